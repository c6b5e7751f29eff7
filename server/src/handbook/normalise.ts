/**
 * A text reduced to what two people would agree is "the same words": accents off, lower case,
 * and everything that is neither letter nor digit (hyphens, underscores, dots, apostrophes)
 * turned into single spaces. Used to compare names exactly, never to guess.
 */
export function plainWords(text: string): string {
  const lower = text.toLowerCase();
  if (isAscii(lower)) return lower.replace(/[^a-z0-9]+/g, ' ').trim();
  return lower
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Most texts are, or most of each: the costly ways with Unicode are for the rest. */
function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= 0x80) return false;
  return true;
}

/** The first word of a text in ASCII letters, where no accent follows that would belong to it. */
const firstWord = /^[^\p{L}\p{N}\u0080-\uffff]*([a-z0-9]+)(?![a-z0-9\u0080-\uffff])/iu;

/** Phrases in the form of `plainWords`, to find whole texts among. Most are told apart by their first word. */
export class Phrases {
  readonly #phrases: ReadonlySet<string>;
  readonly #firstWords: ReadonlySet<string>;

  constructor(phrases: readonly string[]) {
    this.#phrases = new Set(phrases);
    this.#firstWords = new Set(phrases.map((phrase) => phrase.split(' ', 1)[0]!));
  }

  /** Is the text one of the phrases? */
  has(text: string): boolean {
    const first = firstWord.exec(text)?.[1];
    if (first !== undefined && !this.#firstWords.has(first.toLowerCase())) return false;
    return this.#phrases.has(plainWords(text));
  }
}
