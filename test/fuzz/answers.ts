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
import { editsOnEnter } from '../../server/src/language/onEnter';
import { outlineOf } from '../../server/src/language/outline';
import { pasteAt } from '../../server/src/language/paste/paste';
import { highlightsAt, referencesAt } from '../../server/src/language/references';
import { prepareRename, renameAt } from '../../server/src/language/rename';
import { selectionRangeAt } from '../../server/src/language/selectionRanges';
import { semanticTokens } from '../../server/src/language/semanticTokens';
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

/**
 * What every feature of the editor says of a plan, at places and of findings that a seed picks, as lines that can
 * be held against those of another plan. A feature that is built joins them here.
 */
export function dumpAnswers(plan: Plan, seed: number): string[] {
  const random = new Random(seed);
  const findings = checkPlan(plan);
  const among = { plan, uri, workspace: hovering.workspace };
  const lines = [
    `diagnostics ${said(diagnosticsOf(plan, findings, { settings, uri, pageOf }))}`,
    `outline ${said(outlineOf(plan))}`,
    `links ${said(documentLinks(amongItself(plan), pageOf))}`,
    `semantic tokens ${said(semanticTokens(plan))}`,
    `folding ${said(foldingRanges(plan))}`,
    `lenses ${said(lensesOf(among, displayDefaults.codeLens).map((lens) => [lens, lensText(among, findings, lens.subject)]))}`,
    `hints ${said(inlayHintsIn(plan, { start: 0, end: plan.lines.length }, displayDefaults.inlayHints))}`,
    `score ${said(scorePlan(plan, findings))}`,
    `digest ${said(settled(digestOf(plan, uri)))}`,
  ];
  for (let count = 0; count < places; count++)
    lines.push(...answersAt(plan, findings, placeIn(plan, random)));
  for (let count = 0; count < samples && findings.length > 0; count++) {
    const finding = random.pick(findings);
    lines.push(`fixes of ${finding.rule.code} ${said(remedyOf(finding, plan))}`);
    lines.push(...answersAt(plan, findings, absolute(finding.mark).start));
  }
  if (random.next(20) === 0) lines.push(`format ${said(formatted(plan))}`);
  if (random.next(20) === 0) {
    const all = { start: 0, end: plan.lines.length, only: [fixAllKind] };
    lines.push(`fix all ${said(actionsAt(plan, findings, all, settings).map(withoutFinding))}`);
  }
  return lines;
}

function formatted(plan: Plan): unknown {
  const steps = format(plan, { tabSize: 2 });
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** Any place, or the end of a line, where completions are. */
function placeIn({ lines }: Plan, random: Random): number {
  return random.next(2) === 0 ? random.next(lines.length + 1) : lines.end(random.next(lines.count));
}

function answersAt(plan: Plan, findings: readonly Finding[], offset: number): string[] {
  const request = { start: offset, end: offset, only: undefined };
  return [
    `hover at ${offset} ${said(hoverAt(plan, findings, offset, hovering))}`,
    `selection ranges at ${offset} ${said(selectionRangeAt(plan, offset))}`,
    ...nameAnswers(plan, offset),
    `enter at ${offset} ${said(editsOnEnter(plan, offset, 2))}`,
    `paste at ${offset} ${said(pasteAt(plan, request, pasted))}`,
    `completion at ${offset} ${said(complete(plan, offset, completionContext(findings)))}`,
    `actions at ${offset} ${said(actionsAt(plan, findings, request, settings).map(withoutFinding))}`,
  ];
}

/** A plan that has no other beside it. */
const amongItself = (plan: Plan) => {
  const uri = 'file:///plan.ogpplan';
  return { plan, uri, workspace: new KnownPlans([digestOf(plan, uri)]) };
};

function nameAnswers(plan: Plan, offset: number): string[] {
  const among = amongItself(plan);
  return [
    `definitions at ${offset} ${said(definitionsAt(among, offset))}`,
    `references at ${offset} ${said(referencesAt(among, offset, true))}`,
    `highlights at ${offset} ${said(highlightsAt(plan, offset))}`,
    `rename at ${offset} ${said([prepareRename(among, offset), renameAt(among, offset, 'another')])}`,
    `linked at ${offset} ${said(linkedRangesAt(plan, offset))}`,
  ];
}

const withoutFinding = ({ finding, edits, ...action }: ReturnType<typeof actionsAt>[number]) => ({
  ...action,
  edits: edits(),
  code: finding?.rule.code,
});

const said = (answer: unknown): string => String(JSON.stringify(answer));
