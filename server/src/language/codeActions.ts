import { CodeActionKind } from 'vscode-languageserver-types';
import type { Edit } from '../edits/edit';
import { insertLineAbove } from '../edits/write';
import { absolute } from '../plan/model/piece';
import type { Plan } from '../plan/plan';
import { fixAll } from '../rules/fixAll';
import type { RuleSettings } from '../rules/levels';
import type { Finding } from '../rules/rule';

/** `source.fixAll` of this language. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.ogpplan`;

/** Something the author can have done to the plan. */
export interface Action {
  readonly title: string;
  readonly kind: string;
  readonly edits: readonly Edit[];
  readonly preferred: boolean;
  /** The finding it puts right. */
  readonly finding?: Finding;
}

/** What is asked for: offsets of the selection, and the kinds wanted (undefined: quick fixes). */
export interface ActionRequest {
  readonly start: number;
  readonly end: number;
  readonly only: readonly string[] | undefined;
}

/** What can be done about the findings that touch a selection. */
export function actionsAt(
  plan: Plan,
  findings: readonly Finding[],
  { start, end, only }: ActionRequest,
  settings: RuleSettings,
): Action[] {
  const actions: Action[] = [];
  if (wants(only, CodeActionKind.QuickFix)) {
    const touched = findings.filter(({ mark }) => touches(absolute(mark), start, end));
    actions.push(
      ...touched.flatMap((finding) => fixActions(plan, finding)),
      ...touched.flatMap((finding) => silenceAction(plan, finding) ?? []),
    );
  }
  // On save and from the menu, not among the quick fixes of each place.
  if (only && wants(only, fixAllKind)) actions.push(...fixAllAction(plan, findings, settings));
  return actions;
}

function fixActions(plan: Plan, finding: Finding): Action[] {
  const fixes = finding.rule.fixes?.(finding, plan) ?? [];
  return fixes.map(({ title, edits, preferred }) => ({
    title,
    kind: CodeActionKind.QuickFix,
    edits,
    preferred: preferred === true,
    finding,
  }));
}

function silenceAction(plan: Plan, finding: Finding): Action | undefined {
  const { code, suppressible } = finding.rule;
  if (suppressible === false) return undefined;
  const edit = insertLineAbove(plan, absolute(finding.mark).start, `# ogpplan-ignore ${code}`);
  return (
    edit && {
      title: `Ignore '${code}' here`,
      kind: CodeActionKind.QuickFix,
      edits: [edit],
      preferred: false,
      finding,
    }
  );
}

function fixAllAction(plan: Plan, findings: readonly Finding[], settings: RuleSettings): Action[] {
  const { edits } = fixAll(plan, findings, settings);
  if (edits.length === 0) return [];
  return [{ title: 'Fix everything that can be fixed safely', kind: fixAllKind, edits, preferred: false }];
}

/** Does a list of kinds ask for `kind`? `source` asks for `source.fixAll.ogpplan` too. */
const wants = (only: readonly string[] | undefined, kind: string): boolean =>
  !only || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));

const touches = (mark: { start: number; end: number }, start: number, end: number): boolean =>
  mark.start <= end && start <= mark.end;
