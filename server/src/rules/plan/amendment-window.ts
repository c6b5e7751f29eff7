import { factsOf } from '../../handbook/editions';
import { source } from '../../handbook/sources';
import { addMonths, type Day, dayOf, isLaterThan, yearOf } from '../../plan/dates';
import type { Frame } from '../../plan/model/frame';
import type { PlanRoot } from '../../plan/plan';
import { defineRule, type Related } from '../rule';
import { aboutKey } from '../subjects';
import { longDate } from '../words';

interface Args {
  readonly date: Day;
  readonly due: Day;
  readonly last: Day;
}

/**
 * Handbook 2019, 4.1: a plan may be amended until one year after the original due date, that is 31 August of the
 * next year. Handbook 2022: the same limit, unconfirmed.
 */
export const amendmentWindow = defineRule({
  code: 'amendment-window',
  title: 'Amended after the year allowed for it',
  family: 'plan',
  severity: { 2015: 'off', 2019: 'error', 2022: 'information' },
  local: 'off',
  sources: [source('handbook-2019', '4.1'), source('handbook-2022', 'Amendments')],
  messages: {
    late: ({ date, due, last }: Args) =>
      `The amendment is of ${longDate(date)}; a plan that was due on ${longDate(due)} can be changed until ` +
      `${longDate(last)}. Check the date. A later change belongs in the next plan.`,
    assumed: ({ date, due, last }: Args) =>
      `The amendment is of ${longDate(date)}. If the plan was due on the usual ${longDate(due)}, it could be ` +
      `changed until ${longDate(last)}. Add \`due\`, or check the date; a later change belongs in the next plan.`,
  },
  explanation: {
    what:
      'An amendment more than one year after the day on which the plan was first `due`; that day a year later is ' +
      'still in time. Where a plan under the handbook of 2019 does not say when it was due, 31 August of the year in ' +
      'which its period starts is taken. The mid-term refresh of a four-year plan (`refresh: true`) is no such ' +
      'amendment.',
    why:
      'Reviewers and the public need a plan that stands still from some day on. The handbook gives the first year for ' +
      'corrections.',
    how:
      'Check the date, and `due`. If the change came later, take it into the next plan, with `continues` to the ' +
      'commitment it concerns. If it is the mid-term refresh, add `refresh: true`.',
  },
  examples: {
    bad: [
      { plan: 'amendments:\n  - date: «2021-09-01»\n    summary: Milestone 2 moved to June 2022\n' },
      {
        without: ['due'],
        plan: 'amendments:\n  - date: «2021-09-15»\n    summary: Milestone 2 moved to June 2022\n',
      },
      {
        edition: 2022,
        plan: 'amendments:\n  - date: «2025-02-01»\n    summary: Milestone 2 moved to June 2025\n    refresh: false\n',
      },
    ],
    good: [
      { plan: 'amendments:\n  - date: 2021-08-31\n    summary: Milestone 2 moved to June 2022\n' },
      {
        edition: 2022,
        plan: 'amendments:\n  - date: 2025-02-01\n    summary: Two commitments added\n    refresh: true\n',
      },
      {
        edition: 2022,
        without: ['due'],
        plan: 'amendments:\n  - date: 2025-02-01\n    summary: Milestone 2 moved to June 2025\n',
      },
      {
        edition: 2015,
        plan: 'amendments:\n  - date: 2018-01-01\n    summary: Milestone 2 moved to June 2018\n',
      },
    ],
  },

  checkSections({ root }, frame, report) {
    const { amendmentMonths } = factsOf(frame.edition);
    const amendments = root?.get('amendments')?.items ?? [];
    if (!root || amendmentMonths === undefined || amendments.length === 0) return;
    const due = frame.due ?? usualDue(root, frame);
    if (due === undefined) return;
    const last = addMonths(due, amendmentMonths);
    const from = frame.due === undefined ? root.get('period')?.get('start') : root.entry('due')?.node;
    const message =
      frame.due === undefined ? 'The period starts here.' : `The plan was due on ${longDate(due)}.`;
    const related: Related[] = from ? [{ mark: from, message }] : [];
    for (const amendment of amendments) {
      const date = amendment.get('date')?.day;
      const refresh = amendment.entry('refresh')?.node;
      if (date === undefined || !isLaterThan(date, due, amendmentMonths)) continue;
      // A refresh that cannot be read may be one.
      if (refresh && (amendment.get('refresh')?.value ?? 'true') === 'true') continue;
      const args = { date, due, last };
      report(frame.due === undefined ? 'assumed' : 'late', aboutKey(amendment, 'date'), args, { related });
    }
  },
});

/** The day a plan is due where it does not say; undefined where it says so in a way that is not clear. */
function usualDue(root: PlanRoot, { edition, start }: Frame): Day | undefined {
  const usual = factsOf(edition).usualDue;
  if (!usual || start === undefined || root.stateOf('due') === 'unreadable') return undefined;
  return dayOf(yearOf(start), usual.month, usual.day);
}
