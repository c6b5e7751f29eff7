import { map, scalar } from '../../edits/value';
import { insertItem, insertKey, replaceValue } from '../../edits/write';
import { milestoneCap, milestoneWindow } from '../../handbook/editions';
import { source } from '../../handbook/sources';
import { addMonths } from '../../plan/dates';
import type { ObjectNode } from '../../plan/model/nodes';
import { Commitment } from '../../plan/model/unit';
import type { Plan } from '../../plan/plan';
import type { MilestoneFields } from '../../plan/schema/commitment';
import { defineRule, type Fix } from '../rule';
import { aboutKey, headMark } from '../subjects';
import { longDate, quoted } from '../words';
import { milestoneName, milestoneValue } from './milestones';
import { dayOf, isLongerThanTwoYears, milestoneEnds, twoYearsFrom } from './windows';

interface Args {
  readonly name: string;
  readonly end: string;
  readonly limit: string;
}

/** A commitment that outlives the plan, with all that one needs. */
const longOne = `
end: «2023-08-31»
milestones:
  - title: Adopt the rule on publishing contracts
    deliverable: Rule published in the Gazette
    end: 2021-06
  - title: Open the register to the public
    deliverable: Register online with the first 500 contracts
    end: 2022-06
    intermediate: true
`;

const submittedNext = `ogpplan: 1
title: Plan of Corrada 2022–2024
stage: submission
previous-plan: plan.ogpplan
`;

/** Handbook 2019, 4.1.2: longer commitments need a two-year intermediate milestone, and a place in the next plan. */
export const longerThanTwoYears = defineRule({
  code: 'longer-than-two-years',
  title: 'Longer than two years',
  family: 'time-bound',
  severity: { 2015: 'information', 2019: 'warning', 2022: 'information' },
  severities: { unmarked: 'information', notContinued: 'warning' },
  amongPlans: true,
  sources: [source('handbook-2019', '4.1.2')],
  messages: {
    noMilestone: ({ name, end, limit }: Args) =>
      `Commitment ${quoted(name)} runs until ${end}, longer than two years and past the plan. That is fine where ` +
      `a milestone ends by ${limit}: add one, with \`intermediate: true\`.`,
    unmarked: ({ name, end, milestone }: Omit<Args, 'limit'> & { milestone: string }) =>
      `Commitment ${quoted(name)} runs until ${end}, past the plan. The handbook asks for a two-year milestone: mark ` +
      `it, such as ${quoted(milestone)}, with \`intermediate: true\`.`,
    notContinued: ({ name, end, next }: { name: string; end: string; next: string }) =>
      `Commitment ${quoted(name)} runs until ${end}, but ${quoted(next)} does not carry it on. Name it there in a ` +
      'commitment, under `continues`.',
  },
  explanation: {
    what: 'A commitment that runs for more than 24 months and ends after the plan, where no milestone ends within the 24 months, or none of those that do is marked as the intermediate one; or which the next plan, once submitted, does not carry on. The next plan is the one whose `previous-plan` is this file.',
    why: 'Reforms may take longer than two years. The handbook lets them, as long as there is a milestone after two years by which they can be reviewed, and the next plan takes them up.',
    how: 'Add a milestone for what will be reached within two years of the start, and mark it `intermediate: true`. In the next plan, add a commitment whose `continues` names this one.',
  },
  examples: {
    bad: [
      {
        commitment: `
end: «2023-08-31»
milestones:
  - title: Adopt the rule on publishing contracts
    deliverable: Rule published in the Gazette
    end: 2021-06
  - title: Open the register to the public
    deliverable: Register online with the first 500 contracts
    end: 2022-09-01
`,
        fixed: `
end: 2023-08-31
milestones:
  - title: Adopt the rule on publishing contracts
    deliverable: Rule published in the Gazette
    end: 2021-06
  - title: Open the register to the public
    deliverable: Register online with the first 500 contracts
    end: 2022-09-01
    intermediate: true
`,
      },
      {
        commitment: `
start: 2021-09-01
end: «2023-09-02»
milestones:
  - title: Open the register to the public
    deliverable: Register online with the first 500 contracts
    end: 2023-09-02
`,
      },
      { commitment: longOne, others: { 'corrada-2022.ogpplan': submittedNext } },
    ],
    good: [
      {
        commitment: longOne.replace(/[«»]/g, ''),
        others: {
          'corrada-2022.ogpplan': `${submittedNext}commitments:\n  - id: contracts\n    continues: open-contracts\n`,
        },
      },
      {
        commitment: `
end: 2023-08-31
milestones:
  - title: Adopt the rule on publishing contracts
    deliverable: Rule published in the Gazette
    end: 2021-06
  - title: Open the register to the public
    deliverable: Register online with the first 500 contracts
    end: 2022-06
    intermediate: true
`,
      },
    ],
  },

  checkCommitment(commitment, frame, report) {
    if (!isLongerThanTwoYears(commitment, frame)) return;
    const { node, name } = commitment;
    const end = longDate(dayOf(node, 'end') ?? 0);
    const within = withinTwoYears(commitment);
    const last = within.at(-1);
    if (last) {
      if (within.some((milestone) => milestone.get('intermediate')?.value === 'true')) return;
      const milestone = milestoneName(commitment, last);
      const related = [
        { mark: headMark(last as ObjectNode), message: 'The last milestone within two years.' },
      ];
      report('unmarked', aboutKey(node, 'end'), { name, end, milestone }, { related });
    } else if (milestoneEnds(commitment)) {
      const limit = longDate(twoYearsFrom(dayOf(node, 'start') ?? 0));
      report('noMilestone', aboutKey(node, 'end'), { name, end, limit });
    }
  },

  checkAmongPlans(commitment, frame, { next, continued }, report) {
    const { id, node, name } = commitment;
    if (id === undefined || continued.has(id) || !isLongerThanTwoYears(commitment, frame)) return;
    const submitted = next.find(({ stage, whole }) => stage === 'submission' && whole);
    if (!submitted) return;
    const end = longDate(dayOf(node, 'end') ?? 0);
    report('notContinued', aboutKey(node, 'end'), { name, end, next: submitted.title });
  },

  fixes({ unit, message }, plan) {
    if (!(unit instanceof Commitment) || message === 'notContinued') return [];
    return message === 'unmarked' ? markLast(unit, plan) : addMilestone(unit, plan);
  },
});

