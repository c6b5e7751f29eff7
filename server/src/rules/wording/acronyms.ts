import { memo } from '../../handbook/memo';
import { lexiconOf } from '../../handbook/words/lexicons';
import type { Frame } from '../../plan/model/frame';
import type { Sentence } from './wording';
import { type WordSpan, wordsOf } from './words';

/** Two capitals or more, and perhaps digits; not in an address, a file name or behind a hyphen. */
const acronym = /(?<![\p{L}\p{N}@/._#-])\p{Lu}[\p{Lu}\p{N}]*\p{Lu}(?=s?(?![\p{L}\p{N}@/_]|\.\p{L}))/gu;
const longest = 8;
const roman = /^[IVXLCDM]+$/;

/** In a heading in capitals every word looks like an acronym. */
const mostCapitals = 0.6;

/** Acronyms in a text, with where they stand; everyday ones, numerals and headings in capitals left out. */
export function acronymsIn(text: string, sentences: readonly Sentence[], language: string): WordSpan[] {
  if (!/[A-ZÀ-Þ]{2}/.test(text)) return [];
  const everyday = everydayIn(language);
  return [...text.matchAll(acronym)]
    .map(({ index, 0: { length } }) => ({ start: index, end: index + length }))
    .filter(({ start, end }) => {
      const written = text.slice(start, end);
      if (end - start > longest || roman.test(written) || everyday.has(written)) return false;
      return !inCapitals(
        text,
        sentences.find((one) => one.start <= start && end <= one.end) ?? { start, end },
      );
    });
}

/** Those of the language, and of English, which travel. */
const everydayIn = memo(
  (language: string): ReadonlySet<string> =>
    new Set([language, 'en'].flatMap((tag) => lexiconOf(tag)?.entriesOf('everyday acronyms') ?? [])),
);

function inCapitals(text: string, { start, end }: WordSpan): boolean {
  const letters = text.slice(start, end).match(/\p{L}/gu) ?? [];
  const capitals = letters.filter((letter) => letter !== letter.toLowerCase());
  return capitals.length > letters.length * mostCapitals && /\s/.test(text.slice(start, end));
}

/**
 * Is an acronym spelled out in a text? Beside brackets ("Ministry of Health (MoH)", "MoH (Ministry of Health)"),
 * or by words of which it holds the first letters.
 */
export function isSpelledOut(acronym: string, text: string): boolean {
  const escaped = acronym.replace(/[^\p{L}\p{N}]/gu, '');
  const beside = new RegExp(
    `\\p{L}[^\\n.]*[([“"]\\s*${escaped}s?\\b|\\b${escaped}s?\\s*(?:[([:=–—]|- )\\s*\\p{L}`,
    'u',
  );
  return beside.test(text) || hasInitials(acronym, text);
}

/** Words that names leave out of their acronym: "Ministry of Public Service". */
const mostSkipped = 3;

function hasInitials(acronym: string, text: string): boolean {
  const words = wordsOf(text).map(({ start, end }) => text.slice(start, end));
  return words.some((_, at) => spells(acronym, words, at));
}

function spells(acronym: string, words: readonly string[], from: number): boolean {
  let at = from;
  for (const letter of acronym) {
    while (at > from && at < words.length && isSmall(words[at]!) && !starts(words[at]!, letter)) at++;
    const word = words[at];
    if (word === undefined || word.length < 2 || !starts(word, letter)) return false;
    // Any two words begin with two letters; a name is written with capitals.
    if (acronym.length < 3 && word.charAt(0) !== letter) return false;
    at++;
  }
  return true;
}

const isSmall = (word: string): boolean => word.length <= mostSkipped;

const starts = (word: string, letter: string): boolean =>
  word.charAt(0).normalize('NFD').charAt(0).toUpperCase() === letter && word !== letter;

let registered: { readonly frame: Frame; readonly names: string } | undefined;

/** Does the register spell an acronym out: as an acronym or id of a body, or by the words of its name? */
export function isRegistered(acronym: string, frame: Frame): boolean {
  if (frame.index.match(acronym) !== undefined) return true;
  if (registered?.frame !== frame) {
    registered = { frame, names: [...frame.agencies.values()].map(({ name }) => name).join('\n') };
  }
  return isSpelledOut(acronym, registered.names);
}
