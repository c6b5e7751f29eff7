import type { Plan } from '../plan/plan';

/**
 * Does the key of the plan stand in a piece that does not parse? What is missing there may only be unread, so
 * rules about missing keys hold their tongue.
 */
export function isUnread({ pieces }: Plan, key: string): boolean {
  return pieces.some(({ muted, text }) => muted && new RegExp(`^["']?${key}["']?[ \\t]*:`, 'm').test(text));
}
