import { copyOf } from '../memo';
import { plainWords } from '../normalise';
import { type Group, groups } from './groups';

/** An entry of a word list: one word or several in a row, each whole or a beginning. */
export interface Entry {
  readonly group: Group;
  /** The group's place in `groups`. */
  readonly index: number;
  /** As in the list. */
  readonly text: string;
  readonly words: readonly EntryWord[];
}

interface EntryWord {
  /** In the form of `plainWords`. */
  readonly letters: string;
  /** Does it stand for every word that begins so? */
  readonly open: boolean;
}

/** What is known of a word of a text. */
export interface KnownWord {
  readonly hash: number;
  readonly written: string;
  /** In the form of `plainWords`. */
  readonly letters: string;
  /** The entries that it may be the last word of. */
  readonly entries: readonly Entry[];
  /** One of the small words (the, of, and) that every text of the language is full of. */
  readonly small: boolean;
  /** Another word in the same place of the table. */
  readonly next: KnownWord | undefined;
}

const noEntries: readonly Entry[] = [];

/** Groups that are lists to look into, and not looked for in texts. */
const listed: ReadonlySet<Group> = new Set(['small words', 'everyday acronyms']);

/** How many words are remembered before all are forgotten. */
const mostKnown = 8_000;

/** Places of the table of words, a power of two. */
const places = 1 << 13;

/** The words of a language, by what they are about. */
export class Lexicon {
  readonly #entries: readonly Entry[];
  readonly #byWord = new Map<string, Entry[]>();
  readonly #byBeginning = new Map<string, Entry[]>();
  readonly #small = new Set<string>();
  /** By the last bits of their hash: a `Map` of numbers takes longer than all the rest of reading a word. */
  readonly #known = new Array<KnownWord | undefined>(places).fill(undefined);
  #count = 0;
  #longest = 0;

  /**
   * @param list A word list in the form that words/README.md describes.
   * @throws Error Where the list has a group that there is not, or a word before the first group.
   */
  constructor(list: string) {
    this.#entries = readList(list);
    for (const entry of this.#entries) {
      const { letters, open } = entry.words.at(-1)!;
      if (entry.group === 'small words') this.#small.add(letters);
      if (listed.has(entry.group)) continue;
      const table = open ? this.#byBeginning : this.#byWord;
      const known = table.get(letters);
      if (known) known.push(entry);
      else table.set(letters, [entry]);
      if (open) this.#longest = Math.max(this.#longest, letters.length);
    }
  }

  /**
   * What is known of a word, looked up where it stands in its text. Remembered: texts use the same few thousand
   * words, and to cut each out of its text first would take longer than all the rest.
   *
   * @param hash A number that is the same for the same word, and rarely for another.
   */
  wordAt(text: string, start: number, end: number, hash: number): KnownWord {
    for (let known = this.#known[hash & (places - 1)]; known; known = known.next) {
      const same = known.hash === hash && known.written.length === end - start;
      if (same && text.startsWith(known.written, start)) return known;
    }
    return this.#learn(copyOf(text.slice(start, end)), hash);
  }

  #learn(written: string, hash: number): KnownWord {
    if (this.#count >= mostKnown) {
      this.#known.fill(undefined);
      this.#count = 0;
    }
    this.#count++;
    const place = hash & (places - 1);
    const plain = plainWords(written);
    // One text for both where it is the same: thousands are remembered.
    const letters = plain === written ? written : plain;
    const entries = this.#endingWith(letters);
    const word = {
      hash,
      written,
      letters,
      entries,
      small: this.#small.has(letters),
      next: this.#known[place],
    };
    this.#known[place] = word;
    return word;
  }

  /** The entries of a group, as in the list. */
  entriesOf(group: Group): readonly string[] {
    return this.#entries.filter((entry) => entry.group === group).map(({ text }) => text);
  }

  #endingWith(letters: string): readonly Entry[] {
    const found = [...(this.#byWord.get(letters) ?? [])];
    for (let length = Math.min(letters.length, this.#longest); length > 0; length--) {
      for (const entry of this.#byBeginning.get(letters.slice(0, length)) ?? []) found.push(entry);
    }
    return found.length > 0 ? found : noEntries;
  }
}

/** Does a word, in the form of `plainWords`, fit one of an entry? */
export const fits = ({ letters, open }: EntryWord, word: string): boolean =>
  open ? word.startsWith(letters) : word === letters;

function readList(list: string): Entry[] {
  const entries: Entry[] = [];
  let group: Group | undefined;
  for (const line of list.split(/\r?\n/)) {
    const said = line.replace(/#.*/, '').trim();
    const name = /^\[(.+)\]$/.exec(said)?.[1];
    if (name !== undefined) group = groupOf(name);
    else {
      for (const text of said.split(',').map((part) => part.trim())) {
        if (text === '') continue;
        if (!group) throw new Error(`'${text}' stands before the first group.`);
        entries.push({ group, index: groups.indexOf(group), text, words: wordsOf(text) });
      }
    }
  }
  return entries;
}

function groupOf(name: string): Group {
  const group = groups.find((one) => one === name);
  if (!group) throw new Error(`There is no group '${name}'.`);
  return group;
}

/** "Open-source* software" → open, source*, software. */
const wordsOf = (text: string): EntryWord[] =>
  text.split(/[\s'’-]+/).map((word) => ({ letters: plainWords(word), open: word.endsWith('*') }));
