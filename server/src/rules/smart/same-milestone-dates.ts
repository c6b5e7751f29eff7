import { source } from '../../handbook/sources';
import { defineRule } from '../rule';
import { aboutKey } from '../subjects';
import { longDate, quoted } from '../words';
import { spanOf, yearsWithoutMilestone } from './windows';

interface Args {
  readonly name: string;
  readonly count: number;
  readonly start: string;
  readonly end: string;
}

const fewest = 3;

/** Handbook 2019, 4.1.1: dates for milestones; one date for all of them tells nothing on the way. */
export const sameMilestoneDates = defineRule({
  code: 'same-milestone-dates',
  title: 'All milestones with the same dates',
  family: 'time-bound',
  severity: 'information',
  sources: [source('handbook-2019', '4.1.1')],
  messages: {
    same: ({ name, count, start, end }: Args) =>
      `All ${count} milestones of commitment ${quoted(name)} run from ${start} to ${end}. With one date for all, ` +
      'nobody can follow progress. Give each the date on which it will be done.',
  },
  explanation: {
    what: 'A commitment with three milestones or more that all have the same start and the same end.',
    why: 'Milestones show on the way whether a commitment is on time. If all end on one day, there is nothing to see before it.',
    how: 'Ask of each milestone when it can be done, beginning with what others wait for. A `start` may be left out.',
  },
  examples: {
    bad: [
      {
        commitment: `
start: 2021-09-01
milestones:
  - title: Adopt the rule on publishing contracts
    deliverable: Rule published in the Gazette
    start: 2021-09-01
    end: «2022-08-31»
  - title: Open the register to the public
    deliverable: Register online with the first 500 contracts
    start: 2021-09
    end: 2022-08
  - title: Review the first year
    deliverable: Review published
    start: 2021-09-01
    end: 2022-08-31
`,
      },
    ],
    good: [
      {
        commitment: `
start: 2021-09-01
milestones:
  - title: Adopt the rule on publishing contracts
    deliverable: Rule published in the Gazette
    start: 2021-09-01
    end: 2022-08-31
  - title: Open the register to the public
    deliverable: Register online with the first 500 contracts
    start: 2021-09-01
    end: 2022-08-31
`,
      },
      {
        commitment: `
start: 2021-09-01
milestones:
  - title: Adopt the rule on publishing contracts
    deliverable: Rule published in the Gazette
    start: 2021-09-01
    end: 2022-03-31
  - title: Open the register to the public
    deliverable: Register online with the first 500 contracts
    start: 2021-09-01
    end: 2022-08-31
  - title: Review the first year
    deliverable: Review published
    start: 2021-09-01
    end: 2022-08-31
`,
      },
    ],
  },

  checkCommitment(commitment, frame, report) {
    const { name, milestones } = commitment;
    const [first] = milestones;
    const span = first && spanOf(first);
    if (!first || !span || milestones.length < fewest || span.end < span.start) return;
    const same = milestones.every((milestone) => {
      const other = spanOf(milestone);
      return other?.start === span.start && other.end === span.end;
    });
    if (!same || yearsWithoutMilestone(commitment, frame).length > 0) return;
    const { start, end } = span;
    report('same', aboutKey(first, 'end'), {
      name,
      count: milestones.length,
      start: longDate(start),
      end: longDate(end),
    });
  },
});
