import type { Range } from 'vscode-languageserver-types';
import { absolute, type Mark } from '../plan/model/piece';
import type { Lines } from '../plan/text/lines';

/** Offsets of the whole text → the range an editor understands. */
export const rangeOf = (
  lines: Lines,
  { start, end }: { readonly start: number; readonly end: number },
): Range => ({ start: lines.positionAt(start), end: lines.positionAt(end) });

/** A mark → its range in the whole text. */
export const rangeOfMark = (lines: Lines, mark: Mark): Range => rangeOf(lines, absolute(mark));
