import type { Group } from '../../handbook/words/groups';
import { type Entry, fits, type KnownWord, type Lexicon } from '../../handbook/words/lexicon';
import { continuesWord, eachWord, endsSentence } from './words';

/** A stretch of a text that its word list knows. Offsets UTF-16, end exclusive. */
export interface Found {
  readonly entry: Entry;
  readonly start: number;
  readonly end: number;
  /** 0-based. */
  readonly sentence: number;
}

export interface Sentence {
  readonly start: number;
  readonly end: number;
  /** How many words it has as people count them: "decision-making" is one. */
  readonly words: number;
}

/** A text as the checks of wording see it. */
export interface Wording {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** How many words of its text are small words of the language, 0–1; 1 for a text without words. */
  readonly small: number;
  /** In the order of the text; one stretch may stand there for several entries. */
  readonly found: readonly Found[];
}

interface Word {
  readonly known: KnownWord;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
}

/** Reads a text by the word list of its language. */
export function readWording(text: string, lexicon: Lexicon): Wording {
  const words: Word[] = [];
  const sentences: { start: number; end: number; words: number }[] = [];
  let before = 0;
  let small = 0;
  eachWord(text, (start, end) => {
    let sentence = sentences.at(-1);
    if (!sentence || endsSentence(text, before, start)) {
      sentence = { start, end, words: 0 };
      sentences.push(sentence);
    }
    if (sentence.words === 0 || !continuesWord(text, before, start)) sentence.words++;
    sentence.end = end;
    before = end;
    const known = lexicon.word(text.slice(start, end));
    if (known.small) small++;
    words.push({ known, start, end, sentence: sentences.length - 1 });
  });
  return { text, sentences, small: words.length > 0 ? small / words.length : 1, found: find(words) };
}

function find(words: readonly Word[]): Found[] {
  const found: Found[] = [];
  for (const [index, { known, start, sentence }] of words.entries()) {
    for (const entry of known.entries) {
      const last = words[index + entry.words.length - 1];
      if (!last || last.sentence !== sentence || !matches(entry, words, index)) continue;
      found.push({ entry, start, end: last.end, sentence });
    }
  }
  return found;
}

const matches = (entry: Entry, words: readonly Word[], index: number): boolean =>
  entry.words.every((word, step) => step === 0 || fits(word, words[index + step]!.known.letters));

/** A text of this many words or more has small words in it. */
const shortest = 8;
const fewest = 0.16;

/** Is a text in the language it was read in? Plans say so of texts that are not, and short ones do not tell. */
export function isInLanguage({ sentences, small }: Wording): boolean {
  if (small >= fewest) return true;
  return sentences.reduce((sum, { words }) => sum + words, 0) < shortest;
}

/** What of a text belongs to a group. */
export const foundIn = ({ found }: Wording, group: Group): readonly Found[] =>
  found.filter(({ entry }) => entry.group === group);
