import { defineRule } from '../rule';
import { about } from '../subjects';

/** The format: dates are days of the calendar. */
export const impossibleDate = defineRule({
  code: 'impossible-date',
  title: 'A day the calendar does not have',
  family: 'form',
  severity: 'error',
  sources: [],
  messages: {
    impossible: ({ written }: { written: string }) =>
      `The calendar has no day \`${written}\`. Look up which day was meant, and write it as year-month-day.`,
  },
  explanation: {
    what: 'A date that no calendar has: 30 February, 31 June, 29 February of a year that is no leap year.',
    why: 'Nobody can tell which day was meant, so the date cannot be checked against the others.',
    how: 'Look up which day was meant. For the end of a month, the month alone will do for commitments and milestones.',
  },
  examples: {
    bad: [
      {
        commitment: `
milestones:
  - title: Adopt the rule on publishing contracts
    deliverable: Rule published in the Gazette
    end: 2021-06
  - title: Open the register to the public
    deliverable: Register online with the first 500 contracts
    start: «2021-02-29»
    end: 2022-06
`,
      },
      { plan: '\nsubmitted: «2020-06-31»\n' },
    ],
    good: [{ plan: '\nsubmitted: 2020-02-29\n' }],
  },

  checkUnit({ dates }, _, report) {
    for (const date of dates) {
      if (date.reading.kind !== 'impossible') continue;
      report('impossible', about(date), { written: date.source });
    }
  },
});
