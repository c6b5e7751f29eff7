/** What many measurements of one thing come to, in ms. */
export interface Spread {
  readonly median: number;
  readonly p95: number;
  readonly count: number;
}

/** The value below which a share of the values lies. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

export const spreadOf = (values: readonly number[]): Spread => ({
  median: median(values),
  p95: quantile(values, 0.95),
  count: values.length,
});

/** Waits. */
export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Between an answer and the next key press, in ms. */
export const typingGap = 20;
