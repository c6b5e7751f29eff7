import { CodeActionKind } from 'vscode-languageserver-types';
import { commitmentTemplate } from '../edits/templates';
import { insertItem } from '../edits/write';
import { absolute } from '../plan/model/piece';
import type { Plan } from '../plan/plan';
import { askedIn } from '../rules/slots';
import type { Action } from './action';

/**
 * The fix that writes a whole commitment below the others, every part a slot. Offered on `commitments`, in a plan
 * without commitments on its first key too.
 */
export function addCommitment(plan: Plan, at: { readonly start: number; readonly end: number }): Action[] {
  const { root, frame } = plan;
  if (!root) return [];
  const place = root.entries.get('commitments') ?? root.entries.get('ogpplan');
  if (!place) return [];
  const { start, end } = absolute(place);
  // A selection of the whole plan asks for something else.
  if (at.start < start || at.end > end) return [];
  const template = commitmentTemplate(frame.edition, askedIn(plan), { agencies: [...frame.agencies.keys()] });
  const edit = insertItem(plan, root, 'commitments', template);
  if (!edit) return [];
  return [
    { title: 'Add a commitment', kind: CodeActionKind.QuickFix, edits: () => [edit], preferred: false },
  ];
}
