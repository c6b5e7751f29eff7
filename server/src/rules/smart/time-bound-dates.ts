import type { Value } from '../../edits/value';
import { insertKey } from '../../edits/write';
import { source } from '../../handbook/sources';
import { formatDay } from '../../plan/dates';
import { allPresent } from '../../plan/lists';
import type { Frame } from '../../plan/model/frame';
import type { ObjectNode } from '../../plan/model/nodes';
import { Commitment } from '../../plan/model/unit';
import type { Plan } from '../../plan/plan';
import { commitmentObject } from '../../plan/schema/commitment';
import { isMissing } from '../missing';
import { defineRule } from '../rule';
import { slotValue } from '../slots';
import { aboutMissing } from '../subjects';
import { quoted } from '../words';
import { dayOf, isLongerThanTwoYears, yearsWithoutMilestone } from './windows';

type Key = 'start' | 'end';

/** Handbook 2019, 4.1.1: a time-bound commitment says when it will be completed. */
export const timeBoundDates = defineRule({
  code: 'time-bound-dates',
  title: 'No dates',
  family: 'time-bound',
  severity: { drafting: 'warning', submission: 'error' },
  severities: { noStart: 'information' },
  letters: ['timeBound'],
  sources: [source('handbook-2019', '4.1.1'), source('handbook-2019', 'Commitment template')],
  messages: {
    noDates: ({ name }: { name: string }) =>
      `Commitment ${quoted(name)} says neither when it starts nor when it will be completed, so nobody can ` +
      'tell whether it is on time. Add `start` and `end`.',
    noEnd: ({ name }: { name: string }) =>
      `Commitment ${quoted(name)} does not say when it will be completed, so nobody can tell whether it is ` +
      'on time. Add `end`.',
    noStart: ({ name }: { name: string }) =>
      `Commitment ${quoted(name)} does not say when it starts. Add \`start\`; the years in which a milestone ` +
      'should be reached are counted from it.',
  },
  explanation: {
    what: 'A commitment without `end`; as information, one without `start`.',
    why: 'A commitment is *time-bound* when it says on which date it will be completed. The start is what its years are counted from; a missing one does not lower the score.',
    how: 'Write the dates as `2022-08-31`, or `2022-08` where the month is enough. Most commitments end on the last day of the plan at the latest.',
  },
  examples: {
    bad: [
      { without: ['end'], commitment: 'title: «Publish every public contract»\n' },
      {
        without: ['start', 'end'],
        commitment: 'title: «Publish every public contract»\n',
        stage: 'submission',
      },
      { without: ['start'], commitment: 'title: «Publish every public contract»\n', edition: 2022 },
    ],
    good: [{ commitment: 'start: 2020-09\nend: 2022-08\n' }],
  },

  checkCommitment(commitment, _frame, report) {
    const { node, name } = commitment;
    const start = isMissing(commitment, node, 'start');
    const end = isMissing(commitment, node, 'end');
    if (end) report(start ? 'noDates' : 'noEnd', aboutMissing(node, 'end'), { name });
    else if (start) report('noStart', aboutMissing(node, 'start'), { name }, { letters: [] });
  },

  fixes({ unit, message }, plan) {
    if (!(unit instanceof Commitment)) return [];
    const missing: Key[] = message === 'noDates' ? ['start', 'end'] : [message === 'noEnd' ? 'end' : 'start'];
    const node = unit.node as ObjectNode;
    const own = suits(unit, plan.frame);
    const edits = allPresent(missing.map((key) => insertKey(plan, node, key, dateSlot(key, plan, own))));
    const title = { noDates: 'Add start and end', noEnd: 'Add the end', noStart: 'Add the start' }[message];
    return title !== undefined && edits ? [{ title, kind: 'needs-input', preferred: true, edits }] : [];
  },
});

/** The plan's own first or last day is offered where it suits: most commitments run from the one to the other. */
function dateSlot(key: Key, plan: Plan, suitable: boolean): Value {
  const day = suitable ? plan.frame[key] : undefined;
  return slotValue(commitmentObject.fields[key], plan, day === undefined ? [] : [formatDay(day)]);
}

/** Would a commitment without a date, if it ran from the plan's first day or to its last, agree with all else it says? */
function suits(commitment: Commitment, frame: Frame): boolean {
  const { node, milestones } = commitment;
  const [start, end] = (['start', 'end'] as const).map((key) =>
    isMissing(commitment, node, key) ? frame[key] : dayOf(node, key),
  );
  const [from, to] = [start ?? Number.NEGATIVE_INFINITY, end ?? Number.POSITIVE_INFINITY];
  const days = milestones.flatMap((one) => [dayOf(one, 'start') ?? from, dayOf(one, 'end') ?? to]);
  if (from > to || days.some((day) => day < from || day > to)) return false;
  if (start === undefined || end === undefined) return true;
  const span = { start, end };
  return (
    !isLongerThanTwoYears(commitment, frame, span) &&
    yearsWithoutMilestone(commitment, frame, span).length === 0
  );
}
