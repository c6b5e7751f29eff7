import { type Edition, factsOf } from '../../handbook/editions';
import { source } from '../../handbook/sources';
import { type Day, isLaterThan } from '../../plan/dates';
import { defineRule } from '../rule';
import { aboutKey } from '../subjects';
import { inWords, longDate, timeBetween } from '../words';

interface Args {
  readonly submitted: Day;
  readonly due: Day;
  readonly edition: Edition;
}

const delay = ({ submitted, due }: Args): string =>
  `The plan was submitted on ${longDate(submitted)}, ${timeBetween(due, submitted)} after it was due ` +
  `(${longDate(due)}).`;

/**
 * Dates and deadlines (2019): more than four months late moves a plan to the next group of countries and is against
 * the process. Calendars and deadlines (2015): the same from six months on. Procedural review (2022).
 */
export const lateSubmission = defineRule({
  code: 'late-submission',
  title: 'Submitted late',
  family: 'plan',
  severity: 'information',
  severities: {
    late: { 2015: 'warning', 2019: 'warning', 2022: 'information' },
    nextCohort: { 2015: 'warning', 2019: 'warning', 2022: 'information' },
  },
  local: 'off',
  sources: [
    source('calendars-2015', 'Delays'),
    source('dates-2019', 'Delays'),
    source('procedural-review', 'Acting contrary to process'),
  ],
  messages: {
    somewhat: (args: Args) =>
      `${delay(args)} Tell the OGP Support Unit early, and check that the first milestones can ` +
      'still be met.',
    late: (args: Args) =>
      `${delay(args)} OGP takes note of delays of more than ${inWords(factsOf(args.edition).lateAfterMonths ?? 0)} ` +
      'months. Agree with the OGP Support Unit on what follows.',
    nextCohort: (args: Args) =>
      `${delay(args)} A plan more than ${inWords(factsOf(args.edition).nextCohortAfterMonths ?? 0)} months late moves ` +
      'to the next group of countries. Agree with the OGP Support Unit on the period.',
  },
  explanation: {
    what:
      'A plan `submitted` after the day it was `due`. Under the handbook of 2019 more than four months is a warning, ' +
      'since the plan then moves to the next group of countries; under the rules of 2015 that happens after six.',
    why:
      'A late plan has less time left, as its end does not move. Long delays count as acting against the process of ' +
      'OGP.',
    how:
      'Check both dates for a slip first. If they are right, nothing needs to be changed in the file: talk to the ' +
      'OGP Support Unit, and look whether the first milestones can still be met.',
  },
  examples: {
    bad: [
      { stage: 'drafting', plan: 'submitted: «2020-09-01»' },
      { plan: 'submitted: «2020-12-31»' },
      { plan: 'submitted: «2021-01-01»' },
      { edition: 2015, plan: 'submitted: «2016-11-15»' },
      { edition: 2022, plan: 'submitted: «2024-06-03»' },
    ],
    good: [
      { plan: 'submitted: 2020-08-31' },
      { plan: 'submitted: 2020-12-01', without: ['due'] },
      { kind: 'local', plan: 'submitted: 2020-12-01' },
    ],
  },

  checkSections({ root }, { submitted, due, edition }, report) {
    if (!root || submitted === undefined || due === undefined || submitted <= due) return;
    const { lateAfterMonths = Infinity, nextCohortAfterMonths = Infinity } = factsOf(edition);
    const message = isLaterThan(submitted, due, nextCohortAfterMonths)
      ? 'nextCohort'
      : isLaterThan(submitted, due, lateAfterMonths)
        ? 'late'
        : 'somewhat';
    const mark = root.entry('due')?.node;
    const related = mark ? [{ mark, message: `The plan was due on ${longDate(due)}.` }] : [];
    report(message, aboutKey(root, 'submitted'), { submitted, due, edition }, { related });
  },
});
