import { memo } from '../../handbook/memo';
import { remembered } from '../../handbook/remembered';
import { vagueness } from '../../handbook/vagueness';
import { groups } from '../../handbook/words/groups';
import { type Entry, fits, type KnownWord, type Lexicon } from '../../handbook/words/lexicon';
import { continuesWord, endsSentence, isLetter, type WordSpan, wordStart } from './words';

/** A stretch of a text that its word list knows. */
export interface Found extends WordSpan {
  readonly entry: Entry;
}

export interface Sentence extends WordSpan {
  /** How many words it has as people count them: "decision-making" is one. */
  readonly words: number;
}

/** Of which groups the different entries are kept, by their place in `groups`. */
const isTold: readonly boolean[] = groups.map((group) => group in vagueness);

/** A text of this many words or more has small words in it. */
const shortest = 16;
const fewest = 0.08;

/** How many sentences were read so far, and in which of them each group was found last. */
let sentencesRead = 0;
const lastRead = new Float64Array(groups.length);

/** The words of the sentence that is being read, and where they start. */
const behind: KnownWord[] = [];
const starts: number[] = [];

/** Are the words from `at` on, of which the last one fits, an entry's? */
function matches({ words }: Entry, at: number): boolean {
  for (let step = words.length - 2; step >= 0; step--) {
    if (!fits(words[step]!, behind[at + step]!.letters)) return false;
  }
  return true;
}

interface Totals {
  /** As people count them: "decision-making" is one. */
  readonly words: number;
  readonly sentences: number;
  /** The sentence with the most words. */
  readonly longest: Sentence;
  /** How many of the words are small words of the language, 0–1. */
  readonly small: number;
}

/** Goes through a text once, in one loop: this runs over every word of a plan. */
function read(
  text: string,
  lexicon: Lexicon,
  found: (entry: Entry, start: number, end: number, sentence: number) => void,
): Totals {
  let longest: Sentence = { start: 0, end: 0, words: 0 };
  let [words, sentences, small, parts] = [0, 0, 0, 0];
  let [before, first, length, count] = [0, 0, 0, 0];
  for (let start = wordStart(text, 0); start < text.length; start = wordStart(text, before)) {
    const begins = sentences === 0 || endsSentence(text, before, start);
    if (begins) {
      if (length > longest.words) longest = { start: first, end: before, words: length };
      words += length;
      sentences++;
      [length, count, first] = [0, 0, start];
    }
    if (begins || !continuesWord(text, before, start)) length++;
    let end = start;
    let hash = 0;
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end);
      if (!isLetter(code)) break;
      hash = (hash * 31 + code) & 0x3fffffff;
    }
    const known = lexicon.wordAt(text, start, end, hash);
    behind[count] = known;
    starts[count] = start;
    count++;
    parts++;
    before = end;
    if (known.small) small++;
    for (let at = 0; at < known.entries.length; at++) {
      const entry = known.entries[at]!;
      const from = count - entry.words.length;
      if (from >= 0 && matches(entry, from)) found(entry, starts[from]!, end, sentences);
    }
  }
  if (length > longest.words) longest = { start: first, end: before, words: length };
  return { words: words + length, sentences, longest, small: small / Math.max(parts, 1) };
}

/** So many texts are remembered, a language: of the commitments that are being written in, all texts but one stay. */
const mostTexts = 200;

const readerOf = remembered((lexicon: Lexicon) => memo((text) => new Wording(text, lexicon), mostTexts));

/** A text as read by a word list. */
export const wordingOf = (text: string, lexicon: Lexicon): Wording => readerOf(lexicon)(text);

/**
 * A text as the checks of wording see it. Most texts are only counted; where in them words stand is looked up once
 * there is something to say.
 */
export class Wording implements Totals {
  readonly words: number;
  readonly sentences: number;
  readonly longest: Sentence;
  readonly small: number;
  /** In how many sentences each group has a word, by its place in `groups`. */
  readonly counts = new Uint8Array(groups.length);
  /** The different words that tell how vague it is. */
  readonly different: readonly Entry[];
  readonly #lexicon: Lexicon;
  #found: readonly Found[] | undefined;

  constructor(
    readonly text: string,
    lexicon: Lexicon,
  ) {
    this.#lexicon = lexicon;
    const different: Entry[] = [];
    const { counts } = this;
    const before = sentencesRead;
    const { words, sentences, longest, small } = read(text, lexicon, (entry, _start, _end, sentence) => {
      const { index } = entry;
      if (lastRead[index] !== before + sentence) counts[index]!++;
      lastRead[index] = before + sentence;
      if (isTold[index] && !different.includes(entry)) different.push(entry);
    });
    sentencesRead += sentences;
    this.words = words;
    this.sentences = sentences;
    this.longest = longest;
    this.small = small;
    this.different = different;
  }

  /** Is the text in the language it was read in? Plans say so of texts that are not, and short ones do not tell. */
  get inLanguage(): boolean {
    return this.words < shortest || this.small >= fewest;
  }

  /** What the word list knows of it, in the order in which it ends. */
  get found(): readonly Found[] {
    if (!this.#found) {
      const found: Found[] = [];
      read(this.text, this.#lexicon, (entry, start, end) => found.push({ entry, start, end }));
      this.#found = found;
    }
    return this.#found;
  }
}
