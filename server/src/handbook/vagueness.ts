import type { Group } from './words/groups';

/**
 * What different words are worth, by their group, in telling whether anyone could check that a text was done: above
 * zero words that promise, below zero what there is to check.
 *
 * A thing that will be there weighs as much as two big words. What binds, what is written down and what is counted
 * weighs as much as four: a reviewer can ask for the rule, read the paper, count. docs/calibration.md tells how this
 * was chosen.
 */
export const vagueness: { readonly [group in Group]?: number } = {
  vague: 1,
  hedge: 1,
  concrete: -2,
  rule: -4,
  document: -4,
  counted: -4,
};
