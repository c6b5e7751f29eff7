import type { Lines } from '../plan/text/lines';
import { unquotedPart, wayTo } from './cursor';
import { type Line, readLine } from './cursorLine';

/** The comment that the cursor is in. Offsets of the whole text. */
export interface CommentCursor {
  /** Of its `#`. */
  readonly start: number;
  /** Where its line ends. */
  readonly end: number;
  /** All of it, and what stands before the cursor. */
  readonly text: string;
  readonly before: string;
}

/** The comment at an offset; undefined outside of comments, and in texts, where a `#` is part of the text. */
export function commentAt(lines: Lines, offset: number): CommentCursor | undefined {
  const number = lines.lineAt(offset);
  const line = readLine(lines, number, offset);
  const at = commentStart(line);
  if (at === undefined) return undefined;
  // The comment aside, does the line belong to a text?
  if (!wayTo(lines, number, offset, { ...line, value: '' })) return undefined;
  const end = lines.end(number);
  return { start: at, end, text: lines.slice(at, end), before: lines.slice(at, offset) };
}

function commentStart({ key, dashes, value, start, column, valueColumn }: Line): number | undefined {
  if (key === undefined && dashes.length === 0 && value.startsWith('#')) return start + column;
  const unquoted = unquotedPart(value);
  const sign = /(?:^|\s)#/.exec(unquoted);
  if (!sign) return undefined;
  const hash = sign.index + sign[0].length - 1;
  return start + valueColumn + (value.length - unquoted.length) + hash;
}
