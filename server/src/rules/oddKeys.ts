import type { ReadProblem } from '../plan/model/unit';

/** Blanks that are none to YAML, at the start of a key. */
export const oddStart = /^[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]+/;

/** A key that begins with a no-break space is read as another word at another level. */
export const isOddKey = (problem: ReadProblem): boolean =>
  problem.kind === 'unknown-key' && oddStart.test(problem.step);
