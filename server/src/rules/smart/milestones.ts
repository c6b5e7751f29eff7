import { milestoneTemplate } from '../../edits/templates';
import type { MapValue } from '../../edits/value';
import type { Span } from '../../plan/dates';
import type { ObjectNode } from '../../plan/model/nodes';
import type { Commitment } from '../../plan/model/unit';
import type { Plan } from '../../plan/plan';
import type { MilestoneFields } from '../../plan/schema/commitment';
import { askedIn } from '../slots';
import { monthsIn } from './windows';

/** A milestone to fill in, as the plan's edition has it; it ends in the window, if one is given. */
export function milestoneValue(plan: Plan, window?: Span): MapValue {
  return milestoneTemplate(plan.frame.edition, askedIn(plan), window && monthsIn(window));
}

/** What to call a milestone in a message: its title, else its id, else its number. */
export const milestoneName = ({ milestones }: Commitment, milestone: ObjectNode<MilestoneFields>): string =>
  milestone.get('title')?.text || milestone.get('id')?.value || `${milestones.indexOf(milestone) + 1}`;
