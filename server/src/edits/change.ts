/** A replacement of a stretch of some text by another. Offsets UTF-16, end exclusive. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text after changes that stand in the order of the text and do not overlap. */
export function changed(text: string, changes: readonly Change[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text: put } of changes) {
    result += text.slice(at, start) + put;
    at = end;
  }
  return result + text.slice(at);
}
