import type { Change } from '../change';
import type { PiecePart, PieceValue } from '../pieceTree';
import type { TextStyle } from '../style';
import { type LineRow, lineTable, rowAt } from './lineTable';

/** How the parts of a piece are to be laid out. */
export interface LayoutOptions {
  readonly style: TextStyle;
  /** The column of the outermost dashes, where the piece is an item of a list. */
  readonly dashes: number;
  /** May the lines of a stretch (offsets relative to the piece, end inclusive) be changed? */
  readonly within: (from: number, to: number) => boolean;
  /** Columns in which what follows the piece begins: as it is, and as it will be. */
  readonly following: { readonly indent: number; readonly column: number } | undefined;
}

/** What cannot be laid out anew without knowing what was meant: tabs, keys behind a `?`. */
class Unclear extends Error {}

/**
 * Tells for each line of a piece how deep it is to be indented, and which blanks within the lines are too many or too
 * few. Undefined where the piece is laid out in a way that is better left alone.
 */
export function layOut(
  text: string,
  tree: PieceValue | undefined,
  options: LayoutOptions,
): { rows: LineRow[]; blanks: Change[] } | undefined {
  try {
    const layout = new Layout(text, options);
    if (tree) layout.root(tree);
    layout.comments();
    return layout;
  } catch (error) {
    if (error instanceof Unclear) return undefined;
    throw error;
  }
}

class Layout {
  readonly rows: LineRow[];
  readonly blanks: Change[] = [];
  /** Of the lines behind which a block text ends: the column of its lines, and of its key. */
  readonly #texts = new Map<number, { body: number; key: number }>();

  constructor(
    readonly text: string,
    readonly options: LayoutOptions,
  ) {
    this.rows = lineTable(text);
  }

  root(tree: PieceValue): void {
    const first = tree.parts[0];
    if (!first || tree.flow) throw new Unclear();
    this.#parts(tree, tree.kind === 'list' ? this.options.dashes : this.#columnOf(first.from));
  }

  /** Comments keep to what they are beside: to what follows them, else to what they stand under. */
  comments(): void {
    const { following } = this.options;
    let next = following;
    for (let index = this.rows.length - 1; index >= 0; index--) {
      const row = this.rows[index]!;
      if (row.sign === 'comment' && !row.inside) row.column = this.#commentColumn(index, next);
      else if (row.column !== undefined && !row.inside) next = { indent: row.indent, column: row.column };
    }
  }

