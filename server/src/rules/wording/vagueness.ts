import type { Group } from '../../handbook/words/groups';
import type { ReadText } from './texts';

/** How many of a kind of words count: more say no more. */
const most = { vague: 4, hedge: 3, concrete: 6 } as const;
/** One thing that can be checked makes up for two big words. */
const concreteWeight = 2;
/** This many words weigh as much as one vague word: whoever writes more has said more. */
const wordsPerPoint = 40;

/** From this score on a text promises more than it says. */
export const tooVague = -1;

/** Promises and ways out, against what anyone could check. */
export interface Vagueness {
  /** See {@link tooVague}. */
  readonly score: number;
  /** Different vague words and hedges. */
  readonly vague: number;
  /** Different words for things that are there or not, and figures. */
  readonly concrete: number;
}

/** A figure that is no year and no number of a list: "500 contracts", "30 days", "15 %". */
const figure = /(?<![\w.,/-])(?!(?:19|20)\d\d\b)\d+(?:[.,]\d+)*\s*(?:%|\p{L}{3})/u;

const hasFigure = ({ wording }: ReadText): boolean => figure.test(wording.text);

/** How vague texts are, by their words. */
export function vaguenessOf(texts: readonly ReadText[]): Vagueness {
  const different = new Set(texts.flatMap(({ wording }) => wording.different));
  const count = (group: Group) => [...different].filter((entry) => entry.group === group).length;
  const words = texts.reduce((sum, { wording }) => sum + wording.words, 0);
  const [vague, hedge] = [count('vague'), count('hedge')];
  const concrete = count('concrete') + (texts.some(hasFigure) ? 1 : 0);
  const score =
    Math.min(vague, most.vague) +
    Math.min(hedge, most.hedge) -
    concreteWeight * Math.min(concrete, most.concrete) -
    words / wordsPerPoint;
  return { score, vague: vague + hedge, concrete };
}

/** What vague words are worth, to name them: a way out says more than a big word. */
export const worthOfVague = (group: Group): number => (group === 'hedge' ? 2 : group === 'vague' ? 1 : 0);
