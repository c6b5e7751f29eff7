import { CodeActionKind } from 'vscode-languageserver-types';
import { concat, slot, type Template } from '../edits/template';
import { insertLineAbove } from '../edits/write';
import { promptLanguage, prompts } from '../handbook/prompts/prompts';
import { absolute } from '../plan/model/piece';
import type { Plan } from '../plan/plan';
import type { Finding } from '../rules/rule';
import { type Action, allOrNone } from './action';

/** Ways to silence a finding by a comment where it stands, with or without a reason. */
export function silenceActions(plan: Plan, finding: Finding): Action[] {
  const { rule, mark } = finding;
  if (rule.suppressible === false || mark.piece.muted) return [];
  const here = (comment: Template) => insertLineAbove(plan, absolute(mark).start, comment);
  const why = slot(prompts[promptLanguage(plan.frame.languages[0])].other.ignore);
  const action = (title: string, edit: () => ReturnType<typeof here>): Action => ({
    title,
    kind: CodeActionKind.QuickFix,
    edits: () => allOrNone([edit()]),
    preferred: false,
    finding,
  });
  return [
    action(`Ignore '${rule.code}' here`, () => here([`# ogpplan-ignore ${rule.code}`])),
    action(`Ignore '${rule.code}' here, and say why`, () =>
      here(concat(`# ogpplan-ignore ${rule.code} -- `, why)),
    ),
  ];
}
