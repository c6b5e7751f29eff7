import type { Edit } from '../../server/src/edits/edit';
import type { Action } from '../../server/src/language/action';
import { actionsAt, fixAllKind } from '../../server/src/language/codeActions';
import { lensesOf, lensText } from '../../server/src/language/codeLenses';
import { complete } from '../../server/src/language/completion/completion';
import type { CompletionContext } from '../../server/src/language/completion/request';
import { definitionsAt } from '../../server/src/language/definition';
import { diagnosticsOf } from '../../server/src/language/diagnostics';
import { displayDefaults } from '../../server/src/language/display';
import { foldingRanges } from '../../server/src/language/folding';
import { format } from '../../server/src/language/formatting';
import { hoverAt } from '../../server/src/language/hover';
import { inlayHintsIn } from '../../server/src/language/inlayHints';
import { linkedRangesAt } from '../../server/src/language/linkedEditing';
import { documentLinks } from '../../server/src/language/links';
import { mendPaths, plansToMend } from '../../server/src/language/movedPlans';
import { editsOnEnter } from '../../server/src/language/onEnter';
import type { Among } from '../../server/src/language/otherPlans';
import { outlineOf } from '../../server/src/language/outline';
import { pasteAt } from '../../server/src/language/paste/paste';
import { highlightsAt, referencesAt } from '../../server/src/language/references';
import { prepareRename, renameAt } from '../../server/src/language/rename';
import { selectionRangeAt } from '../../server/src/language/selectionRanges';
import { semanticTokens } from '../../server/src/language/semanticTokens';
import { tokenEdits } from '../../server/src/language/tokenEncoding';
import { workspaceSymbols } from '../../server/src/language/workspaceSymbols';
import { digestOf, settled } from '../../server/src/plan/digest';
import { KnownPlans } from '../../server/src/plan/knownPlans';
import { absolute } from '../../server/src/plan/model/piece';
import type { Plan } from '../../server/src/plan/plan';
import { atOnce, type Steps } from '../../server/src/plan/steps';
import { checkPlan } from '../../server/src/rules/check';
import { remedyOf } from '../../server/src/rules/output';
import type { Finding } from '../../server/src/rules/rule';
import { scorePlan } from '../../server/src/rules/score';
import { Random } from './edits';

const settings = {};
const pageOf = (code: string) => `page:${code}.md`;
const uri = 'file:///plan';
const hovering = { settings, pageOf, markdown: true, uri, workspace: new KnownPlans() };

const pasted = '• One: two\n• Three\n';

/** Everything at once, as nobody asks for the rest of an item. */
const completionContext = (findings: readonly Finding[]): CompletionContext => ({
  snippets: true,
  eager: true,
  today: 20_000,
  uri,
  workspace: hovering.workspace,
  findings: () => findings,
});

/** How many places are asked about, and how many findings are mended. */
const places = 3;
const samples = 3;

/** What a feature answers. */
export interface Answer {
  /** The feature, and of what it was asked. */
  readonly of: string;
  /** Where it was asked. */
  readonly offset?: number;
  readonly value: unknown;
}

/** What every feature of the editor says of a plan, as lines that can be held against those of another plan. */
export const dumpAnswers = (plan: Plan, seed: number): string[] =>
  answersOf(plan, seed).map(({ of, offset, value }) =>
    [of, ...(offset === undefined ? [] : [`at ${offset}`]), JSON.stringify(value)].join(' '),
  );

type Question = (plan: Plan, findings: readonly Finding[]) => unknown;
type PlaceQuestion = (plan: Plan, findings: readonly Finding[], offset: number) => unknown;

/** What is asked of a plan as a whole. A feature that is built joins these or the following; a test finds those that did not. */
export const questions: Readonly<Record<string, Question>> = {
  diagnostics: (plan, findings) => diagnosticsOf(plan, findings, { settings, uri, pageOf }),
  outline: (plan) => outlineOf(plan),
  links: (plan) => documentLinks(amongItself(plan), pageOf),
  'semantic tokens': (plan) => semanticTokens(plan),
  'edits of semantic tokens': (plan) => tokenEdits([], semanticTokens(plan)),
  folding: (plan) => foldingRanges(plan),
  lenses: (plan) => lensesOf({ plan, uri, workspace: hovering.workspace }, displayDefaults.codeLens),
  hints: (plan) => inlayHintsIn(plan, { start: 0, end: plan.lines.length }, displayDefaults.inlayHints),
  score: (plan, findings) => scorePlan(plan, findings),
  digest: (plan) => settled(digestOf(plan, uri)),
  symbols: (plan) => workspaceSymbols([digestOf(plan, uri)], 'a'),
  'moved plans': (plan) => mended(plan),
};

type LongQuestion = (plan: Plan, findings: readonly Finding[]) => Steps<unknown>;

