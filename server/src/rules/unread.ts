import type { Plan } from '../plan/plan';

/**
 * Does the key of the plan stand in a piece that does not parse, or in a second document? What is missing there may only be unread, so
 * rules about missing keys hold their tongue.
 */
export function isUnread({ pieces }: Plan, key: string): boolean {
  return pieces.some(({ problem, muted, text }) => {
    if (!problem) return false;
    // Behind the line that begins a second document nothing is read, before it everything.
    const unread = muted ? text : text.slice(problem.start);
    return new RegExp(`^["']?${key}["']?[ \\t]*:`, 'm').test(unread);
  });
}
