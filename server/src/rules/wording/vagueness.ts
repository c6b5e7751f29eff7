import { vagueness } from '../../handbook/vagueness';
import { type Group, groups } from '../../handbook/words/groups';
import type { ReadText } from './texts';

/** What a group is worth, by its place in `groups`. */
const worth: readonly number[] = groups.map((group) => vagueness[group] ?? 0);

/** A figure that is no year and no number of a list: "500 contracts", "30 days", "15 %". */
const figure = /(?<=[\s(])(?!(?:19|20)\d\d\b)\d+(?:[.,]\d+)* ?(?:%|\p{L}{3})/u;

/** Do texts say how many of something? It takes longer to look than all the rest, so ask last. */
export const haveFigure = (texts: readonly ReadText[]): boolean =>
  texts.some(({ wording }) => figure.test(wording.text));

/** Promises and ways out, against what anyone could check. */
export interface Vagueness {
  /** What the different words are worth together: below zero there is more to check than is promised. */
  readonly score: number;
  /** Different vague words and hedges. */
  readonly vague: number;
  /** Different words for what is there or not. */
  readonly concrete: number;
}

/** How vague texts are, by their words. Figures are not looked at: see {@link haveFigure}. */
export function vaguenessOf(texts: readonly ReadText[]): Vagueness {
  let [score, vague, concrete] = [0, 0, 0];
  for (const { index } of new Set(texts.flatMap(({ wording }) => wording.different))) {
    score += worth[index]!;
    if (worth[index]! > 0) vague++;
    else concrete++;
  }
  return { score, vague, concrete };
}

/** What vague words are worth, to name them: a way out says more than a big word. */
export const worthOfVague = (group: Group): number => (group === 'hedge' ? 2 : group === 'vague' ? 1 : 0);
