import { SemanticTokenTypes } from 'vscode-languageserver-types';
import type { Frame } from '../plan/model/frame';
import { keptWith } from '../plan/model/kept';
import { ValuesNode } from '../plan/model/nodes';
import { absolute, type Mark } from '../plan/model/piece';
import { Commitment, type Unit } from '../plan/model/unit';
import { wordOf } from '../plan/model/word';
import type { Plan } from '../plan/plan';
import type { Lines } from '../plan/text/lines';
import { firstLineOf, Movable } from './movable';
import { proposersOf } from './places';

/**
 * What words are told apart by, in the order of the legend. Only types that every editor knows; `package.json` says
 * which colour each has where a theme knows no more than grammars.
 */
export const tokenTypes = [
  /** The id of a registered agency. */
  SemanticTokenTypes.class,
  /** The id of a value of open government. */
  SemanticTokenTypes.enumMember,
  /** The id of a commitment that is carried on. */
  SemanticTokenTypes.function,
  /** A date that is understood, whichever way it is written. */
  SemanticTokenTypes.number,
  /** What stands in the place of an id or a date and is understood as none. */
  SemanticTokenTypes.string,
  /** A placeholder, which counts as absent. */
  SemanticTokenTypes.comment,
  /** A field that the format does not have there. */
  SemanticTokenTypes.variable,
] as const;

type TokenType = (typeof tokenTypes)[number];

/** Words and what they are. */
interface Word {
  readonly mark: Mark;
  readonly type: TokenType;
}

/** A word on one line; lines and characters from 0. */
interface Token {
  readonly line: number;
  readonly character: number;
  readonly length: number;
  readonly type: number;
}

/**
 * The words of a plan that a grammar cannot tell apart, encoded as LSP has it: five numbers each, every place
 * relative to the one before.
 * @param only the first and the last line (0-based) that are asked about
 */
export function semanticTokens(
  plan: Plan,
  only?: { readonly first: number; readonly last: number },
): number[] {
  const isAsked = (line: number) => !only || (line >= only.first && line <= only.last);
  const tokens = tokensOf(plan.lines, [...wordsIn(plan.head, plan.frame), ...proposerWords(plan)], absolute);
  for (const commitment of plan.commitments) {
    if (only && !touches(plan, commitment, only)) continue;
    tokens.push(...commitmentTokens(plan, commitment));
  }
  return encoded(tokens.filter(({ line }) => isAsked(line)).sort(byPlace));
}

function touches({ lines }: Plan, { node }: Commitment, only: { first: number; last: number }): boolean {
  const { start, end } = absolute(node);
  return lines.lineAt(start) <= only.last && lines.lineAt(end) >= only.first;
}

/** With aliases what a commitment says may stand anywhere, so nothing of it is kept. */
const commitmentTokens = (plan: Plan, commitment: Commitment): readonly Token[] =>
  plan.linked
    ? tokensOf(plan.lines, wordsIn(commitment, plan.frame), absolute)
    : tokensIn(commitment, plan.frame).at(firstLineOf(plan, commitment.piece));

const tokensIn = keptWith(
  (commitment: Commitment, frame: Frame) =>
    new Movable(
      tokensOf(commitment.piece.lines, wordsIn(commitment, frame), (mark) => mark),
      (tokens, lines) => tokens.map((token) => ({ ...token, line: token.line + lines })),
    ),
);

function wordsIn(unit: Unit, frame: Frame): Word[] {
  const words: Word[] = unit.placeholders.map(({ mark }) => ({ mark, type: SemanticTokenTypes.comment }));
  for (const node of unit.agencies) {
    words.push({ mark: wordOf(node, node.value) ?? node, type: agencyType(node.value, frame) });
  }
  for (const date of unit.dates) {
    if (date.state === 'placeholder') continue;
    const type = date.day === undefined ? SemanticTokenTypes.string : SemanticTokenTypes.number;
    words.push({ mark: wordOf(date, date.source) ?? date, type });
  }
  for (const { kind, mark } of unit.problems) {
    if (kind === 'unknown-key') words.push({ mark, type: SemanticTokenTypes.variable });
  }
  return unit instanceof Commitment ? [...words, ...commitmentWords(unit)] : words;
}

/** Who made a proposal may be anybody; an agency of the register is marked as one. */
const proposerWords = (plan: Plan): Word[] =>
  proposersOf(plan).flatMap((node) =>
    plan.frame.agencies.has(node.value)
      ? [{ mark: wordOf(node, node.value) ?? node, type: SemanticTokenTypes.class }]
      : [],
  );

function agencyType(reference: string, frame: Frame): TokenType {
  if (frame.isNoAgency(reference)) return SemanticTokenTypes.comment;
  return frame.agencies.has(reference) ? SemanticTokenTypes.class : SemanticTokenTypes.string;
}

function commitmentWords({ node }: Commitment): Word[] {
  const values = node.entry('values')?.node;
  const claims = values instanceof ValuesNode ? values.claims : [];
  const words: Word[] = claims.map((claim) => ({
    mark: wordOf(claim, claim.name) ?? claim,
    type: claim.id === undefined ? SemanticTokenTypes.string : SemanticTokenTypes.enumMember,
  }));
  const continued = node.get('continues')?.get('commitment');
  const word = continued && wordOf(continued, continued.value);
  if (word) words.push({ mark: word, type: SemanticTokenTypes.function });
  return words;
}

/** Words by their places, one a line; of two that overlap the first given stays. */
function tokensOf(
  lines: Lines,
  words: readonly Word[],
  placeOf: (mark: Mark) => { readonly start: number; readonly end: number },
): Token[] {
  const tokens: Token[] = [];
  for (const { mark, type } of words) {
    const { start, end } = placeOf(mark);
    for (let line = lines.lineAt(start); line <= lines.lineAt(end); line++) {
      const from = Math.max(start, lines.start(line));
      const to = Math.min(end, lines.end(line));
      const text = lines.slice(from, to);
      const indent = text.length - text.trimStart().length;
      const length = text.trim().length;
      const character = from + indent - lines.start(line);
      if (length > 0) tokens.push({ line, character, length, type: tokenTypes.indexOf(type) });
    }
  }
  return tokens.sort(byPlace);
}

const byPlace = (one: Token, other: Token): number =>
  one.line - other.line || one.character - other.character;

function encoded(tokens: readonly Token[]): number[] {
  const data: number[] = [];
  let last: Token = { line: 0, character: 0, length: 0, type: 0 };
  for (const token of tokens) {
    const { line, character, length, type } = token;
    const sameLine = line === last.line;
    if (sameLine && data.length > 0 && character < last.character + last.length) continue;
    data.push(line - last.line, sameLine ? character - last.character : character, length, type, 0);
    last = token;
  }
  return data;
}
