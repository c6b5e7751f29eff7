import { firstIndex } from '../../plan/text/lines';

/** What a line of a piece is, and how it will be indented. Offsets relative to the piece. */
export interface LineRow {
  /** Behind a byte order mark. */
  readonly start: number;
  /** Line break left out. */
  readonly end: number;
  /** Where the next line begins. */
  readonly next: number;
  /** How many spaces it begins with. */
  readonly indent: number;
  /** `none`: a blank line. */
  readonly sign: 'none' | 'comment' | 'content';
  /** How many spaces it is to begin with; undefined while nothing is known of it. */
  column: number | undefined;
  /** A part of a text or of brackets: its blanks may mean something. */
  inside: boolean;
}

/** The lines of a text, as YAML counts them. */
export function lineTable(text: string): LineRow[] {
  const rows: LineRow[] = [];
  for (let start = 0; start < text.length; ) {
    const lineBreak = text.indexOf('\n', start);
    const next = lineBreak < 0 ? text.length : lineBreak + 1;
    let end = lineBreak < 0 ? next : lineBreak;
    if (end > start && text.charCodeAt(end - 1) === 0x0d && lineBreak >= 0) end--;
    const from = start === 0 && text.charCodeAt(0) === 0xfeff ? 1 : start;
    rows.push(rowOf(text, from, end, next));
    start = next;
  }
  return rows;
}

function rowOf(text: string, start: number, end: number, next: number): LineRow {
  let at = start;
  while (at < end && text.charCodeAt(at) === 0x20) at++;
  const first = text.slice(at, end).trimStart().charAt(0);
  const sign = first === '' ? 'none' : first === '#' ? 'comment' : 'content';
  return { start, end, next, indent: at - start, sign, column: undefined, inside: false };
}

/** Index of the line that holds an offset. */
export const rowAt = (rows: readonly LineRow[], offset: number): number =>
  firstIndex(rows.length - 1, (index) => rows[index]!.next > offset);
