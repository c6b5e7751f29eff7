import type { ValueId } from './values';
import type { Group } from './words/groups';

/** By which words a commitment speaks for a value, and how much of it is enough. */
export interface Evidence {
  /**
   * What a group of words is worth in each sentence that has one of them. Below zero: what the commitment is
   * then rather about. Groups that are not named here count nothing.
   */
  readonly worth: { readonly [group in Group]?: number };
  /** From here on the text speaks to the value: a claim of it is backed. */
  readonly enough: number;
  /** From here on it speaks so plainly for the value that the value ought to be claimed. */
  readonly plain: number;
  /** One of these groups must be there for that: what the value is about. */
  readonly core: readonly Group[];
}

/** A group counts in this many sentences at most: saying it again and again proves no more. */
export const mostSentences = 4;

/**
 * Made of what reviewers saw in a thousand commitments (docs/calibration.md tells how), then put in order by
 * hand: what a group is worth follows what the value means, see `values.ts`.
 */
export const evidence: Readonly<Record<ValueId, Evidence>> = {
  transparency: {
    worth: {
      information: 10,
      publish: 8,
      data: 8,
      access: 7,
      'open data': 7,
      transparency: 6,
      'right to information': 6,
      website: 5,
      money: 3,
      technology: -2,
      'take part': -2,
      integrity: -3,
      corruption: -3,
      complain: -3,
      oversee: -4,
      inside: -5,
      service: -6,
    },
    enough: 2.8,
    plain: 14,
    core: ['publish', 'information', 'open data', 'right to information'],
  },
  'public-participation': {
    worth: {
      'take part': 10,
      'civil society': 6,
      'have a say': 5,
      people: 4,
      decide: 4,
      access: -2,
      corruption: -2,
      inside: -2,
      service: -2,
      data: -3,
      information: -3,
    },
    enough: 2.5,
    plain: 14,
    core: ['take part'],
  },
  accountability: {
    worth: {
      integrity: 10,
      oversee: 9,
      answer: 9,
      complain: 8,
      corruption: 7,
      transparency: 5,
      money: 4,
      law: 3,
      service: -2,
      'have a say': -3,
      inside: -3,
      website: -4,
      data: -4,
      access: -5,
      information: -5,
    },
    enough: 1.9,
    plain: 14,
    core: ['answer', 'complain', 'oversee', 'integrity'],
  },
  'technology-and-innovation': {
    worth: {
      data: 9,
      platform: 7,
      website: 6,
      technology: 6,
      'open data': 6,
      access: 4,
      publish: 4,
      information: 3,
      oversee: -2,
      answer: -2,
      service: -3,
      'civil society': -3,
      corruption: -4,
      integrity: -5,
      inside: -5,
      policy: -5,
      law: -7,
    },
    enough: 5.5,
    plain: 19,
    core: ['technology'],
  },
  // No reviewer's coding of it is known: only whether the text names anyone who is usually left out.
  inclusion: {
    worth: { 'left out': 10, people: 1 },
    enough: 1,
    plain: 14,
    core: ['left out'],
  },
};
