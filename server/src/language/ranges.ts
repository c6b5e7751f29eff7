import type { Position, Range } from 'vscode-languageserver-types';
import { absolute, type Mark } from '../plan/model/piece';
import type { Lines } from '../plan/text/lines';

/** Offsets of the whole text → the range an editor understands. */
export const rangeOf = (lines: Lines, stretch: { readonly start: number; readonly end: number }): Range =>
  lines.rangeOf(stretch);

/** A mark → its range in the whole text. */
export const rangeOfMark = (lines: Lines, mark: Mark): Range => rangeOf(lines, absolute(mark));

/** A mark → its range in its own piece, lines counted from where that begins. */
export const rangeInPiece = (mark: Mark): Range => rangeOf(mark.piece.lines, mark);

/** A range that is so many lines further down. */
export const movedRange = ({ start, end }: Range, lines: number): Range => ({
  start: { line: start.line + lines, character: start.character },
  end: { line: end.line + lines, character: end.character },
});

/** Does a range hold another one? */
export const holdsRange = (outer: Range, inner: Range): boolean =>
  !isBefore(inner.start, outer.start) && !isBefore(outer.end, inner.end);

const isBefore = (one: Position, other: Position): boolean =>
  one.line < other.line || (one.line === other.line && one.character < other.character);
