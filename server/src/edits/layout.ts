import { keptWith } from '../plan/model/kept';
import type { Piece } from '../plan/model/piece';

const byteOrderMark = 0xfeff;

/** Counts how often something is laid out with so many columns. */
class Votes {
  readonly #counts = new Map<number, number>();

  add(columns: number, count = 1): void {
    this.#counts.set(columns, (this.#counts.get(columns) ?? 0) + count);
  }

  addAll(others: Votes): void {
    for (const [columns, count] of others.#counts) this.add(columns, count);
  }

  get winner(): number | undefined {
    let winner: number | undefined;
    for (const [columns, count] of this.#counts) {
      if (winner === undefined || count > (this.#counts.get(winner) ?? 0)) winner = columns;
    }
    return winner;
  }
}

/** A key (and a block's sign) behind which nothing stands on its line, or a block's sign alone. */
const opening =
  /^((?:"[^"]*"|'[^']*'|[^\s#"'[{|>&*!][^:#]*):(?=\s|$))?(?:(?:^|\s+)[&!]\S+)*(?:(?:^|\s+)([|>][-+\d]*))?(?:\s+#.*|\s*)$/;

/** How the lines of a text are laid out, told from the lines alone: in a broken file too, and without parsing. */
export class Layout {
  /** Columns by which what a key holds stands deeper than the key. */
  readonly steps = new Votes();
  /** Columns by which the dashes of a list stand deeper than its key. */
  readonly dashes = new Votes();
  /** Blanks behind a dash. */
  readonly gaps = new Votes();
  /** Characters of a line break. */
  readonly breaks = new Votes();
  /** Column of the dash that the text begins with. */
  first: number | undefined;
  /** Column of the key that was opened last, while nothing stands below it. */
  #open: number | undefined;
  /** Column of the key (or dash) whose block text the next lines are. */
  #text: number | undefined;
  #lines = 0;

  constructor(text = '') {
    for (let start = text.charCodeAt(0) === byteOrderMark ? 1 : 0; start < text.length; ) {
      const end = text.indexOf('\n', start);
      this.#read(text.slice(start, end < 0 ? text.length : end));
      if (end < 0) break;
      this.breaks.add(text[end - 1] === '\r' ? 2 : 1);
      start = end + 1;
    }
  }

  /** Adds what comes behind. */
  add(other: Layout): void {
    for (const kind of ['steps', 'dashes', 'gaps', 'breaks'] as const) this[kind].addAll(other[kind]);
    if (other.first !== undefined && this.#open !== undefined) {
      this.#countStep(this.dashes, other.first - this.#open, 0);
    }
    this.#open = other.#open;
  }

  #read(line: string): void {
    const column = /^ */.exec(line)![0].length;
    const rest = line.slice(column).trimEnd();
    if (rest === '' || rest.startsWith('#') || rest.startsWith('\t')) return;
    if (this.#text !== undefined && column > this.#text) {
      this.#countText(column);
      return;
    }
    this.#text = undefined;
    if (/^-(?: |$)/.test(rest)) this.#countDashes(column, rest);
    else this.#readContent(column, rest, column);
    this.#lines++;
  }

  #countText(column: number): void {
    if (this.#open === undefined) return;
    this.#countStep(this.steps, column - this.#open, 1);
    this.#open = undefined;
  }

  #countDashes(column: number, line: string): void {
    if (this.#open !== undefined) this.#countStep(this.dashes, column - this.#open, 0);
    else if (this.#lines === 0) this.first = column;
    const [dashes = '', , gap = ''] = /^(-( *))+/.exec(line) ?? [];
    if (dashes.length < line.length && gap.length <= 8) this.gaps.add(gap.length);
    this.#open = undefined;
    this.#readContent(column + dashes.length, line.slice(dashes.length), column);
  }

  /** `holder` is the column that the text of a block must stand deeper than. */
  #readContent(column: number, content: string, holder: number): void {
    if (this.#open !== undefined) this.#countStep(this.steps, column - this.#open, 1);
    const [, key, header] = opening.exec(content) ?? [];
    this.#open = key ? column : undefined;
    this.#text = header ? (key ? column : holder) : undefined;
  }

  #countStep(votes: Votes, columns: number, least: number): void {
    if (columns >= least && columns <= 8) votes.add(columns);
  }
}

/** The layout of a piece, read once for each. */
export const layoutOf = keptWith(({ text }: Piece) => new Layout(text));
