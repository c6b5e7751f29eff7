import { keptWith } from './model/kept';
import type { Piece } from './model/piece';
import type { Plan } from './plan';

const breaksAlone = keptWith((piece: Piece) => /\r(?!\n)/.test(piece.text));

/**
 * Does a lone CR stand in a plan? To editors it ends a line, to YAML it does not: what is told from indentation does not
 * hold there, and lines of a commitment may stand at column 0.
 */
export const hasLoneBreaks = ({ pieces }: Plan): boolean => pieces.some((piece) => breaksAlone(piece));
