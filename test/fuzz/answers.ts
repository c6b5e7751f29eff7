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

/**
 * What every feature of the editor says of a plan, at places and of findings that a seed picks. A feature that is built
 * joins them here; a test finds those that did not.
 */
export function answersOf(plan: Plan, seed: number): Answer[] {
  const random = new Random(seed);
  const findings = checkPlan(plan);
  const among = { plan, uri, workspace: hovering.workspace };
  const tokens = semanticTokens(plan);
  const answers: Answer[] = [
    { of: 'diagnostics', value: diagnosticsOf(plan, findings, { settings, uri, pageOf }) },
    { of: 'outline', value: outlineOf(plan) },
    { of: 'links', value: documentLinks(amongItself(plan), pageOf) },
    { of: 'semantic tokens', value: tokens },
    { of: 'edits of semantic tokens', value: tokenEdits([], tokens) },
    { of: 'folding', value: foldingRanges(plan) },
    { of: 'lenses', value: lensesAndTexts(among, findings) },
    {
      of: 'hints',
      value: inlayHintsIn(plan, { start: 0, end: plan.lines.length }, displayDefaults.inlayHints),
    },
    { of: 'score', value: scorePlan(plan, findings) },
    { of: 'digest', value: settled(digestOf(plan, uri)) },
    { of: 'symbols', value: workspaceSymbols([digestOf(plan, uri)], 'a') },
    { of: 'moved plans', value: mended(plan) },
  ];
  for (let count = 0; count < places; count++) {
    answers.push(...answersAt(plan, findings, placeIn(plan, random)));
  }
  for (let count = 0; count < samples && findings.length > 0; count++) {
    const finding = random.pick(findings);
    answers.push({ of: `fixes of ${finding.rule.code}`, value: remedyOf(finding, plan) });
    answers.push(...answersAt(plan, findings, absolute(finding.mark).start));
  }
  if (random.next(20) === 0) answers.push({ of: 'format', value: formatted(plan) });
  if (random.next(20) === 0) {
    const all = { start: 0, end: plan.lines.length, only: [fixAllKind] };
    answers.push({ of: 'fix all', value: actionsAt(plan, findings, all, settings).map(withoutFinding) });
  }
  return answers;
}

const lensesAndTexts = (among: Among, findings: readonly Finding[]): unknown =>
  lensesOf(among, displayDefaults.codeLens).map((lens) => [lens, lensText(among, findings, lens.subject)]);

function formatted(plan: Plan): unknown {
  const steps = format(plan, { tabSize: 2 });
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** Any place, or the end of a line, where completions are. */
function placeIn({ lines }: Plan, random: Random): number {
  const offset = random.next(2) === 0 ? random.next(lines.length + 1) : lines.end(random.next(lines.count));
  // No editor has a cursor inside a line break.
  return lines.offsetAt(lines.positionAt(offset));
}

function answersAt(plan: Plan, findings: readonly Finding[], offset: number): Answer[] {
  const request = { start: offset, end: offset, only: undefined };
  const among = amongItself(plan);
  return Object.entries({
    hover: hoverAt(plan, findings, offset, hovering),
    'selection ranges': selectionRangeAt(plan, offset),
    definitions: definitionsAt(among, offset),
    references: referencesAt(among, offset, true),
    highlights: highlightsAt(plan, offset),
    rename: [prepareRename(among, offset), renameAt(among, offset, 'another')],
    linked: linkedRangesAt(plan, offset),
    enter: editsOnEnter(plan, offset, 2),
    paste: pasteAt(plan, request, pasted),
    completion: complete(plan, offset, completionContext(findings)),
    actions: actionsAt(plan, findings, request, settings).map(withoutFinding),
  }).map(([of, value]) => ({ of, offset, value }));
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

const withoutFinding = ({ finding, edits, ...action }: ReturnType<typeof actionsAt>[number]) => ({
  ...action,
  edits: edits(),
  code: finding?.rule.code,
});
