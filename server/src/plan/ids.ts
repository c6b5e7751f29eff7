import { fold } from './fold';

const longestId = 40;

/** A text of which YAML would make something else than a text, or which the format reads as absent. */
const notAnId = new Set(['null', 'true', 'false']);

/** Can a text be an id, and stand anywhere without quotes? One word of letters, digits, hyphens, dots, underscores. */
export const isId = (text: string): boolean =>
  /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*$/u.test(text) && !notAnId.has(text.toLowerCase());

/**
 * An id made of a name: lower-case ASCII letters and digits with hyphens between the words, at most 40
 * characters and cut between words where it can be. `fallback` where the name has no Latin letter or digit.
 */
export function slugId(name: string, fallback = 'agency'): string {
  const words = fold(name)
    .replace(/['’]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let slug = words[0]?.slice(0, longestId) ?? '';
  for (const word of words.slice(1)) {
    if (slug.length + 1 + word.length > longestId) break;
    slug += `-${word}`;
  }
  return slug === '' || notAnId.has(slug) ? fallback : slug;
}

/** `base`, or the first of `base-2`, `base-3` … that is not taken. */
export function uniqueId(base: string, taken: { has(id: string): boolean }): string {
  let id = base;
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
  return id;
}

/** Gives out ids that nobody has, each once. However many of one name are asked for, each costs about the same. */
export class FreshIds {
  readonly #taken: Set<string>;
  /** The last number that a name was given with. */
  readonly #numbers = new Map<string, number>();

  constructor(taken: Iterable<string>) {
    this.#taken = new Set(taken);
  }

  isTaken(id: string): boolean {
    return this.#taken.has(id);
  }

  /** `base`, or the first of `base-2`, `base-3` … that is not taken; it is from now on. */
  take(base: string): string {
    let number = this.#numbers.get(base) ?? 1;
    let id = base;
    while (this.#taken.has(id)) id = `${base}-${++number}`;
    this.#numbers.set(base, number);
    this.#taken.add(id);
    return id;
  }
}
