import { Lexer } from 'yaml';
import { keptWith } from '../model/kept';
import { absolute, type Mark, type Piece } from '../model/piece';
import type { Plan } from '../plan';

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
  let start = 0;
  let scalar = false;
  for (const token of new Lexer().lex(piece.text)) {
    // Signs of the lexer's own: a document, a scalar that follows, brackets that end too early.
    const isSign = token === '\u0002' || token === '\u0018' || token === '\u001f';
    if (!isSign) {
      const sign = token.charAt(0);
      if (!scalar && (sign === '&' || sign === '*') && token.length > 1) {
        found.push({ piece, start, end: start + token.length, sign, name: token.slice(1) });
      }
      start += token.length;
    }
    scalar = token === '\u001f';
  }
  return found;
});