/** What costs more than the others, is asked by command only and done in steps. */
const commands: Readonly<Record<string, LongQuestion>> = {
  format: (plan) => format(plan, { tabSize: 2 }),
  *'fix all'(plan, findings) {
    const all = { start: 0, end: plan.lines.length, only: [fixAllKind] };
    const answers: unknown[] = [];
    for (const action of actionsAt(plan, findings, all, settings)) {
      answers.push(told(action, action.steps ? yield* action.steps() : action.edits()));
    }
    return answers;
  },
};

/** What the editor asks bit by bit, of the parts that it shows. */
const shown: Readonly<Record<string, LongQuestion>> = {
  *'words of lenses'(plan, findings) {
    const among: Among = { plan, uri, workspace: hovering.workspace };
    const words: unknown[] = [];
    for (const { subject } of lensesOf(among, displayDefaults.codeLens)) {
      words.push(lensText(among, findings, subject));
      yield;
    }
    return words;
  },
};

/** What is never done in one turn. */
export const longQuestions = { ...commands, ...shown };

const inOneTurn = (asked: typeof longQuestions): typeof questions =>
  Object.fromEntries(
    Object.entries(asked).map(([of, ask]) => [of, (plan, findings) => atOnce(ask(plan, findings))]),
  );

const alwaysAsked = { ...questions, ...inOneTurn(shown) };
const rarelyAsked = inOneTurn(commands);

/** What is asked at a place. */
export const placeQuestions: Readonly<Record<string, PlaceQuestion>> = {
  hover: (plan, findings, offset) => hoverAt(plan, findings, offset, hovering),
  'selection ranges': (plan, _, offset) => selectionRangeAt(plan, offset),
  definitions: (plan, _, offset) => definitionsAt(amongItself(plan), offset),
  references: (plan, _, offset) => referencesAt(amongItself(plan), offset, true),
  highlights: (plan, _, offset) => highlightsAt(plan, offset),
  rename: (plan, _, offset) => {
    const among = amongItself(plan);
    return [prepareRename(among, offset), renameAt(among, offset, 'another')];
  },
  linked: (plan, _, offset) => linkedRangesAt(plan, offset),
  enter: (plan, _, offset) => editsOnEnter(plan, offset, 2),
  paste: (plan, _, offset) => pasteAt(plan, { start: offset, end: offset }, pasted),
  completion: (plan, findings, offset) => complete(plan, offset, completionContext(findings)),
  actions: (plan, findings, offset) =>
    actionsAt(plan, findings, { start: offset, end: offset, only: undefined }, settings).map((action) =>
      told(action, action.edits()),
    ),
};

/** What every feature of the editor says of a plan, at places and of findings that a seed picks. */
export function answersOf(plan: Plan, seed: number): Answer[] {
  const random = new Random(seed);
  const findings = checkPlan(plan);
  const answers = answersTo(alwaysAsked, plan, findings);
  for (let count = 0; count < places; count++) {
    answers.push(...answersAt(plan, findings, placeIn(plan, random)));
  }
  for (let count = 0; count < samples && findings.length > 0; count++) {
    const finding = random.pick(findings);
    answers.push({ of: `fixes of ${finding.rule.code}`, value: remedyOf(finding, plan) });
    answers.push(...answersAt(plan, findings, absolute(finding.mark).start));
  }
  if (random.next(10) === 0) answers.push(...answersTo(rarelyAsked, plan, findings));
  return answers;
}

const answersTo = (asked: typeof questions, plan: Plan, findings: readonly Finding[]): Answer[] =>
  Object.entries(asked).map(([of, ask]) => ({ of, value: ask(plan, findings) }));

const answersAt = (plan: Plan, findings: readonly Finding[], offset: number): Answer[] =>
  Object.entries(placeQuestions).map(([of, ask]) => ({ of, offset, value: ask(plan, findings, offset) }));

/** Any place, or the end of a line, where completions are. */
function placeIn({ lines }: Plan, random: Random): number {
  const offset = random.next(2) === 0 ? random.next(lines.length + 1) : lines.end(random.next(lines.count));
  // No editor has a cursor inside a line break.
  return lines.offsetAt(lines.positionAt(offset));
}

/** A plan that has no other beside it. */
const amongItself = (plan: Plan): Among => {
  const uri = 'file:///plan.ogpplan';
  return { plan, uri, workspace: new KnownPlans([digestOf(plan, uri)]) };
};

/** The paths in a plan to itself, when it is moved into a folder. */
function mended(plan: Plan): unknown {
  const { uri, workspace } = amongItself(plan);
  const moves = [{ oldUri: uri, newUri: 'file:///folder/plan.ogpplan' }];
  return [plansToMend(workspace, moves).length, mendPaths(plan, uri, workspace, moves)];
}

/** An action as it is held against others: with its edits, without what it was made from. */
const told = ({ finding, steps, ...action }: Action, edits: readonly Edit[]) => ({
  ...action,
  edits,
  code: finding?.rule.code,
});
