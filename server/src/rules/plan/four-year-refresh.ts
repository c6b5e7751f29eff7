import { editionFacts, refreshToleranceMonths } from '../../handbook/editions';
import { source } from '../../handbook/sources';
import { addMonths, type Day, lastsAtLeast, lastsAtMost } from '../../plan/dates';
import type { Plan, PlanRoot } from '../../plan/plan';
import { defineRule } from '../rule';
import { aboutPlan } from '../subjects';
import { lengthOf, longDate } from '../words';

interface Args {
  readonly start: Day;
  readonly end: Day;
  readonly from: Day;
  readonly to: Day;
}

/** Midterm reviews: a four-year plan is refreshed at mid-term. */
export const fourYearRefresh = defineRule({
  code: 'four-year-refresh',
  title: 'No mid-term refresh in a four-year plan',
  family: 'plan',
  severity: { 2015: 'off', 2019: 'off', 2022: { drafting: 'off', submission: 'information' } },
  local: 'off',
  sources: [source('midterm-reviews', 'Four-year plans'), source('handbook-2022', 'Action plan length')],
  messages: {
    missing: ({ start, end, from, to }: Args) =>
      `The plan runs ${lengthOf(start, end)}, and no milestone ends between ${longDate(from)} and ` +
      `${longDate(to)}. Four-year plans are refreshed half way: plan a milestone for it, or note it under ` +
      '`amendments` with `refresh: true`.',
  },
  explanation: {
    what:
      'A four-year plan at submission in which no milestone ends within six months of the middle of its period, and no ' +
      'amendment is marked `refresh: true`.',
    why:
      'Much changes in four years. Four-year plans are reviewed and refreshed half way, and need something by then that ' +
      'can be looked at.',
    how:
      'Give some commitments a milestone that ends near the middle of the period. Once the refresh has taken place, ' +
      'note it under `amendments` with date, summary and `refresh: true`.',
  },
  examples: {
    bad: [
      {
        edition: 2022,
        stage: 'submission',
        plan: '«period»:\n  start: 2024-01-01\n  end: 2027-12-31\n',
        commitment: `
end: 2027-12-31
milestones:
  - title: Adopt the rule on publishing contracts
    deliverable: Rule published in the Gazette
    end: 2024-12
  - title: Open the register for ministries
    deliverable: Register online
    end: 2025-05
  - title: Open the register for districts
    deliverable: Contracts of districts in the register
    end: 2026-11
  - title: Review the register
    deliverable: Review published
    end: 2027-10
`,
      },
    ],
    good: [
      {
        edition: 2022,
        stage: 'submission',
        plan: `
period:
  start: 2024-01-01
  end: 2027-12-31
amendments:
  - date: 2026-02-01
    summary: One milestone added after the review at mid-term
    refresh: true
`,
        commitment: `
end: 2027-12-31
milestones:
  - title: Adopt the rule on publishing contracts
    deliverable: Rule published in the Gazette
    end: 2024-12
  - title: Open the register for ministries
    deliverable: Register online
    end: 2025-05
  - title: Open the register for districts
    deliverable: Contracts of districts in the register
    end: 2026-11
  - title: Review the register
    deliverable: Review published
    end: 2027-10
`,
      },
    ],
  },

  checkPlan(plan, frame, report) {
    const { root } = plan;
    const { start, end, edition } = frame;
    if (!root || edition !== 2022 || start === undefined || end === undefined) return;
    const { lengths } = editionFacts[2022].period;
    const { min, max } = lengths[1];
    if (!lastsAtLeast(start, end, min) || !lastsAtMost(start, end, max)) return;
    const middle = Math.round((start + end + 1) / 2);
    const from = addMonths(middle, -refreshToleranceMonths);
    const to = addMonths(middle, refreshToleranceMonths);
    if (hasRefresh(root) || mayEndWithin(plan, from, to)) return;
    report('missing', aboutPlan(root, 'period'), { start, end, from, to });
  },
});

const hasRefresh = (root: PlanRoot): boolean =>
  root
    .get('amendments')
    ?.items.some(
      (amendment) =>
        amendment.get('refresh')?.value === 'true' || amendment.stateOf('refresh') === 'unreadable',
    ) ?? false;

/** Does a milestone end in that time, or on a day that is not clear? */
const mayEndWithin = ({ commitments }: Plan, from: Day, to: Day): boolean =>
  commitments.some(({ milestones }) =>
    milestones.some((milestone) => {
      const day = milestone.get('end')?.day;
      return day === undefined ? milestone.stateOf('end') === 'unreadable' : day >= from && day <= to;
    }),
  );
