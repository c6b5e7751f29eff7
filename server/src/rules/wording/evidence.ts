import { evidence, mostSentences } from '../../handbook/evidence';
import type { ValueId } from '../../handbook/values';
import type { Group } from '../../handbook/words/groups';
import type { ReadText } from './texts';

/** In how many sentences each group of words is found, and how many sentences there are. */
export interface Tally {
  readonly sentences: number;
  readonly counts: ReadonlyMap<Group, number>;
}

/** Counts the words of texts. */
export function tally(texts: readonly ReadText[]): Tally {
  const counts = new Map<Group, number>();
  let sentences = 0;
  for (const { wording } of texts) {
    sentences += wording.sentences.length;
    const last = new Map<Group, number>();
    for (const { entry, sentence } of wording.found) {
      if (last.get(entry.group) === sentence) continue;
      last.set(entry.group, sentence);
      counts.set(entry.group, (counts.get(entry.group) ?? 0) + 1);
    }
  }
  return { sentences, counts };
}

/** Two tallies as one. */
export function together(one: Tally, other: Tally): Tally {
  const counts = new Map(one.counts);
  for (const [group, count] of other.counts) counts.set(group, (counts.get(group) ?? 0) + count);
  return { sentences: one.sentences + other.sentences, counts };
}

/**
 * How much texts speak for a value; see `Evidence` for what is enough. Each sentence that has a word of a group
 * adds what the group is worth, and the sum is set against the square root of the number of sentences: a long
 * text has a bit of everything.
 */
export function scoreFor(value: ValueId, { counts, sentences }: Tally): number {
  const { worth } = evidence[value];
  let sum = 0;
  for (const [group, count] of counts) sum += (worth[group] ?? 0) * Math.min(count, mostSentences);
  return sum / Math.sqrt(1 + sentences);
}

/** What a group is worth for a value. */
export const worthFor =
  (value: ValueId) =>
  (group: Group): number =>
    evidence[value].worth[group] ?? 0;
