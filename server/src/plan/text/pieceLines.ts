import { type LineIndex, lastAtMost, TextLines } from './lines';

/** A text kept as strings of whole lines, so that an edit touches only one of them. */
export class PieceLines extends TextLines {
  readonly #lines: readonly LineIndex[];
  /** Where each string begins: offset and line number. */
  readonly #bases: Float64Array;
  readonly #firstLines: Float64Array;
  #text: string | undefined;
  readonly length: number;
  readonly count: number;

  /** @param lines the text in order; every string but the last ends with a line break that is `\n` */
  constructor(lines: readonly LineIndex[]) {
    super();
    this.#lines = lines;
    this.#bases = new Float64Array(lines.length);
    this.#firstLines = new Float64Array(lines.length);
    let base = 0;
    let line = 0;
    lines.forEach((part, index) => {
      this.#bases[index] = base;
      this.#firstLines[index] = line;
      base += part.length;
      line += part.count - 1;
    });
    this.length = base;
    this.count = line + 1;
  }

  /** Offset at which the string of an index begins. */
  base(index: number): number {
    return this.#bases[index] ?? this.length;
  }

  /** Index of the string that holds an offset; the later one where two meet. */
  indexAt(offset: number): number {
    return lastAtMost(this.#bases, offset);
  }

  start(line: number): number {
    if (line >= this.count) return this.length;
    const index = lastAtMost(this.#firstLines, line);
    return this.base(index) + this.#lines[index]!.start(line - this.#firstLines[index]!);
  }

  lineAt(offset: number): number {
    const index = this.indexAt(offset);
    return this.#firstLines[index]! + this.#lines[index]!.lineAt(offset - this.base(index));
  }

  slice(start: number, end: number): string {
    const from = this.indexAt(start);
    const to = this.indexAt(end);
    if (from === to) return this.#sliceOf(from, start, end);
    const parts = [this.#sliceOf(from, start, this.base(from + 1))];
    for (let index = from + 1; index < to; index++) parts.push(this.#lines[index]!.text);
    parts.push(this.#sliceOf(to, this.base(to), end));
    return parts.join('');
  }

  outer(line: number, depth: number): number {
    if (line <= 0) return -1;
    for (let index = lastAtMost(this.#firstLines, Math.min(line, this.count) - 1); index >= 0; index--) {
      const lines = this.#lines[index]!;
      if (lines.shallowest >= depth) continue;
      const found = lines.outer(line - this.#firstLines[index]!, depth);
      if (found >= 0) return this.#firstLines[index]! + found;
    }
    return -1;
  }

  get text(): string {
    this.#text ??= this.#lines.map(({ text }) => text).join('');
    return this.#text;
  }

  #sliceOf(index: number, start: number, end: number): string {
    const base = this.base(index);
    return this.#lines[index]!.slice(Math.max(0, start - base), Math.max(0, end - base));
  }
}