  #commentColumn(index: number, next: LayoutOptions['following']): number {
    const { indent } = this.rows[index]!;
    if (next?.indent === indent) return next.column;
    let text: { body: number; key: number } | undefined;
    for (let above = index - 1; above >= 0; above--) {
      const row = this.rows[above]!;
      text ??= this.#texts.get(above);
      if (row.inside || row.column === undefined || row.sign === 'comment' || row.indent > indent) continue;
      const column = row.column + indent - row.indent;
      // Further right it would be a line of the text.
      return text && column >= text.body ? text.key : column;
    }
    return indent;
  }

  #parts({ kind, parts }: PieceValue, column: number): void {
    for (const part of parts) {
      if (this.text.charAt(part.from) === '?') throw new Unclear();
      const was = this.#columnOf(part.from);
      const row = this.rows[this.#row(part.from)]!;
      if (row.start + row.indent === part.from) row.column = column;
      if (kind === 'list') this.#item(part, was, column);
      else this.#pair(part, was, column);
    }
  }

  #pair(part: PiecePart, was: number, column: number): void {
    const { value, opens } = part;
    if (opens === undefined) return;
    if (this.options.within(part.from, opens)) {
      // Behind an alias the blank is what ends its name.
      if (part.key !== undefined) this.#blank(this.#blanksBefore(opens - 1), opens - 1, '');
      this.#blankBehind(opens, ' ');
    }
    if (!value) return;
    const step = value.kind === 'map' ? this.options.style.step : this.options.style.dash;
    this.#value(value, was, column, this.options.within(value.from, value.to) ? column + step : undefined);
  }

  #item(part: PiecePart, was: number, column: number): void {
    const { value, opens } = part;
    if (opens === undefined || !value) return;
    const free = this.options.within(part.from, part.to);
    const { gap } = this.options.style;
    if (free) this.#blankBehind(opens, ' '.repeat(gap));
    this.#value(value, was, column, free ? column + 1 + gap : undefined);
    const first = value.parts[0]?.from;
    // Behind an anchor the first key does not stand where the others do.
    if (first === undefined || value.flow || this.#row(opens) !== this.#row(first)) return;
    if (this.text.slice(opens, first).trim() !== '') throw new Unclear();
  }

  /** What a key or a dash holds; `inner` is the column of its parts, undefined where they stay. */
  #value(value: PieceValue, was: number, column: number, inner: number | undefined): void {
    const first = value.parts[0];
    if (value.kind === 'block') this.#block(value, was, column);
    else if (!first || value.flow) this.#inside(value, column - was);
    else this.#parts(value, inner ?? this.#columnOf(first.from));
  }

  /** A block text: its lines move into the column of the file's block texts. */
  #block(value: PieceValue, was: number, column: number): void {
    const first = this.#row(value.from) + 1;
    const last = this.#row(value.to);
    const said = this.rows.slice(first, last + 1).find(({ sign }) => sign !== 'none');
    if (!said) return;
    const header = this.text.slice(value.from, this.rows[first - 1]!.end);
    const depth = /^[|>][-+]?([1-9])/.exec(header)?.[1];
    const indent = depth === undefined ? said.indent : was + Number(depth);
    const free = depth === undefined && this.options.within(value.from, value.to);
    const body = free ? column + this.options.style.step : indent + column - was;
    // What is more than the indentation belongs to the text, in blank lines too.
    this.#mark(first, last, (row) =>
      row.sign === 'none' && row.indent <= indent ? Math.min(row.indent, body) : row.indent + body - indent,
    );
    this.#texts.set(last, { body, key: column });
  }

  /** What begins behind a key and goes on over several lines: they move along with the key. */
  #inside(value: PieceValue, by: number): void {
    const [first, last] = [this.#row(value.from), this.#row(value.to)];
    const begins = this.rows[first]!;
    const ownLine = begins.start + begins.indent === value.from;
    if (first === last && !ownLine) return;
    this.#mark(ownLine ? first : first + 1, last, (row) =>
      row.sign === 'none' ? row.indent : Math.max(0, row.indent + by),
    );
    begins.inside ||= first < last;
  }

  #mark(first: number, last: number, columnOf: (row: LineRow) => number | undefined): void {
    for (let index = first; index <= last && index < this.rows.length; index++) {
      const row = this.rows[index]!;
      row.inside = true;
      row.column = columnOf(row);
    }
  }

  #row = (offset: number): number => rowAt(this.rows, offset);

  /** The column in which something stands behind blanks, dashes or a key; not behind tabs. */
  #columnOf(offset: number): number {
    const { start } = this.rows[this.#row(offset)]!;
    const before = this.text.slice(start, offset);
    if (/\t/.test(/^[\s-]*/.exec(before)![0])) throw new Unclear();
    return before.length;
  }

  /** Where the blanks before an offset begin. */
  #blanksBefore(offset: number): number {
    let start = offset;
    while (/[ \t]/.test(this.text.charAt(start - 1))) start--;
    return start;
  }

  /** One run of blanks between a sign and what stands behind it on its line. */
  #blankBehind(offset: number, blanks: string): void {
    const { end } = this.rows[this.#row(offset)]!;
    const run = /^[ \t]*/.exec(this.text.slice(offset, end))![0];
    const next = this.text.charAt(offset + run.length);
    if (offset + run.length < end && next !== '#') this.#blank(offset, offset + run.length, blanks);
  }

  #blank(start: number, end: number, text: string): void {
    if (this.text.slice(start, end) !== text) this.blanks.push({ start, end, text });
  }
}
