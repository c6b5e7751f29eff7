import { list } from '../../edits/value';
import { source } from '../../handbook/sources';
import { Commitment } from '../../plan/model/unit';
import { insertMissing, isMissing } from '../missing';
import { defineRule } from '../rule';
import { aboutMissing } from '../subjects';
import { quoted } from '../words';
import { milestoneValue } from './milestones';
import { windowsOf } from './windows';

/** Handbook 2019, 4.1.1 and 4.1.2: fulfilment can be verified, and there are milestones every year. */
export const milestonesMissing = defineRule({
  code: 'milestones-missing',
  title: 'No milestones',
  family: 'measurable',
  severity: { drafting: 'warning', submission: 'error' },
  letters: ['measurable', 'timeBound'],
  sources: [source('handbook-2019', '4.1.1'), source('handbook-2019', '4.1.2')],
  messages: {
    missing: ({ name }: { name: string }) =>
      `Commitment ${quoted(name)} has no milestones, so nobody can follow how far it has come. ` +
      'Add at least one for each year, with what anyone can check and a date.',
  },
  explanation: {
    what: 'A commitment without `milestones`.',
    why: 'Milestones make a commitment *measurable* and *time-bound*: they are what government, civil society and reviewers look at to see whether it moves. At least one a year is asked for, five at most are suggested.',
    how: 'List the steps under `milestones`. Each has a title (what will be done), a `deliverable` (what anyone can see or check once it is done) and an `end`.',
  },
  examples: {
    bad: [
      { without: ['milestones'], commitment: 'title: «Publish every public contract»\n' },
      { stage: 'submission', commitment: 'title: «Publish every public contract»\nmilestones: []\n' },
      { commitment: 'title: «Publish every public contract»\nmilestones:\n  -\n' },
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
    const { node, name } = commitment;
    if (isMissing(commitment, node, 'milestones'))
      report('missing', aboutMissing(node, 'milestones'), { name });
  },

  fixes(finding, plan) {
    const windows = (finding.unit instanceof Commitment && windowsOf(finding.unit, plan.frame)) || [];
    const value =
      windows.length > 0 ? windows.map((one) => milestoneValue(plan, one)) : [milestoneValue(plan)];
    const title = value.length > 1 ? 'Add a milestone for each year' : 'Add a milestone';
    return insertMissing(title, finding, plan, list(value));
  },
});
