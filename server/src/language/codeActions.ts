import { CodeActionKind } from 'vscode-languageserver-types';
import type { Edit } from '../edits/edit';
import { addAll } from '../plan/lists';
import { absolute } from '../plan/model/piece';
import type { Plan } from '../plan/plan';
import { atOnce, type Steps } from '../plan/steps';
import { commonEnds } from '../plan/text/commonEnds';
import { canFixAll, fixPlan, inScope } from '../rules/fixAll';
import type { RuleSettings } from '../rules/levels';
import type { Finding } from '../rules/rule';
import { oneLine } from '../rules/words';
import type { Action } from './action';
import { addCommitment } from './addCommitment';
import { placeAt, type Selection } from './refactor/place';
import { refactorings } from './refactor/refactorings';
import { silenceActions } from './silence';

/** `source.fixAll` of this language. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.ogpplan`;

/** What is asked for. */
export interface ActionRequest extends Selection {
  /** The kinds wanted; undefined: all but those that go over the whole plan. */
  readonly only: readonly string[] | undefined;
  /** Nobody asked: the editor wants to know whether to show its light bulb. */
  readonly automatic?: boolean;
}

/**
 * What can be done about the findings that touch a selection (of rules that are off, nothing), and ways to rewrite
 * what is selected.
 */
export function actionsAt(
  plan: Plan,
  findings: readonly Finding[],
  { start, end, only, automatic = false }: ActionRequest,
  settings: RuleSettings,
): Action[] {
  const actions: Action[] = [];
  if (wants(only, CodeActionKind.QuickFix)) {
    const touched = firstOf(
      findings,
      mostTouched,
      (finding) => touches(absolute(finding.mark), start, end) && inScope(finding, plan, { settings }),
    );
    actions.push(
      ...touched.flatMap((finding) => fixActions(plan, finding)),
      ...addCommitment(plan, { start, end }),
      ...new Map(touched.map((finding) => [finding.rule, explainAction(finding)])).values(),
      ...touched.flatMap((finding) => silenceActions(plan, finding)),
    );
  }
  // Something can be rewritten nearly everywhere, which is no reason for a light bulb.
  if (!automatic) {
    const place = placeAt(plan, { start, end });
    const rewrites = refactorings.flatMap((refactoring) => refactoring(plan, place, { start, end }));
    addAll(
      actions,
      rewrites.filter(({ kind }) => wants(only, kind)),
    );
  }
  // On save and from the menu, not among the quick fixes of each place.
  if (only && wants(only, fixAllKind)) addAll(actions, fixAllAction(plan, findings, settings));
  const named = actions.map((action) => ({ ...action, title: oneLine(action.title) }));
  return distinct(named, plan);
}

/** Of more findings in one selection nobody reads the fixes. */
const mostTouched = 100;

function firstOf<T>(all: readonly T[], most: number, counts: (one: T) => boolean): T[] {
  const found: T[] = [];
  for (const one of all) {
    if (found.length >= most) break;
    if (counts(one)) found.push(one);
  }
  return found;
}

function fixActions(plan: Plan, finding: Finding): Action[] {
  const fixes = finding.rule.fixes?.(finding, plan) ?? [];
  return fixes.map(({ title, edits, preferred }) => ({
    title,
    kind: CodeActionKind.QuickFix,
    edits: () => edits,
    preferred: preferred === true,
    finding,
  }));
}

const explainAction = (finding: Finding): Action => ({
  title: `Explain '${finding.rule.code}'`,
  kind: CodeActionKind.QuickFix,
  edits: () => [],
  preferred: false,
  finding,
  explains: finding.rule.code,
});

function fixAllAction(plan: Plan, findings: readonly Finding[], settings: RuleSettings): Action[] {
  if (!canFixAll(plan, findings, { settings })) return [];
  const steps = () => allRounds(plan, findings, settings);
  return [
    {
      title: 'Fix everything that can be fixed safely',
      kind: fixAllKind,
      edits: () => atOnce(steps()),
      steps,
      preferred: false,
    },
  ];
}

/** Fixes can make room for others: what all rounds do. */
function* allRounds(
  plan: Plan,
  findings: readonly Finding[],
  settings: RuleSettings,
): Steps<readonly Edit[]> {
  const { text } = plan;
  const { plan: fixed, edits } = yield* fixPlan(plan, findings, { settings });
  return edits ?? (fixed.text === text ? [] : [difference(text, fixed.text)]);
}

/** One edit of whole lines that makes `after` of `before` and leaves alone what both begin and end with. */
function difference(before: string, after: string): Edit {
  const ends = commonEnds(before, after);
  const start = ends.start > 0 ? before.lastIndexOf('\n', ends.start - 1) + 1 : 0;
  const lineBreak = before.indexOf('\n', before.length - ends.tail);
  const tail = lineBreak < 0 ? 0 : before.length - lineBreak - 1;
  return { start, end: before.length - tail, text: [after.slice(start, after.length - tail)] };
}

/** Several findings on one line may ask for the same. */
function distinct(actions: readonly Action[], { lines }: Plan): Action[] {
  const seen = new Set<string>();
  return actions.filter(({ title, finding }) => {
    const key = `${finding ? lines.lineAt(absolute(finding.mark).start) : ''} ${title}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Does a list of kinds ask for `kind`? `source` asks for `source.fixAll.ogpplan` too, an empty kind for all. */
const wants = (only: readonly string[] | undefined, kind: string): boolean =>
  !only || only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`));

const touches = (mark: { start: number; end: number }, start: number, end: number): boolean =>
  mark.start <= end && start <= mark.end;
