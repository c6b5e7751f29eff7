/** A measurement: at which minute, and how much. */
export interface Measurement {
  readonly minute: number;
  readonly bytes: number;
}

const mebibyte = 1024 * 1024;

/** From here on a server has met everything once: what it keeps on purpose, it has. */
export const warmUp = 5;

/** MiB that the heap may grow in ten minutes. */
export const mostGrowth = 1;

/** How much a heap grows in ten minutes, in MiB: the slope of the line through the measurements. */
export function growthOf(all: readonly Measurement[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
  const minute = mean(all.map((one) => one.minute));
  const bytes = mean(all.map((one) => one.bytes));
  const covariance = mean(all.map((one) => (one.minute - minute) * (one.bytes - bytes)));
  const variance = mean(all.map((one) => (one.minute - minute) ** 2));
  return variance === 0 ? 0 : ((covariance / variance) * 10) / mebibyte;
}

export const inMebibytes = (bytes: number): string => (bytes / mebibyte).toFixed(2);
