import type { Position, Range } from 'vscode-languageserver-types';
import { absolute, type Mark } from '../plan/model/piece';
import type { Lines } from '../plan/text/lines';

/** A mark → its range in the whole text. */
export const rangeOfMark = (lines: Lines, mark: Mark): Range => lines.rangeOf(absolute(mark));

/** A mark → its range in its own piece, lines counted from where that begins. */
export const rangeInPiece = (mark: Mark): Range => mark.piece.lines.rangeOf(mark);

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
