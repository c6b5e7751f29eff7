import { keptWith } from '../model/kept';
import { absolute, type Mark, type Piece } from '../model/piece';
import type { Plan } from '../plan';
import { tokensOf } from './tokens';

/** An anchor (`&name`) or an alias (`*name`) as it is written, its sign included. */
export interface AnchorWord extends Mark {
  readonly sign: '&' | '*';
  readonly name: string;
}

/** The anchors and aliases of a plan in the order of the text; what looks like one inside a text is none. */
export const anchorWords = (plan: Plan): readonly AnchorWord[] =>
  plan.linked ? plan.pieces.flatMap((piece) => wordsIn(piece)) : [];

/**
 * The anchor that an anchor or alias means, and all aliases that mean it. An alias means the last anchor of its name
 * before it, so a name may be used again further down.
 */
export function linkedWith(plan: Plan, word: AnchorWord): readonly AnchorWord[] {
  const same = anchorWords(plan).filter(({ name }) => name === word.name);
  const at = same.findIndex((other) => absolute(other).start === absolute(word).start);
  const from = same.findLastIndex(({ sign }, index) => sign === '&' && index <= at);
  const next = same.findIndex(({ sign }, index) => sign === '&' && index > at);
  return same.slice(Math.max(0, from), next < 0 ? undefined : next);
}

const mayHold = /[&*][^\s,[\]{}]/;

const wordsIn = keptWith((piece: Piece): readonly AnchorWord[] => {
  if (!mayHold.test(piece.text)) return [];
  const found: AnchorWord[] = [];
  for (const { text, start } of tokensOf(piece.text)) {
    const sign = text.charAt(0);
    if ((sign !== '&' && sign !== '*') || text.length < 2) continue;
    found.push({ piece, start, end: start + text.length, sign, name: text.slice(1) });
  }
  return found;
});
