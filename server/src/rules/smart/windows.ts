import { longCommitmentMonths, milestoneWindow } from '../../handbook/editions';
import {
  addMonths,
  civil,
  type Day,
  formatDay,
  formatMonth,
  isLaterThan,
  lastOfMonth,
  lastsAtLeast,
  type Span,
  windowOf,
  yearWindows,
} from '../../plan/dates';
import { allPresent } from '../../plan/lists';
import type { Frame } from '../../plan/model/frame';
import type { ObjectNode } from '../../plan/model/nodes';
import type { Commitment } from '../../plan/model/unit';
import type { CommitmentFields, MilestoneFields } from '../../plan/schema/commitment';

type Dated = ObjectNode<CommitmentFields> | ObjectNode<MilestoneFields>;

/** The day of a date that is there and certain. */
export const dayOf = (object: Dated, key: 'start' | 'end'): Day | undefined =>
  (object as ObjectNode<MilestoneFields>).get(key)?.day;

/** Start and end of a commitment or milestone, where both are certain. */
export function spanOf(object: Dated): Span | undefined {
  const start = dayOf(object, 'start');
  const end = dayOf(object, 'end');
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** Does it end before it starts? Then one of the dates is wrong, and nothing is to be told from them. */
export function endsBeforeStart(object: Dated): boolean {
  const span = spanOf(object);
  return span !== undefined && span.end < span.start;
}

/** The plan's last day; undefined where it is uncertain, or before the first: then one of the two is wrong. */
export const planEndOf = ({ start, end }: Frame): Day | undefined =>
  start !== undefined && end !== undefined && end < start ? undefined : end;

/** The days on which the milestones end; undefined where one of them is missing or uncertain. */
export function milestoneEnds({ milestones }: Commitment): readonly Day[] | undefined {
  return allPresent(milestones.map((milestone) => dayOf(milestone, 'end')));
}

/**
 * The years in which a commitment has to reach something: windows of 12 months from its start, up to its end
 * or the plan's, whichever comes first. Undefined where one of the dates is missing or uncertain.
 */
export function windowsOf(
  { node }: Commitment,
  frame: Frame,
  span = spanOf(node),
): readonly Span[] | undefined {
  const planEnd = planEndOf(frame);
  if (!span || planEnd === undefined) return undefined;
  return yearWindows(span.start, Math.min(span.end, planEnd));
}

/**
 * The windows in which no milestone ends; a milestone outside all of them counts for the nearest. None
 * without milestones, or where a date is missing or uncertain. A year of a reform that began earlier asks for
 * nothing if less than six months of it lie in the plan: this plan can hardly have a milestone there.
 */
export function yearsWithoutMilestone(
  commitment: Commitment,
  frame: Frame,
  span = spanOf(commitment.node),
): readonly Span[] {
  if (commitment.milestones.length === 0) return [];
  const windows = windowsOf(commitment, frame, span);
  const ends = windows && windows.length > 1 && milestoneEnds(commitment);
  if (!windows || !ends) return [];
  const filled = new Set(ends.map((day) => windowOf(windows, day)));
  const { start = windows[0]!.start } = frame;
  const isOfPlan = (window: Span) =>
    lastsAtLeast(Math.max(window.start, start), window.end, milestoneWindow.shortestRemainder) ||
    window.start >= start;
  return windows.filter((window, index) => !filled.has(index) && isOfPlan(window));
}

/** Does a commitment run on after the plan, and for longer than two years? Handbook 2019, 4.1.2. */
export function isLongerThanTwoYears({ node }: Commitment, frame: Frame, span = spanOf(node)): boolean {
  const planEnd = planEndOf(frame);
  if (!span || planEnd === undefined) return false;
  return isLaterThan(span.end, span.start, longCommitmentMonths) && span.end > planEnd;
}

/** The last day by which a commitment that runs for longer has to reach its two-year milestone. */
export const twoYearsFrom = (start: Day): Day => addMonths(start, longCommitmentMonths);

/** The dates to pick from for a milestone in a window, as the format writes them: months, the last first. */
export function monthsIn({ start, end }: Span): readonly string[] {
  const months: string[] = [];
  let { year, month } = civil(end);
  for (;;) {
    const last = lastOfMonth(year, month);
    if (last < start) break;
    if (last <= end) months.push(formatMonth(year, month));
    if (month > 1) month--;
    else {
      year--;
      month = 12;
    }
  }
  return months.length > 0 ? months : [formatDay(end)];
}
