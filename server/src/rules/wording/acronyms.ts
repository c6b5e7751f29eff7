import { memo } from '../../handbook/memo';
import { lexiconOf } from '../../handbook/words/lexicons';
import type { Frame } from '../../plan/model/frame';
import { type WordSpan, wordsOf } from './words';

/** Capitals, two or more, and perhaps digits between them. */
const capitals = /[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ0-9]*[A-ZÀ-ÖØ-Þ]/g;
/** What stands before or behind them in an address, a file name, a longer word. */
const before = /[\p{L}\p{N}@/._#-]$/u;
const behind = /^s?(?:[\p{L}\p{N}@/_]|\.\p{L})/u;
const longest = 8;
const roman = /^[IVXLCDM]+$/;

/** In a heading in capitals every word looks like an acronym. */
const mostCapitals = 0.6;
const longestHeading = 150;

export interface Acronym extends WordSpan {
  readonly written: string;
  /** Do brackets explain it here: "Ministry of Health (MoH)", "MoH (Ministry of Health)", "MoH: Ministry of Health"? */
  readonly explained: boolean;
}

/** The acronyms in a text; everyday ones, numerals and headings in capitals left out. */
export function acronymsIn(text: string, language: string): Acronym[] {
  const everyday = everydayIn(language);
  return Array.from(text.matchAll(capitals)).flatMap(({ index: start, 0: written }) => {
    const end = start + written.length;
    if (written.length > longest || roman.test(written) || everyday.has(written)) return [];
    if (before.test(text.charAt(start - 1)) || behind.test(text.slice(end, end + 3))) return [];
    if (label.test(text.slice(end, end + 3))) return [];
    if (inCapitals(lineAround(text, start, end))) return [];
    return [{ written, start, end, explained: isExplained(text, start, end) }];
  });
}

/** Those of the language, and of English, which travel. */
const everydayIn = memo(
  (language: string): ReadonlySet<string> =>
    new Set([language, 'en'].flatMap((tag) => lexiconOf(tag)?.entriesOf('everyday acronyms') ?? [])),
);

function lineAround(text: string, start: number, end: number): string {
  const next = text.indexOf('\n', end);
  return text.slice(text.lastIndexOf('\n', start) + 1, next < 0 ? text.length : next);
}

function inCapitals(line: string): boolean {
  // A longer line is no heading, and an acronym alone is one that wants spelling out.
  if (line.length > longestHeading || !/\s/.test(line)) return false;
  const letters = line.match(/\p{L}/gu) ?? [];
  return letters.filter((letter) => letter !== letter.toLowerCase()).length > letters.length * mostCapitals;
}

/** An opening sign behind a word, or a word behind an opening sign. */
const isExplained = (text: string, start: number, end: number): boolean =>
  /\p{L}[^\n.]?\s*[([“"«]\s*$/u.test(text.slice(Math.max(0, start - 8), start)) ||
  /^s?\s*(?:[([:=–—]|- )\s*["“«]?\p{L}/u.test(text.slice(end, end + 8));

/** "ACTION 1a": a label, and what follows its number. */
const label = /^\s*\d/;

/** The words of texts, to look for names that acronyms are made of. */
export const wordsIn = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => wordsOf(text).map(({ start, end }) => text.slice(start, end)));

/** Do words in a row begin with the letters of an acronym? Short words may be left out: "Ministry of Health", MH. */
export const isSpelledOut = (acronym: string, words: readonly string[]): boolean =>
  words.some((word, at) => startsWith(word, acronym.charAt(0)) && spells(acronym, words, at));

/** Names leave such words out of their acronyms. */
const isSmall = (word: string): boolean => word.length <= 3;

function spells(acronym: string, words: readonly string[], from: number): boolean {
  let at = from;
  for (const letter of acronym) {
    while (at > from && at < words.length && isSmall(words[at]!) && !startsWith(words[at]!, letter)) at++;
    const word = words[at];
    if (word === undefined || word.length < 2 || !startsWith(word, letter)) return false;
    // Any two words begin with two letters; a name is written with capitals.
    if (acronym.length < 3 && word.charAt(0) === word.charAt(0).toLowerCase()) return false;
    at++;
  }
  return true;
}

const startsWith = (word: string, letter: string): boolean => firstLetter(word) === letter;

/** As a capital without accent. */
function firstLetter(word: string): string {
  const first = word.charAt(0);
  return (first < '\u0080' ? first : first.normalize('NFD').charAt(0)).toUpperCase();
}

/** Let go of with the plan. */
const registers = new WeakMap<Frame, (acronym: string) => boolean>();

/** Does the register spell an acronym out: as acronym or id of a body, or by the words of its name? */
export function isRegistered(acronym: string, frame: Frame): boolean {
  let spellsOut = registers.get(frame);
  if (!spellsOut) {
    spellsOut = memo(lookUpIn(frame));
    registers.set(frame, spellsOut);
  }
  return spellsOut(acronym);
}

function lookUpIn({ agencies }: Frame): (acronym: string) => boolean {
  const known = new Set<string>();
  for (const { id, node, name } of agencies.values()) {
    known.add(id.toUpperCase());
    const written = [name, ...(node?.get('acronym')?.variants ?? []).map(({ value }) => value)];
    const words = wordsIn([...written, ...(node?.get('aliases')?.items ?? []).map(({ value }) => value)]);
    // In a name, or as one, it is known to whoever looks into the register.
    for (const word of words) known.add(word);
    known.add(initials(wordsIn([name])));
    known.add(initials(wordsIn([name]).filter((word) => !isSmall(word))));
  }
  return (acronym) => known.has(acronym);
}

const initials = (words: readonly string[]): string => words.map(firstLetter).join('');
