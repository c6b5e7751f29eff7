import { SemanticTokenTypes } from 'vscode-languageserver-types';
import type { Frame } from '../plan/model/frame';
import { keptWith } from '../plan/model/kept';
import { ValuesNode } from '../plan/model/nodes';
import { absolute, type Mark } from '../plan/model/piece';
import { Commitment, type Unit } from '../plan/model/unit';
import { wordOf } from '../plan/model/word';
import type { Plan } from '../plan/plan';
import type { Lines } from '../plan/text/lines';
import { firstLineOf } from './movable';
import { proposerNames } from './places';
import {
  compareTokens,
  encoded,
  inOrder,
  runOf,
  type Token,
  TokenEncoder,
  type TokenRun,
} from './tokenEncoding';

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

/** Lines (0-based), both included. */
interface LineSpan {
  readonly first: number;
  readonly last: number;
}

/**
 * The words of a plan that a grammar cannot tell apart, encoded as LSP has it.
 * @param only the lines that are asked about
 */
export function semanticTokens(plan: Plan, only?: LineSpan): number[] {
  const { lines, frame } = plan;
  const head = tokensOf(lines, [...wordsIn(plan.head, frame), ...proposerWords(plan)], absolute);
  // With aliases what a commitment says may stand anywhere.
  if (!only && !plan.linked) return withRuns(plan, head);
  const isNear = (one: Commitment) => !only || plan.linked || touches(plan, one, only);
  const commitments = plan.commitments.filter(isNear);
  const tokens = commitments.flatMap((one) => tokensOf(lines, wordsIn(one, frame), absolute));
  const asked = [...head, ...tokens].filter(({ line }) => !only || (line >= only.first && line <= only.last));
  return encoded(inOrder(asked));
}

/** Puts the tokens of the commitments, each encoded once for its wording, between those of the head. */
function withRuns(plan: Plan, head: readonly Token[]): number[] {
  const encoder = new TokenEncoder();
  let next = 0;
  for (const commitment of plan.commitments) {
    const run = runIn(commitment, plan.frame);
    if (!run) continue;
    const lines = firstLineOf(plan, commitment.piece);
    const start = { ...run.first, line: run.first.line + lines };
    while (next < head.length && compareTokens(head[next]!, start) < 0) encoder.add(head[next++]!);
    encoder.addRun(run, lines);
  }
  for (const token of head.slice(next)) encoder.add(token);
  return encoder.data;
}

const runIn = keptWith((commitment: Commitment, frame: Frame): TokenRun | undefined =>
  runOf(tokensOf(commitment.piece.lines, wordsIn(commitment, frame), (mark) => mark)),
);

function touches({ lines }: Plan, { node }: Commitment, only: LineSpan): boolean {
  const { start, end } = absolute(node);
  return lines.lineAt(start) <= only.last && lines.lineAt(end) >= only.first;
}

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
  proposerNames(plan).flatMap((node) =>
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

/** Words by their places, each line of them for itself. */
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
  return inOrder(tokens);
}
