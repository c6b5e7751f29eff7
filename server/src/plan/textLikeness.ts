import { fold } from './fold';

/** Words in a row that are compared as one: enough that two texts on one subject share few by chance. */
const shingleLength = 3;

/** A text of fewer words is alike to many others by chance. */
const fewestWords = 12;

/** A run that so many texts hold tells none of them apart; the first of them stand for all. */
const mostHolders = 20;

/** The most alike of several texts. */
export interface Likest {
  /** Among the texts. */
  readonly index: number;
  /** Shared runs of three words among all that either text has: 0 nothing in common, 1 word for word. */
  readonly likeness: number;
}

/**
 * Texts by the words in a row that they hold, to find the one that another text is made of. Case, accents,
 * punctuation and the digits of numbers do not count, so that new dates make no new text.
 */
export class TextIndex {
  /** Which texts hold a run of words, the first ones of many. */
  readonly #holders = new Map<string, number[]>();
  readonly #sizes: readonly number[];

  constructor(texts: readonly string[]) {
    this.#sizes = texts.map((text, index) => {
      const shingles = shinglesOf(text);
      for (const shingle of shingles) {
        const holders = this.#holders.get(shingle);
        if (!holders) this.#holders.set(shingle, [index]);
        else if (holders.length < mostHolders) holders.push(index);
      }
      return shingles.size;
    });
  }

  /** The text that shares most with another; the first of equals. Undefined where none shares anything. */
  likest(text: string): Likest | undefined {
    const own = shinglesOf(text);
    const shared = new Map<number, number>();
    for (const shingle of own) {
      for (const index of this.#holders.get(shingle) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
    }
    let found: Likest | undefined;
    for (const [index, count] of shared) {
      const likeness = count / (own.size + this.#sizes[index]! - count);
      if (!found || likeness > found.likeness || (likeness === found.likeness && index < found.index)) {
        found = { index, likeness };
      }
    }
    return found;
  }
}

/** Runs of words of a text, each once; none of a text that is too short to be compared. */
function shinglesOf(text: string): Set<string> {
  const words =
    fold(text)
      .replace(/\d+/g, '0')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const shingles = new Set<string>();
  if (words.length < fewestWords) return shingles;
  for (let at = 0; at + shingleLength <= words.length; at++) {
    shingles.add(words.slice(at, at + shingleLength).join(' '));
  }
  return shingles;
}
