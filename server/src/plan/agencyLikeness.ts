import { memo } from '../handbook/memo';
import { acronymKey, kinds } from './agencyKeys';
import { editDistance, slipsAllowed } from './closest';
import { addUnder } from './lists';

/** An agency of the register, taken apart for comparing. */
export interface AgencyEntry {
  readonly id: string;
  /** The telling words of each name and alias. */
  readonly names: readonly (readonly string[])[];
  /** Its acronyms, as `acronymKey` writes them. */
  readonly acronyms: ReadonlySet<string>;
  /** Those of its names that are nothing but an acronym, written likewise. */
  readonly bareAcronyms: readonly string[];
}

/** A word this long with one slip in it is the same word; a shorter one may well be another. */
const longWord = 8;
/** Where two names carry one acronym, more may differ: "Minister", "Ministry". */
const longWordOfOneAcronym = 6;
const shortestAcronym = 3;
/** A longer name is prose; comparing it word by word would cost more than it can give. */
const mostWords = 40;

/** Pairs of ids that look like one body: the one registered first, then the later. */
export function duplicateAgencies(entries: readonly AgencyEntry[]): readonly (readonly [string, string])[] {
  const first = entries.map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (first[at] !== at) at = first[at] ?? at;
    first[index] = at;
    return at;
  };
  const join = (a: number, b: number) => {
    const [one, other] = [root(a), root(b)];
    first[Math.max(one, other)] = Math.min(one, other);
  };
  joinSameNames(entries, join);
  joinAcronyms(entries, join);
  joinMisspelt(entries, join);
  return entries.flatMap(({ id }, index) => {
    const earlier = entries[root(index)];
    return earlier === undefined || earlier.id === id ? [] : [[earlier.id, id] as const];
  });
}

type Join = (a: number, b: number) => void;

function joinSameNames(entries: readonly AgencyEntry[], join: Join): void {
  const byName = new Map<string, number>();
  for (const [index, { names }] of entries.entries()) {
    for (const key of names.flatMap(nameKeys)) {
      const earlier = byName.get(key);
      if (earlier === undefined) byName.set(key, index);
      else join(earlier, index);
    }
  }
}

/** From three telling words on their order does not matter: "Commission for Corruption Prevention". */
function nameKeys(words: readonly string[]): readonly string[] {
  const key = words.join('');
  return words.length < 3 ? [key] : [key, inAnyOrder(words.join(' '))];
}

const inAnyOrder = memo((words: string): string =>
  words
    .split(' ')
    .sort((a, b) => (a < b ? -1 : Number(a > b)))
    .join(' '),
);

/** "UNDP" and "United Nations Development Programme (UNDP)", where no third body has that acronym. */
function joinAcronyms(entries: readonly AgencyEntry[], join: Join): void {
  const owners = new Map<string, number[]>();
  for (const [index, { acronyms }] of entries.entries()) {
    for (const acronym of acronyms) addUnder(owners, acronym, index);
  }
  for (const [index, { bareAcronyms }] of entries.entries()) {
    for (const acronym of bareAcronyms) {
      const others = (owners.get(acronym) ?? []).filter((owner) => owner !== index);
      const [owner] = others;
      if (acronym.length >= shortestAcronym && owner !== undefined && others.length === 1) join(owner, index);
    }
  }
}

/** Names of three or more telling words that differ in one of them, a long one, by a slip. */
function joinMisspelt(entries: readonly AgencyEntry[], join: Join): void {
  const byGap = new Map<string, { readonly index: number; readonly word: string }[]>();
  for (const [index, { names, acronyms }] of entries.entries()) {
    for (const words of names) {
      if (words.length < 3 || words.length > mostWords) continue;
      for (const [at, word] of words.entries()) {
        if (word.length < longWordOfOneAcronym || /\p{N}/u.test(word)) continue;
        const gap = words.with(at, '*').join(' ');
        const alike = byGap.get(gap) ?? [];
        if (alike.length === 0) byGap.set(gap, alike);
        for (const earlier of alike) {
          if (isSlip(earlier.word, word, overlap(entries[earlier.index]?.acronyms, acronyms))) {
            join(earlier.index, index);
          }
        }
        alike.push({ index, word });
      }
    }
  }
}

