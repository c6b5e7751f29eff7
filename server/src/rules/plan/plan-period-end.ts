import { setScalar } from '../../edits/write';
import { type Edition, factsOf } from '../../handbook/editions';
import { source } from '../../handbook/sources';
import { civil, type Day, dayOf, formatDay, yearOf } from '../../plan/dates';
import type { Frame } from '../../plan/model/frame';
import { manyCommitments } from '../limits/many';
import { defineRule } from '../rule';
import { aboutKey } from '../subjects';
import { dayOfYear, longDate } from '../words';
import { lastsAsForeseen } from './plan-period-length';

interface Args {
  readonly end: Day;
  readonly edition: Edition;
}

const usual = (edition: Edition): string => factsOf(edition).period.ends.map(dayOfYear).join(' or ');

const under = (edition: Edition): string =>
  edition === 2015 ? 'the rules of 2015' : `the handbook of ${edition}`;

/**
 * "Calendars and deadlines" (2015): 30 June. Handbook 2019, 4.1.2: 31 August of the second year, which a plan
 * that comes late keeps. Handbook 2022: 30 June or 31 December, unconfirmed.
 */
export const planPeriodEnd = defineRule({
  code: 'plan-period-end',
  title: 'The plan ends on an unusual day',
  family: 'plan',
  severity: { 2015: 'warning', 2019: 'warning', 2022: 'information' },
  local: 'information',
  sources: [
    source('calendars-2015', 'Implementation period'),
    source('handbook-2019', '4.1.2'),
    source('handbook-2022', 'Action plan end date'),
  ],
  messages: {
    day: ({ end, edition }: Args) =>
      `The plan ends on ${longDate(end)}; under ${under(edition)} plans end on ${usual(edition)}, so that reviews of ` +
      'all plans can start together. Change the date, unless OGP agreed to it.',
    year: ({ end, due, expected }: Args & { due: Day; expected: Day }) =>
      `The plan was due on ${longDate(due)}, so it ends on ${longDate(expected)} and not on ${longDate(end)}: a plan ` +
      'keeps its end also when it comes late. Check both dates.',
  },
  explanation: {
    what:
      'A plan that ends on another day than the handbook foresees: 30 June under the rules of 2015, 31 August under ' +
      'the handbook of 2019, 30 June or 31 December under that of 2022. Under the handbook of 2019 it ends two years ' +
      'after it was `due`, also when it was handed in late.',
    why:
      'Plans of one group of countries end on one day, so that the independent reviews and the work on the next plan ' +
      'start together.',
    how:
      'Set `end` of the period to that day. Look at the commitments afterwards: those that end later need a word on ' +
      'why. If OGP agreed to another day, silence the check with a comment that says so.',
  },
  examples: {
    bad: [
      {
        plan: 'period:\n  start: 2020-09-01\n  end: «2022-07-31»\n',
        commitment: 'end: 2022-07-31\n',
      },
      {
        edition: 2015,
        plan: `period:\n  start: 2016-07-01\n  end: «2018-05-31»\n${manyCommitments(1, { year: 2017 })}`,
        fixed: `period:\n  start: 2016-07-01\n  end: 2018-06-30\n${manyCommitments(1, { year: 2017 })}`,
      },
      {
        plan: 'period:\n  start: 2020-09-01\n  end: «2022-08-31»\ndue: 2021-08-31\n',
      },
      {
        edition: 2022,
        plan: 'period:\n  start: 2024-01-01\n  end: «2026-01-31»\n',
        fixed: 'period:\n  start: 2024-01-01\n  end: 2025-12-31\n',
      },
    ],
    good: [
      {
        edition: 2022,
        plan: `period:\n  start: 2024-07-01\n  end: 2026-06-30\n${manyCommitments(1, { year: 2025 })}`,
      },
      {
        plan: 'period:\n  start: 2020-12-01\n  end: 2022-08-31\ndue: 2020-08-31\n',
        commitment: 'start: 2020-12-01\n',
      },
      { plan: 'period:\n  start: 2020-09-01\n  end: 2022-08-31\n', without: ['due'] },
    ],
  },

  checkSections({ root }, frame, report) {
    const { start, end, due, edition } = frame;
    const period = root?.get('period');
    if (!root || !period || end === undefined || (start !== undefined && end < start)) return;
    const { ends, endsYearsAfterDue } = factsOf(edition).period;
    const { month, day } = civil(end);
    const subject = aboutKey(period, 'end');
    if (!ends.some((usualEnd) => usualEnd.month === month && usualEnd.day === day)) {
      report('day', subject, { end, edition });
    } else if (due !== undefined && endsYearsAfterDue !== undefined) {
      const [expected] = candidates(frame, end);
      if (expected === undefined || expected === end) return;
      const mark = root.entry('due')?.node;
      const related = mark ? [{ mark, message: `The plan was due on ${longDate(due)}.` }] : [];
      report('year', subject, { end, edition, due, expected }, { related });
    }
  },

  fixes({ args }, plan) {
    const { end } = args as Args;
    const node = plan.root?.get('period')?.get('end');
    if (!node) return [];
    const days = candidates(plan.frame, end);
    return days.map((day) => ({
      title: `Let the plan end on ${longDate(day)} instead of ${longDate(end)}`,
      kind: 'unsafe' as const,
      preferred: days.length === 1,
      edits: [setScalar(plan, node, formatDay(day))],
    }));
  },
});

/** The days on which the plan may end instead: of the right year where `due` tells it, else near and long enough. */
function candidates({ start, due, edition }: Frame, end: Day): readonly Day[] {
  const { ends, endsYearsAfterDue, lengths } = factsOf(edition).period;
  const year = yearOf(end);
  const years =
    due !== undefined && endsYearsAfterDue !== undefined
      ? [yearOf(due) + endsYearsAfterDue]
      : [year - 1, year, year + 1];
  const days = years
    .flatMap((each) => ends.map(({ month, day }) => dayOf(each, month, day)))
    .filter((day) => day !== undefined)
    .sort((one, other) => Math.abs(one - end) - Math.abs(other - end));
  const fitting = start === undefined ? [] : days.filter((day) => lastsAsForeseen(start, day, lengths));
  return (fitting.length > 0 ? fitting : days).slice(0, 2);
}
