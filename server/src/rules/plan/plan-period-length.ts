import { type Edition, factsOf, type MonthRange } from '../../handbook/editions';
import { source } from '../../handbook/sources';
import { type Day, lastsAtLeast, lastsAtMost } from '../../plan/dates';
import { defineRule } from '../rule';
import { aboutPlan } from '../subjects';
import { lengthOf, longDate } from '../words';

interface Args {
  readonly start: Day;
  readonly end: Day;
  readonly edition: Edition;
}

const usual = (edition: Edition): string =>
  factsOf(edition)
    .period.lengths.map(({ min, max }) => `${min} to ${max} months`)
    .join(' or ');

/** Does a period have one of the lengths that an edition foresees? */
export const lastsAsForeseen = (start: Day, end: Day, lengths: readonly MonthRange[]): boolean =>
  lengths.some(({ min, max }) => lastsAtLeast(start, end, min) && lastsAtMost(start, end, max));

/**
 * Calendars and deadlines (2015): two years, of which 18 months at least remain for implementation. Handbook
 * 2019, 4.1.2: two years; OGP's dates page: at least 20 months. Handbook 2022: two or four years.
 */
export const planPeriodLength = defineRule({
  code: 'plan-period-length',
  title: 'The plan is too short or too long',
  family: 'plan',
  severity: { 2015: 'warning', 2019: 'warning', 2022: 'information' },
  local: 'information',
  sources: [
    source('calendars-2015', 'Implementation period'),
    source('handbook-2019', '4.1.2'),
    source('dates-2019', 'Delays'),
    source('handbook-2022', 'Action plan length'),
  ],
  messages: {
    unusual: ({ start, end, edition }: Args) =>
      `The plan runs ${lengthOf(start, end)}, from ${longDate(start)} to ${longDate(end)}; plans under the ` +
      `${edition === 2015 ? 'rules' : 'handbook'} of ${edition} run ${usual(edition)}. Check both ` +
      'dates.',
    reversed: ({ start, end }: Args) =>
      `The plan ends (${longDate(end)}) before it starts (${longDate(start)}). Check both dates of the period; one of ` +
      'them may have the wrong year.',
  },
  explanation: {
    what:
      'A period that is shorter or longer than the handbook foresees: 18 to 24 months under the rules of 2015, 20 ' +
      'to 24 months under the handbook of 2019; under that of 2022 about two years (18 to 27 months) or about four ' +
      '(42 to 51 months). First and last day are both counted.',
    why:
      'Reviewers and the public follow plans in a common rhythm. A plan that is handed in late has less time left; ' +
      'if too little remains, its reforms cannot be carried out before it ends.',
    how:
      'Check first and last day for a slip: `2022-09-01` to `2024-09-01` is one day too long. Where the plan came ' +
      'late, its end stays where it was. If the period follows another edition, change `edition`.',
  },
  examples: {
    bad: [
      { plan: '«period»:\n  start: 2020-07-01\n  end: 2022-08-31\n' },
      { plan: '«period»:\n  start: 2021-02-01\n  end: 2022-08-31\n', commitment: 'start: 2021-02-01\n' },
      {
        edition: 2015,
        plan: '«period»:\n  start: 2017-01-02\n  end: 2018-06-30\n',
        commitment: 'start: 2017-01-02\n',
      },
      {
        edition: 2022,
        plan: '«period»:\n  start: 2023-01-01\n  end: 2025-12-31\n',
      },
      { plan: '«period»:\n  start: 2020-09-01\n  end: 2002-08-31\n' },
    ],
    good: [
      { plan: 'period:\n  start: 2021-01-01\n  end: 2022-08-31\n', commitment: 'start: 2021-01-01\n' },
      {
        edition: 2015,
        plan: 'period:\n  start: 2017-01-01\n  end: 2018-06-30\n',
        commitment: 'start: 2017-01-01\n',
      },
      { edition: 2022, plan: 'period:\n  start: 2022-01-01\n  end: 2025-12-31\n' },
    ],
  },

  checkSections({ root }, { start, end, edition }, report) {
    if (!root || start === undefined || end === undefined) return;
    if (end < start) report('reversed', aboutPlan(root, 'period'), { start, end, edition });
    else if (!lastsAsForeseen(start, end, factsOf(edition).period.lengths)) {
      report('unusual', aboutPlan(root, 'period'), { start, end, edition });
    }
  },
});
