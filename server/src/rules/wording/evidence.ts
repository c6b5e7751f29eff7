import { evidence, mostSentences } from '../../handbook/evidence';
import type { ValueId } from '../../handbook/values';
import { type Group, groups } from '../../handbook/words/groups';
import type { ReadText } from './texts';

/** In how many sentences each group of words is found, by its place in `groups`, and how many sentences there are. */
export interface Tally {
  readonly sentences: number;
  readonly counts: readonly number[];
}

/** Counts the words of texts. */
export function tally(texts: readonly ReadText[]): Tally {
  const counts = groups.map(() => 0);
  let sentences = 0;
  for (const { wording } of texts) {
    sentences += wording.sentences;
    for (let at = 0; at < counts.length; at++) counts[at]! += wording.counts[at]!;
  }
  return { sentences, counts };
}

/** Two tallies as one. */
export const together = (one: Tally, other: Tally): Tally => ({
  sentences: one.sentences + other.sentences,
  counts: one.counts.map((count, at) => count + other.counts[at]!),
});

/** In how many sentences a group has a word. */
export const countOf = ({ counts }: Tally, group: Group): number => counts[groups.indexOf(group)]!;

/**
 * How much texts speak for a value; see `Evidence` for what is enough. Each sentence that has a word of a group
 * adds what the group is worth, and the sum is set against the square root of the number of sentences: a long
 * text has a bit of everything.
 */
export function scoreFor(value: ValueId, { counts, sentences }: Tally): number {
  const { worth } = evidence[value];
  let sum = 0;
  for (const [at, count] of counts.entries()) {
    if (count > 0) sum += (worth[groups[at]!] ?? 0) * Math.min(count, mostSentences);
  }
  return sum / Math.sqrt(1 + sentences);
}

/** What a group is worth for a value. */
export const worthFor =
  (value: ValueId) =>
  (group: Group): number =>
    evidence[value].worth[group] ?? 0;
