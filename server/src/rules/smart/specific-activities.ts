import { source } from '../../handbook/sources';
import { commitmentObject } from '../../plan/schema/commitment';
import { insertMissing, isMissing } from '../missing';
import { defineRule } from '../rule';
import { slotValue } from '../slots';
import { aboutMissing } from '../subjects';
import { quoted } from '../words';

/** Handbook 2019, 4.1.1: a specific commitment describes the activities it is made of. */
export const specificActivities = defineRule({
  code: 'specific-activities',
  title: 'No activities',
  family: 'specific',
  severity: { drafting: 'warning', submission: 'error' },
  letters: ['specific'],
  sources: [source('handbook-2019', '4.1.1'), source('handbook-2019', 'Commitment template')],
  messages: {
    missing: ({ name }: { name: string }) =>
      `Commitment ${quoted(name)} does not say what will be done; its readers, and reviewers, need the ` +
      'activities. Add `description`: what, by whom and for whom.',
  },
  explanation: {
    what: 'A commitment without `description`.',
    why: 'A commitment is *specific* when it names the problem, the activities and the results. The title alone promises something without saying how it will come about.',
    how: 'Write under `description` what will be done, by whom and for whom, in a few sentences. The steps with their dates go under `milestones`.',
  },
  examples: {
    bad: [
      { without: ['description'], commitment: 'title: «Publish every public contract»\n' },
      { commitment: 'title: «Publish every public contract»\ndescription:\n', stage: 'submission' },
    ],
    good: [
      {
        commitment: `
description: |
  The ministry drafts a rule, opens a register and publishes every contract in it within 30 days.
`,
      },
    ],
  },

  checkCommitment(commitment, _frame, report) {
    const { node, name } = commitment;
    if (isMissing(commitment, node, 'description')) {
      report('missing', aboutMissing(node, 'description'), { name });
    }
  },

  fixes: (finding, plan) =>
    insertMissing('Add the activities', finding, plan, slotValue(commitmentObject.fields.description, plan)),
});
