import { source } from '../../handbook/sources';
import type { Day } from '../../plan/dates';
import type { ObjectNode } from '../../plan/model/nodes';
import type { CommitmentFields, MilestoneFields } from '../../plan/schema/commitment';
import { defineRule, type Subject } from '../rule';
import { aboutKey } from '../subjects';
import { longDate, quoted } from '../words';
import { milestoneName } from './milestones';
import { dayOf, endsBeforeStart } from './windows';

type Key = 'start' | 'end';

interface Args {
  readonly title: string;
  readonly name: string;
  /** The milestone's date that lies outside. */
  readonly key: Key;
  readonly day: string;
  /** The commitment's date that it passes. */
  readonly bound: Key;
  readonly limit: string;
}

/** Handbook 2019, 4.1.1: the milestones are steps on the way to the completion of the commitment. */
export const milestoneOutsideCommitment = defineRule({
  code: 'milestone-outside-commitment',
  title: 'Milestone outside its commitment',
  family: 'time-bound',
  severity: 'warning',
  sources: [source('handbook-2019', '4.1.1')],
  messages: {
    outside: ({ title, name, key, day, bound, limit }: Args) =>
      `Milestone ${quoted(title)} ${key}s on ${day}, but commitment ${quoted(name)} ${bound}s only on ${limit}.`
        .replace('ends only on', 'ends already on')
        .concat(' Milestones are steps of it: move one of the dates.'),
  },
  explanation: {
    what: 'A milestone that starts or ends before its commitment starts or after it ends.',
    why: 'Milestones are steps on the way to the end of the commitment. One that lies outside makes readers doubt both dates.',
    how: 'Correct the date of the milestone, or let the commitment start earlier or end later. A month such as `2022-06` means its first day under `start` and its last under `end`.',
  },
  examples: {
    bad: [
      {
        commitment: `
end: 2022-05-31
milestones:
  - title: Adopt the rule on publishing contracts
    deliverable: Rule published in the Gazette
    end: 2021-06
  - title: Open the register to the public
    deliverable: Register online with the first 500 contracts
    end: «2022-06»
`,
      },
      {
        commitment: `
milestones:
  - title: Adopt the rule on publishing contracts
    deliverable: Rule published in the Gazette
    start: «2020-08»
    end: 2021-06
  - title: Open the register to the public
    deliverable: Register online with the first 500 contracts
    end: 2022-06
`,
      },
    ],
    good: [
      {
        commitment: `
start: 2020-09-01
end: 2022-06
milestones:
  - title: Adopt the rule on publishing contracts
    deliverable: Rule published in the Gazette
    start: 2020-09
    end: 2021-06
  - title: Open the register to the public
    deliverable: Register online with the first 500 contracts
    end: 2022-06-30
`,
      },
    ],
  },

  checkCommitment(commitment, _frame, report) {
    const { node, name, milestones } = commitment;
    if (endsBeforeStart(node)) return;
    for (const milestone of milestones) {
      if (endsBeforeStart(milestone)) continue;
      const found = outside(milestone, node, 'end') ?? outside(milestone, node, 'start');
      if (!found) continue;
      const { key, day, bound, limit } = found;
      report(
        'outside',
        subjectOf(milestone, key, node),
        {
          title: milestoneName(commitment, milestone),
          name,
          key,
          day: longDate(day),
          bound,
          limit: longDate(limit),
        },
        { related: [{ mark: aboutKey(node, bound).mark, message: `The commitment ${bound}s here.` }] },
      );
    }
  },
});

function outside(
  milestone: ObjectNode<MilestoneFields>,
  commitment: ObjectNode<CommitmentFields>,
  key: Key,
): { key: Key; day: Day; bound: Key; limit: Day } | undefined {
  const day = dayOf(milestone, key);
  const start = dayOf(commitment, 'start');
  const end = dayOf(commitment, 'end');
  if (day === undefined) return undefined;
  if (end !== undefined && day > end) return { key, day, bound: 'end', limit: end };
  if (start !== undefined && day < start) return { key, day, bound: 'start', limit: start };
  return undefined;
}

/** Milestones that come in through an alias are in order where they are written: what is wrong is their place. */
function subjectOf(
  milestone: ObjectNode<MilestoneFields>,
  key: Key,
  commitment: ObjectNode<CommitmentFields>,
): Subject {
  const subject = aboutKey(milestone, key);
  const list = commitment.get('milestones');
  if (milestone.origin) return { ...subject, mark: milestone };
  return list?.origin ? { ...subject, mark: list } : subject;
}
