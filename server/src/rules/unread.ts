import type { ReadProblem } from '../plan/model/unit';
import type { Plan } from '../plan/plan';
import { isOddKey, oddStart } from './oddKeys';

/**
 * Does the key of the plan stand in a piece that does not parse, in a second document, or behind a blank that is
 * none? What is missing there may only be unread, so rules about missing keys hold their tongue.
 */
export function isUnread({ pieces, head }: Plan, key: string): boolean {
  const isIt = (problem: ReadProblem) =>
    isOddKey(problem) && String(problem.step).replace(oddStart, '') === key;
  if (head.problems.some(isIt)) return true;
  return pieces.some(({ problem, muted, text }) => {
    if (!problem) return false;
    // Behind the line that begins a second document nothing is read, before it everything.
    const unread = muted ? text : text.slice(problem.start);
    return new RegExp(`^["']?${key}["']?[ \\t]*:`, 'm').test(unread);
  });
}
