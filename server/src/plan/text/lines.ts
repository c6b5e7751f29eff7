/** A place in a text as editors count it: both 0-based, `character` in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

const LF = 10;
const CR = 13;

/** Where the lines of a text begin. `\n`, `\r\n` and a lone `\r` end a line, as in LSP. */
export class LineIndex {
  readonly #starts: number[] = [0];

  constructor(readonly text: string) {
    for (let offset = 0; offset < text.length; offset++) {
      const code = text.charCodeAt(offset);
      if (code === LF || (code === CR && text.charCodeAt(offset + 1) !== LF)) this.#starts.push(offset + 1);
    }
  }

  /** How many lines there are; at least 1. */
  get count(): number {
    return this.#starts.length;
  }

  /** Offset at which `line` begins; the end of the text for a line past the last. */
  start(line: number): number {
    return this.#starts[line] ?? this.text.length;
  }

  /** Offset just behind the last character of `line`, its line break left out. */
  end(line: number): number {
    let end = this.start(line + 1);
    if (line + 1 < this.count && this.text.charCodeAt(end - 1) === LF) end--;
    if (line + 1 < this.count && this.text.charCodeAt(end - 1) === CR) end--;
    return end;
  }

  /** The characters of `line` without its line break. */
  line(line: number): string {
    return this.text.slice(this.start(line), this.end(line));
  }

  /** The number of the line that holds `offset`. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.start(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Offset → position; offsets outside the text are clamped. */
  positionAt(offset: number): Position {
    const clamped = Math.max(0, Math.min(offset, this.text.length));
    const line = this.lineAt(clamped);
    return { line, character: clamped - this.start(line) };
  }

  /** Position → offset; a character past the line's end means that end. */
  offsetAt(position: Position): number {
    if (position.line < 0) return 0;
    const start = this.start(position.line);
    return Math.max(start, Math.min(start + position.character, this.end(position.line)));
  }
}
