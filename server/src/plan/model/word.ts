import type { Mark } from './piece';

/**
 * A name where it is written, its quotes left out. Undefined where it is written in another way: behind an alias,
 * with escapes, over several lines.
 */
export function wordOf(mark: Mark, name: string): Mark | undefined {
  const { piece, start, end } = mark;
  const quoted = /["']/.test(piece.text.charAt(start)) ? 1 : 0;
  const word = { piece, start: start + quoted, end: end - quoted };
  return piece.text.slice(word.start, word.end) === name ? word : undefined;
}
