import { CodeActionKind } from 'vscode-languageserver-types';
import { applyEdits, type Edit } from '../edits/edit';
import { insertLineAbove } from '../edits/write';
import { absolute } from '../plan/model/piece';
import type { Plan } from '../plan/plan';
import { fixAll, fixText, inScope } from '../rules/fixAll';
import type { RuleSettings } from '../rules/levels';
import type { Finding } from '../rules/rule';
import { addCommitment } from './addCommitment';

/** `source.fixAll` of this language. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.ogpplan`;

/** Something the author can have done to the plan. */
export interface Action {
  readonly title: string;
  readonly kind: string;
  /** What it changes, worked out when asked for; empty where it turns out that nothing can be done. */
  readonly edits: () => readonly Edit[];
  readonly preferred: boolean;
  /** The finding it puts right. */
  readonly finding?: Finding;
  /** The rule whose page it opens; nothing is changed. */
  readonly explains?: string;
}

/** What is asked for: offsets of the selection, and the kinds wanted (undefined: quick fixes). */
export interface ActionRequest {
  readonly start: number;
  readonly end: number;
  readonly only: readonly string[] | undefined;
}

/** What can be done about the findings that touch a selection; of rules that are off, nothing. */
export function actionsAt(
  plan: Plan,
  findings: readonly Finding[],
  { start, end, only }: ActionRequest,
  settings: RuleSettings,
): Action[] {
  const actions: Action[] = [];
  if (wants(only, CodeActionKind.QuickFix)) {
    const touched = findings.filter(
      (finding) => touches(absolute(finding.mark), start, end) && inScope(finding, plan, { settings }),
    );
    actions.push(
      ...touched.flatMap((finding) => fixActions(plan, finding)),
      ...addCommitment(plan, { start, end }),
      ...touched.flatMap((finding) => silenceAction(plan, finding) ?? []),
      ...touched.map(explainAction),
    );
  }
  // On save and from the menu, not among the quick fixes of each place.
  if (only && wants(only, fixAllKind)) actions.push(...fixAllAction(plan, findings, settings));
  return distinct(actions, plan);
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

function silenceAction(plan: Plan, finding: Finding): Action | undefined {
  const { rule, mark } = finding;
  if (rule.suppressible === false || mark.piece.muted) return undefined;
  return {
    title: `Ignore '${rule.code}' here`,
    kind: CodeActionKind.QuickFix,
    edits: () => {
      const edit = insertLineAbove(plan, absolute(mark).start, `# ogpplan-ignore ${rule.code}`);
      return edit ? [edit] : [];
    },
    preferred: false,
    finding,
  };
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
  const { edits } = fixAll(plan, findings, { settings });
  if (edits.length === 0) return [];
  return [
    {
      title: 'Fix everything that can be fixed safely',
      kind: fixAllKind,
      edits: () => allRounds(plan, edits, settings),
      preferred: false,
    },
  ];
}

/** Fixes can make room for others: what all rounds do, of which `first` are the edits of the first. */
function allRounds(plan: Plan, first: readonly Edit[], settings: RuleSettings): readonly Edit[] {
  const fixed = fixText(plan.text, { settings }).plan.text;
  if (fixed === plan.text) return [];
  return applyEdits(plan.text, first) === fixed ? first : [difference(plan.text, fixed)];
}

/** One edit of whole lines that makes `after` of `before` and leaves alone what both begin and end with. */
function difference(before: string, after: string): Edit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  start = start > 0 ? before.lastIndexOf('\n', start - 1) + 1 : 0;
  let tail = 0;
  while (
    tail < shorter - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail++;
  }
  const lineBreak = before.indexOf('\n', before.length - tail);
  tail = lineBreak < 0 ? 0 : before.length - lineBreak - 1;
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
