import { memo } from '../memo';
import { plainWords } from '../normalise';
import { type Group, groups } from './groups';

/** An entry of a word list: one word or several in a row, each whole or a beginning. */
export interface Entry {
  readonly group: Group;
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

/** A word of a text, and the entries that may begin with it. */
export interface KnownWord {
  /** In the form of `plainWords`. */
  readonly letters: string;
  readonly entries: readonly Entry[];
  /** One of the small words (the, of, and) that every text of the language is full of. */
  readonly small: boolean;
}

const noEntries: readonly Entry[] = [];

/** Groups that are lists to look into, and not looked for in texts. */
const listed: ReadonlySet<Group> = new Set(['small words', 'everyday acronyms']);

/** The words of a language, by what they are about. */
export class Lexicon {
  readonly #entries: readonly Entry[];
  readonly #byWord = new Map<string, Entry[]>();
  readonly #byBeginning = new Map<string, Entry[]>();
  readonly #small = new Set<string>();
  #longest = 0;

  /**
   * @param list A word list in the form that words/README.md describes.
   * @throws Error Where the list has a group that there is not, or a word before the first group.
   */
  constructor(list: string) {
    this.#entries = readList(list);
    for (const entry of this.#entries) {
      const { letters, open } = entry.words[0]!;
      if (entry.group === 'small words') this.#small.add(letters);
      if (listed.has(entry.group)) continue;
      const table = open ? this.#byBeginning : this.#byWord;
      const known = table.get(letters);
      if (known) known.push(entry);
      else table.set(letters, [entry]);
      if (open) this.#longest = Math.max(this.#longest, letters.length);
    }
  }

  /** What is known of a word, as written. Remembered: texts use the same few thousand words. */
  readonly word: (word: string) => KnownWord = memo((word) => {
    const letters = plainWords(word);
    return { letters, entries: this.#startingWith(letters), small: this.#small.has(letters) };
  }, 30_000);

  /** The entries of a group, as in the list. */
  entriesOf(group: Group): readonly string[] {
    return this.#entries.filter((entry) => entry.group === group).map(({ text }) => text);
  }

  #startingWith(letters: string): readonly Entry[] {
    const found = [...(this.#byWord.get(letters) ?? [])];
    for (let length = Math.min(letters.length, this.#longest); length > 0; length--) {
      found.push(...(this.#byBeginning.get(letters.slice(0, length)) ?? []));
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
    const said = line.replace(/#.*$/, '').trim();
    const name = /^\[(.+)\]$/.exec(said)?.[1];
    if (name !== undefined) group = groupOf(name);
    else {
      for (const text of said.split(',').map((part) => part.trim())) {
        if (text === '') continue;
        if (!group) throw new Error(`'${text}' stands before the first group.`);
        entries.push({ group, text, words: wordsOf(text) });
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
