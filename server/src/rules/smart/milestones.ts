import { slot } from '../../edits/template';
import { type MapValue, map, scalar, type Value } from '../../edits/value';
import type { Span } from '../../plan/dates';
import type { ObjectNode } from '../../plan/model/nodes';
import type { Commitment } from '../../plan/model/unit';
import type { Plan } from '../../plan/plan';
import { commitmentObject, type MilestoneFields } from '../../plan/schema/commitment';
import { slotValue } from '../slots';
import { monthsIn } from './windows';

/** A milestone to fill in, as the plan's edition has it; it ends in the window, if one is given. */
export function milestoneValue(plan: Plan, window?: Span): MapValue {
  const { fields } = commitmentObject.fields.milestones.type.item;
  const entries: [string, Value][] = [
    ['title', slotValue(fields.title, plan)],
    ['deliverable', slotValue(fields.deliverable, plan)],
    ['end', scalar([slot(fields.end.prompt ?? 'YYYY-MM', window && monthsIn(window))])],
  ];
  if (plan.frame.edition === 2015) entries.push(['status', slotValue(fields.status, plan)]);
  return map(entries);
}

/** What to call a milestone in a message: its title, else its id, else its number. */
export const milestoneName = ({ milestones }: Commitment, milestone: ObjectNode<MilestoneFields>): string =>
  milestone.get('title')?.text || milestone.get('id')?.value || `${milestones.indexOf(milestone) + 1}`;
