/** A place in a text as editors count it: both 0-based, `character` in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A stretch of a text, its end exclusive. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A text by its lines. `\n`, `\r\n` and a lone `\r` end a line, as in LSP. */
export interface Lines {
  /** The whole text. What needs a few characters of it asks for `slice`. */
  readonly text: string;
  /** How many lines there are; at least 1. */
  readonly count: number;
  /** How long the text is, in UTF-16 units. */
  readonly length: number;
  /** Offset at which `line` begins; the end of the text for a line past the last. */
  start(line: number): number;
  /** Offset just behind the last character of `line`, its line break left out. */
  end(line: number): number;
  /** The characters of `line` without its line break. */
  line(line: number): string;
  /** The number of the line that holds `offset`. */
  lineAt(offset: number): number;
  /** Offset → position; offsets outside the text are clamped. */
  positionAt(offset: number): Position;
  /** Offsets → range; clamped likewise. */
  rangeOf(stretch: { readonly start: number; readonly end: number }): Range;
  /** Position → offset; a character past the line's end means that end. */
  offsetAt(position: Position): number;
  /** The characters between two offsets. */
  slice(start: number, end: number): string;
  /**
   * The nearest line above `line` that stands less deep than `depth` and holds more than a comment; -1 if there is
   * none. For depths see {@link depthOf}.
   */
  outer(line: number, depth: number): number;
}

const LF = 10;
const CR = 13;
const dash = 0x2d;
const byteOrderMark = 0xfeff;

/**
 * How deep something stands, in half columns: a list may stand right under its key, so its dashes are deeper than
 * what else begins in their column.
 */
export const depthOf = (column: number, dashed: boolean): number => 2 * column + (dashed ? 1 : 0);

/** What all texts know once they know where their lines begin. */
export abstract class TextLines implements Lines {
  abstract readonly text: string;
  abstract readonly count: number;
  abstract readonly length: number;
  abstract start(line: number): number;
  abstract lineAt(offset: number): number;
  abstract slice(start: number, end: number): string;
  abstract outer(line: number, depth: number): number;

  end(line: number): number {
    const start = this.start(line);
    const next = this.start(line + 1);
    if (line + 1 >= this.count) return next;
    const tail = this.slice(Math.max(start, next - 2), next);
    return next - (tail.endsWith('\r\n') ? 2 : 1);
  }

  line(line: number): string {
    return this.slice(this.start(line), this.end(line));
  }

  positionAt(offset: number): Position {
    const clamped = Math.max(0, Math.min(offset, this.length));
    const line = this.lineAt(clamped);
    return { line, character: clamped - this.start(line) };
  }

  rangeOf({ start, end }: { readonly start: number; readonly end: number }): Range {
    return { start: this.positionAt(start), end: this.positionAt(end) };
  }

  offsetAt({ line, character }: Position): number {
    if (line < 0) return 0;
    const start = this.start(line);
    return Math.max(start, Math.min(start + character, this.end(line)));
  }
}

/** The lines of one string. */
export class LineIndex extends TextLines {
  readonly #starts: readonly number[];
  #shallowest: number | undefined;

  constructor(readonly text: string) {
    super();
    this.#starts = lineStarts(text);
  }

  get count(): number {
    return this.#starts.length;
  }

  get length(): number {
    return this.text.length;
  }

  start(line: number): number {
    return this.#starts[line] ?? this.text.length;
  }

  lineAt(offset: number): number {
    return lastAtMost(this.#starts, offset);
  }

  slice(start: number, end: number): string {
    return this.text.slice(start, end);
  }

  outer(line: number, depth: number): number {
    for (let above = Math.min(line, this.count) - 1; above >= 0; above--) {
      if (this.#depth(above) < depth) return above;
    }
    return -1;
  }

  /** Depth of the line that stands least deep; infinite if there is nothing. Found when first asked for. */
  get shallowest(): number {
    if (this.#shallowest === undefined) {
      let found = Number.POSITIVE_INFINITY;
      for (let line = 0; line < this.count && found > 0; line++) found = Math.min(found, this.#depth(line));
      this.#shallowest = found;
    }
    return this.#shallowest;
  }

  /** Infinite for a line that holds nothing, or only a comment. */
  #depth(line: number): number {
    const { text } = this;
    const start = this.#starts[line]!;
    const first = line === 0 && text.charCodeAt(0) === byteOrderMark ? 1 : start;
    let at = first;
    let code = text.charCodeAt(at);
    while (code === 0x20 || code === 0x09) code = text.charCodeAt(++at);
    if (Number.isNaN(code) || code === LF || code === CR || code === 0x23) return Number.POSITIVE_INFINITY;
    return depthOf(at - first, code === dash && /^\s?$/.test(text.charAt(at + 1)));
  }
}

/** The first of so many for which something holds that holds for all behind it too; `count` if for none. */
export function firstIndex(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Index of the last number that is not greater than `value`; 0 if all are. `sorted` ascends. */
export function lastAtMost(sorted: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sorted[middle]! <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  const lonely = text.includes('\r') && /\r(?!\n)/.test(text);
  if (!lonely) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) starts.push(at + 1);
  }
  return starts;
}
