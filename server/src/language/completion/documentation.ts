import { type CompletionItem, MarkupKind, type TextEdit } from 'vscode-languageserver-types';
import { openGovernmentValue, type ValueId } from '../../handbook/values';
import type { Plan } from '../../plan/plan';
import type { PlanWorkspace } from '../../plan/workspace';
import { ruleOf } from '../../rules/registry';
import { describeAgency } from '../describe/agency';
import { describeField } from '../describe/field';
import { describeRule } from '../describe/rule';
import { describeValue } from '../describe/value';
import { registerEdit } from './registering';

/** What an item is about: small enough to travel with it, and enough to write its documentation from. */
export type About =
  | { readonly object: string; readonly key: string }
  | { readonly value: ValueId }
  | { readonly agency: string }
  /** An agency of the plan `from`, and the id that it gets here. */
  | { readonly other: string; readonly from: string; readonly as: string }
  | { readonly rule: string };

/** What an item says and does beyond what is asked of all of them at once. */
export type Details = Pick<CompletionItem, 'documentation' | 'additionalTextEdits'>;

/** The rest of an item. */
export function detailsOf(about: About, plan: Plan, workspace: PlanWorkspace): Details {
  const text = documentationOf(about, plan);
  const edits = 'other' in about ? editsFor(about, plan, workspace) : [];
  return {
    ...(text !== undefined && { documentation: { kind: MarkupKind.Markdown, value: text } }),
    ...(edits.length > 0 && { additionalTextEdits: edits }),
  };
}

function documentationOf(about: About, plan: Plan): string | undefined {
  if ('value' in about) return describeValue(openGovernmentValue(about.value), plan.frame.edition);
  if ('agency' in about) return describeAgency(about.agency, plan);
  if ('other' in about) return 'Registers the agency in this plan too, with its name, acronym and kind.';
  if ('rule' in about) {
    const rule = ruleOf(about.rule);
    return rule && describeRule(rule, plan, undefined);
  }
  return describeField(about.object, about.key, plan.frame.edition);
}

function editsFor(
  { other, from, as }: { other: string; from: string; as: string },
  plan: Plan,
  workspace: PlanWorkspace,
): TextEdit[] {
  const agency = workspace.find(from)?.agencies.find(({ id }) => id === other);
  return agency ? registerEdit(plan, agency, as) : [];
}
