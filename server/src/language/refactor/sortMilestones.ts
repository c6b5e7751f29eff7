import { reorderItems } from '../../edits/write';
import { allOrNone, rewriting } from '../action';
import { isInMilestones, type MilestoneNode, milestoneList, type Refactoring } from './place';

/** Puts the milestones of a commitment into the order in which they end, undated ones last. */
export const sortMilestones: Refactoring = (plan, place) => {
  const list = place.commitment && isInMilestones(place) ? milestoneList(place.commitment) : undefined;
  if (!list?.listed) return [];
  const order = list.items.map((_, index) => index);
  order.sort((one, other) => compare(list.items[one]!, list.items[other]!));
  if (order.every((index, position) => index === position)) return [];
  return [rewriting('Sort the milestones by date', () => allOrNone([reorderItems(plan, list, order)]))];
};

const compare = (one: MilestoneNode, other: MilestoneNode): number =>
  dayOf(one, 'end') - dayOf(other, 'end') || dayOf(one, 'start') - dayOf(other, 'start');

const dayOf = (milestone: MilestoneNode, key: 'start' | 'end'): number =>
  milestone.get(key)?.day ?? Number.MAX_SAFE_INTEGER;
