import { memo } from '../../handbook/memo';
import { type Group, groups } from '../../handbook/words/groups';
import { type Entry, fits, type KnownWord, type Lexicon } from '../../handbook/words/lexicon';
import { continuesWord, eachWord, endsSentence, type WordSpan } from './words';

/** A stretch of a text that its word list knows. */
export interface Found extends WordSpan {
  readonly entry: Entry;
}

export interface Sentence extends WordSpan {
  /** How many words it has as people count them: "decision-making" is one. */
  readonly words: number;
}

/** What is told of a text while it is read. */
interface Reader {
  /** A word, at most once for each; the first of a sentence says so. */
  word(known: KnownWord, start: number, end: number, begins: boolean): void;
  /** An entry of the list, told with its last word. */
  found?(entry: Entry, start: number, end: number): void;
}

/** The words before the one that is being read, of the text that is being read. */
const behind: KnownWord[] = [];
const starts: number[] = [];

function read(text: string, lexicon: Lexicon, reader: Reader): void {
  let [count, first, before] = [0, 0, 0];
  eachWord(text, (start, end, hash) => {
    const begins = count === 0 || endsSentence(text, before, start);
    if (begins) first = count;
    const known = lexicon.wordAt(text, start, end, hash);
    reader.word(known, start, end, begins);
    behind[count] = known;
    starts[count] = start;
    count++;
    before = end;
    if (!reader.found) return;
    for (const entry of known.entries) {
      const at = count - entry.words.length;
      if (at >= first && matches(entry, at)) reader.found(entry, starts[at]!, end);
    }
  });
}

/** Are the words from `at` on, of which the last one fits, an entry's? */
function matches({ words }: Entry, at: number): boolean {
  for (let step = words.length - 2; step >= 0; step--) {
    if (!fits(words[step]!, behind[at + step]!.letters)) return false;
  }
  return true;
}

/** Groups of which the different entries are kept. */
const told: ReadonlySet<Group> = new Set(['vague', 'hedge', 'concrete']);

/** A text of this many words or more has small words in it. */
const shortest = 16;
const fewest = 0.08;

/** So many texts are remembered, a language: of the commitments that are being written in, all texts but one stay. */
const remembered = 300;

const readers = new WeakMap<Lexicon, (text: string) => Wording>();

/** A text as read by a word list. */
export function wordingOf(text: string, lexicon: Lexicon): Wording {
  let reader = readers.get(lexicon);
  if (!reader) {
    reader = memo((one) => new Wording(one, lexicon), remembered);
    readers.set(lexicon, reader);
  }
  return reader(text);
}

/**
 * A text as the checks of wording see it. Most texts are only counted; where in them words stand is looked up once
 * there is something to say.
 */
export class Wording {
  /** As people count them: "decision-making" is one. */
  readonly words: number;
  readonly sentences: number;
  /** The sentence with the most words. */
  readonly longest: Sentence;
  /** In how many sentences each group has a word, by its place in `groups`. */
  readonly counts = new Uint8Array(groups.length);
  /** The different vague words, hedges and concrete words. */
  readonly different: readonly Entry[];
  /** How many of the words are small words of the language, 0–1. */
  readonly small: number;
  readonly #lexicon: Lexicon;

  constructor(
    readonly text: string,
    lexicon: Lexicon,
  ) {
    this.#lexicon = lexicon;
    const different: Entry[] = [];
    const { counts } = this;
    const last = new Uint16Array(groups.length);
    let longest: Sentence = { start: 0, end: 0, words: 0 };
    let [words, sentences, small, parts, before, first, length] = [0, 0, 0, 0, -2, 0, 0];
    const endSentence = () => {
      if (length > longest.words) longest = { start: first, end: before, words: length };
      words += length;
      length = 0;
    };
    read(text, lexicon, {
      word: (known, start, end, begins) => {
        parts++;
        if (begins) {
          endSentence();
          sentences++;
          first = start;
        }
        if (begins || !continuesWord(text, before, start)) length++;
        if (known.small) small++;
        before = end;
      },
      found: (entry) => {
        const { index, group } = entry;
        if (last[index] !== sentences) counts[index]!++;
        last[index] = sentences;
        if (told.has(group) && !different.includes(entry)) different.push(entry);
      },
    });
    endSentence();
    this.longest = longest;
    this.words = words;
    this.sentences = sentences;
    this.different = different;
    this.small = small / Math.max(parts, 1);
  }

  /** Is the text in the language it was read in? Plans say so of texts that are not, and short ones do not tell. */
  get inLanguage(): boolean {
    return this.words < shortest || this.small >= fewest;
  }

  /** What the word list knows of it, in the order in which it ends. */
  found(): Found[] {
    const found: Found[] = [];
    read(this.text, this.#lexicon, {
      word: () => {},
      found: (entry, start, end) => found.push({ entry, start, end }),
    });
    return found;
  }
}