/** Is one word the other with a slip in it? The first letter is hardly ever the wrong one. */
function isSlip(one: string, other: string, oneAcronym: boolean): boolean {
  if (one.charCodeAt(0) !== other.charCodeAt(0)) return false;
  if (oneAcronym) return editDistance(one, other, 2) <= 2;
  return Math.min(one.length, other.length) >= longWord && editDistance(one, other, 1) <= 1;
}

function overlap(one: ReadonlySet<string> | undefined, other: ReadonlySet<string>): boolean {
  for (const member of one ?? []) if (other.has(member)) return true;
  return false;
}

/** How unlike a text and an agency may be and still be offered: 0 = the same. */
const farthest = 0.6;

/**
 * Ids of up to three agencies that a text may mean, the likeliest first. The text comes as `acronymKey`
 * and as `keyWords` give it.
 */
export function nearestAgencies(
  bare: string,
  words: readonly string[],
  entries: readonly AgencyEntry[],
): readonly string[] {
  if (bare === '' || words.length > mostWords) return [];
  return entries
    .map((entry) => ({ id: entry.id, unlike: unlikeness(bare, words, entry) }))
    .filter(({ unlike }) => unlike <= farthest)
    .sort((a, b) => a.unlike - b.unlike)
    .slice(0, 3)
    .map(({ id }) => id);
}

/** 0 (the same) to 1: by slips in the id, acronym or name, by initials, or by the words in common. */
function unlikeness(bare: string, words: readonly string[], { id, acronyms, names }: AgencyEntry): number {
  let best = Math.min(slips(bare, acronymKey(id)), ...[...acronyms].map((acronym) => slips(bare, acronym)));
  const key = words.join('');
  for (const name of names) {
    if (name.length > mostWords) continue;
    best = Math.min(best, slips(key, name.join('')), 1 - wordsInCommon(words, name));
    if (words.length === 1 && isInitials(bare, name)) best = Math.min(best, 0.3);
  }
  return best;
}

/** Slips per letter where there are few enough of them, else 1. */
function slips(wanted: string, written: string): number {
  const limit = slipsAllowed(Math.max(wanted.length, written.length));
  const distance = editDistance(wanted, written, limit);
  return distance > limit ? 1 : distance / wanted.length;
}

/** "moj" for "ministry justice": the initials of the telling words, with or without an "o" for "of". */
function isInitials(wanted: string, name: readonly string[]): boolean {
  if (name.length < 2) return false;
  const initials = name.map((word) => word.charAt(0)).join('');
  return wanted === initials || wanted === `${initials.charAt(0)}o${initials.slice(1)}`;
}

/** Words of this sort are in many names and tell little. */
const weight = (word: string): number => (kinds.has(word) ? 0.25 : 1);

/** The share of words that two names have in common, 0–1; 0 where those say only what sort of body it is. */
function wordsInCommon(one: readonly string[], other: readonly string[]): number {
  const left = new Set(other);
  let common = 0;
  let telling = false;
  for (const word of one) {
    const same = left.has(word) ? word : [...left].find((candidate) => isAbbreviated(word, candidate));
    if (same === undefined) continue;
    left.delete(same);
    common += weight(word) + weight(same);
    telling ||= !kinds.has(same);
  }
  if (!telling) return 0;
  const all = [...one, ...other].reduce((sum, word) => sum + weight(word), 0);
  return common / all;
}

/** "min" and "ministry": one word begins the other, with three letters or more. */
const isAbbreviated = (one: string, other: string): boolean =>
  one.length >= 3 && other.length >= 3 && (one.startsWith(other) || other.startsWith(one));
