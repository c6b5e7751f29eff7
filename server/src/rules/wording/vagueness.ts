import type { Group } from '../../handbook/words/groups';
import type { ReadText } from './texts';
import { foundIn } from './wording';

/** How many of a kind of words count: more say no more. */
const most = { vague: 4, hedge: 3, concrete: 6 } as const;
/** This many words weigh as much as one concrete word: whoever writes more has said more. */
const wordsPerPoint = 60;

/** Promises and ways out, against what anyone could check. */
export interface Vagueness {
  /** Above 0 the text promises more than it says. */
  readonly score: number;
  /** Different vague words and hedges. */
  readonly vague: number;
  /** Different words for things that are there or not, and figures. */
  readonly concrete: number;
}

/** A figure that is no year and no number of a list: "500 contracts", "30 days", "15 %". */
const figure = /(?<![\p{L}\d.,/-])(?!(?:19|20)\d\d(?!\d))\d+(?:[.,]\d+)*(?![\d.)/-]*\))(?=\s*[%\p{L}])/u;

/** How vague texts are, by their words. */
export function vaguenessOf(texts: readonly ReadText[]): Vagueness {
  const different = (group: Group): number =>
    new Set(texts.flatMap(({ wording }) => foundIn(wording, group).map(({ entry }) => entry.text))).size;
  const words = texts.reduce(
    (sum, { wording }) => sum + wording.sentences.reduce((all, sentence) => all + sentence.words, 0),
    0,
  );
  const [vague, hedge] = [different('vague'), different('hedge')];
  const figures = texts.some(({ wording }) => figure.test(wording.text)) ? 1 : 0;
  const concrete = different('concrete') + figures;
  const score =
    Math.min(vague, most.vague) +
    Math.min(hedge, most.hedge) -
    Math.min(concrete, most.concrete) -
    words / wordsPerPoint;
  return { score, vague: vague + hedge, concrete };
}

/** What vague words are worth, to name them: a way out says more than a big word. */
export const worthOfVague = (group: Group): number => (group === 'hedge' ? 2 : group === 'vague' ? 1 : 0);