function markLast(commitment: Commitment, plan: Plan): Fix[] {
  const last = withinTwoYears(commitment).at(-1);
  if (!last) return [];
  const mark = last.entry('intermediate')?.node;
  const edit = mark
    ? replaceValue(plan, mark, scalar('true'))
    : insertKey(plan, last as ObjectNode, 'intermediate', scalar('true'));
  const title = `Mark ${quoted(milestoneName(commitment, last))} as the two-year milestone`;
  return edit ? [{ title, kind: 'safe', preferred: true, edits: [edit] }] : [];
}

/** A milestone that ends in the second year. Where there are five already, one has to be moved. */
function addMilestone(commitment: Commitment, plan: Plan): Fix[] {
  const { node, milestones } = commitment;
  const start = dayOf(node, 'start');
  if (start === undefined || milestones.length >= milestoneCap) return [];
  const window = { start: addMonths(start, milestoneWindow.length), end: twoYearsFrom(start) };
  const { entries } = milestoneValue(plan, window);
  const value = map([...entries, ['intermediate', scalar('true')]]);
  const edit = insertItem(plan, node as ObjectNode, 'milestones', value);
  return edit
    ? [{ title: 'Add a two-year milestone', kind: 'needs-input', preferred: true, edits: [edit] }]
    : [];
}

/** The milestones that end within two years of the commitment's start, by the day on which they do. */
function withinTwoYears({ node, milestones }: Commitment): readonly ObjectNode<MilestoneFields>[] {
  const limit = twoYearsFrom(dayOf(node, 'start') ?? Number.NaN);
  return milestones
    .flatMap((milestone) => {
      const end = dayOf(milestone, 'end');
      return end !== undefined && end <= limit ? [{ milestone, end }] : [];
    })
    .sort((one, other) => one.end - other.end)
    .map(({ milestone }) => milestone);
}
