import { source } from '../../handbook/sources';
import { commitmentObject } from '../../plan/schema/commitment';
import { insertMissing, isMissing } from '../missing';
import { defineRule } from '../rule';
import { slotValue } from '../slots';
import { aboutMissing } from '../subjects';
import { quoted } from '../words';
import { milestoneName } from './milestones';

interface Args {
  readonly title: string;
  readonly name: string;
}

/** Handbook 2019, 4.1.1: a time-bound commitment has dates for its milestones. */
export const milestoneDate = defineRule({
  code: 'milestone-date',
  title: 'Milestone without date',
  family: 'time-bound',
  severity: { drafting: 'warning', submission: 'error' },
  letters: ['timeBound'],
  sources: [source('handbook-2019', '4.1.1')],
  messages: {
    missing: ({ title, name }: Args) =>
      `Milestone ${quoted(title)} of commitment ${quoted(name)} does not say when it will be done. ` +
      'Progress is followed by these dates. Add `end`.',
  },
  explanation: {
    what: 'A milestone without `end`. Its `start` may always be left out.',
    why: 'A commitment is *time-bound* when its milestones have dates too: they are what progress is measured by during the plan.',
    how: 'Write under `end` when the milestone will be done, as `2021-06` or `2021-06-30`.',
  },
  examples: {
    bad: [
      {
        commitment: `
milestones:
  - title: «Adopt the rule on publishing contracts»
    deliverable: Rule published in the Gazette
  - title: Open the register to the public
    deliverable: Register online with the first 500 contracts
    end: 2022-06
`,
        fixed: `
milestones:
  - title: Adopt the rule on publishing contracts
    deliverable: Rule published in the Gazette
    end: <YYYY-MM>
  - title: Open the register to the public
    deliverable: Register online with the first 500 contracts
    end: 2022-06
`,
      },
      {
        stage: 'submission',
        commitment: `
milestones:
  - title: «Adopt the rule on publishing contracts»
    deliverable: Rule published in the Gazette
    end: ''
  - title: Open the register to the public
    deliverable: Register online with the first 500 contracts
    end: 2022-06
`,
      },
    ],
    good: [
      {
        commitment: `
end: 2021-08-31
milestones:
  - title: Open the register to the public
    deliverable: Register online with the first 500 contracts
    end: 2021-06
`,
      },
    ],
  },

  checkCommitment(commitment, _frame, report) {
    const { name, milestones } = commitment;
    for (const milestone of milestones) {
      if (!isMissing(commitment, milestone, 'end')) continue;
      report('missing', aboutMissing(milestone, 'end'), {
        title: milestoneName(commitment, milestone),
        name,
      });
    }
  },

  fixes(finding, plan) {
    const { end } = commitmentObject.fields.milestones.type.item.fields;
    return insertMissing('Add the date', finding, plan, slotValue(end, plan));
  },
});
