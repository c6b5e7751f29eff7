import { memo } from '../handbook/memo';
import { kindsOfBody, smallWords, spellings } from './agencyWords';
import { editDistance } from './closest';
import { fold } from './fold';

/** Words for a sort of body, as keys hold them. */
export const kinds: ReadonlySet<string> = new Set(kindsOfBody);

/** A name and the acronym written with it. */
interface NameParts {
  readonly name: string;
  readonly acronym?: string;
}

/** Is it one word, mostly in capitals, of 2–12 letters: SLI, DoD, M.P.S., FING-Udelar? */
export function isAcronym(text: string): boolean {
  if (text.length < 2 || text.length > 14 || /[^\p{L}\p{N}.&/-]/u.test(text)) return false;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return capitals >= 2 && capitals * 2 >= letters && letters <= 12;
}

/** Can `acronym` be made of `name`: its letters in that order, the first first? */
function spells(acronym: string, name: string): boolean {
  const letters = acronymKey(acronym);
  const text = fold(name);
  if (!text.startsWith(letters.charAt(0))) return false;
  let at = 0;
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** Takes "Name (ACR)", "ACR (Name)", "Name - ACR" and "(ACR)" apart; other texts are all name. */
function takeApart(text: string): NameParts {
  const trimmed = text.trim();
  const open = trimmed.search(/[([]/);
  if (open !== -1) {
    const close = trimmed.slice(open).search(/[)\]]/) + open;
    if (close > open) {
      const before = trimmed.slice(0, open).trim();
      const inside = trimmed.slice(open + 1, close).trim();
      const after = trimmed.slice(close + 1).trim();
      const atEnd = !/[\p{L}\p{N}]/u.test(after);
      if (isAcronym(inside)) {
        // Inside a name it abbreviates a part: out of the way, but not the acronym of the whole.
        if (!atEnd) return { name: `${before} ${after}` };
        return { name: before === '' ? inside : before, acronym: inside };
      }
      const capital = /^\p{Lu}/u.test(inside);
      if (atEnd && capital && inside.includes(' ') && isAcronym(before) && spells(before, inside)) {
        return { name: inside, acronym: before };
      }
    }
  }
  const dash = trimmed.search(/\s[-–—]\s/);
  if (dash > 0) {
    const behind = trimmed.slice(dash + 3).trim();
    if (isAcronym(behind) && behind === behind.toUpperCase())
      return { name: trimmed.slice(0, dash), acronym: behind };
  }
  return { name: trimmed };
}

/** The acronym a name carries: "State Labor Inspectorate (SLI)", "Institute of Statistics - INSTAT". */
export const bracketAcronym = (name: string): string | undefined => takeApart(name).acronym;

/** An acronym as it is compared: "M.P.S." and "mps" are one. */
export const acronymKey = memo((acronym: string): string => fold(acronym).replace(/[^\p{L}\p{N}]/gu, ''));

/** The word for a sort of body that a word misspells: "mininstry" → "ministry"; else the word itself. */
const repaired = memo((word: string): string => {
  if (word.length < 6 || kinds.has(word)) return word;
  // A different ending is a different word: office, officer; council, councils.
  const kind = kindsOfBody.find(
    (candidate) =>
      candidate.length >= 6 &&
      candidate.charCodeAt(0) === word.charCodeAt(0) &&
      candidate.at(-1) === word.at(-1) &&
      editDistance(word, candidate, 1) <= 1,
  );
  return kind ?? word;
});

/**
 * The words of a name that tell it from others, in one spelling, without its acronym. The plan's own
 * country, each of `countries` being its words in one language, tells nothing at the end of a name.
 */
export function keyWords(name: string, countries: readonly (readonly string[])[] = []): readonly string[] {
  const words = tellingWords(name);
  const country = countries.find((last) => endsWith(words, last));
  return country === undefined ? words : words.slice(0, -country.length);
}

const tellingWords = memo((name: string): readonly string[] => {
  const text = fold(takeApart(name).name).replace(/(?<=\p{L})[-‐‑.](?=\p{L})/gu, '');
  const all = text.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '');
  // The last letter of "Section A" is no article.
  const telling = all.filter(
    (word, at) => !smallWords.has(word) || (word.length === 1 && at === all.length - 1),
  );
  return (telling.length === 0 ? all : telling).map((word) => spellings.get(word) ?? repaired(word));
});

/** Does a name end with those words, and begin with others? */
const endsWith = (words: readonly string[], last: readonly string[]): boolean =>
  last.length > 0 &&
  words.length > last.length &&
  last.every((word, at) => word === words[words.length - last.length + at]);

/**
 * What two ways to write one body have in common: case, accents, "&" and "and", articles and
 * prepositions, hyphens, punctuation, British spelling, a slip in "ministry" and an acronym in brackets
 * do not count. To be compared, not shown; empty for a name without a letter or digit.
 */
export const agencyKey = (name: string): string => keyWords(name).join('');
