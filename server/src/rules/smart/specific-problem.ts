import { source } from '../../handbook/sources';
import { commitmentObject } from '../../plan/schema/commitment';
import { insertMissing, isMissing } from '../missing';
import { defineRule } from '../rule';
import { slotValue } from '../slots';
import { aboutMissing } from '../subjects';
import { quoted } from '../words';

/** Handbook 2019, 4.1.1: a specific commitment describes the problem that it is to solve. */
export const specificProblem = defineRule({
  code: 'specific-problem',
  title: 'No public problem',
  family: 'specific',
  severity: { drafting: 'information', submission: 'warning' },
  letters: ['specific'],
  sources: [source('handbook-2019', '4.1.1'), source('handbook-2019', 'Commitment template')],
  messages: {
    missing: ({ name }: { name: string }) =>
      `Commitment ${quoted(name)} does not say which public problem it solves, so nobody can tell whether it ` +
      'helps. Add `problem`: who is affected, how badly.',
  },
  explanation: {
    what: 'A commitment without `problem`.',
    why: 'A commitment is *specific* when it names the problem, the activities and the results. Without the problem nobody can tell whether the activities will help.',
    how: 'Write two or three sentences under `problem`: who is affected, how badly, and how you know. A figure of today, where there is one, lets everyone see later what has changed.',
  },
  examples: {
    bad: [
      { without: ['problem'], commitment: 'title: «Publish every public contract»\n' },
      {
        commitment: 'title: «Publish every public contract»\nproblem: ~\n',
        stage: 'submission',
      },
    ],
    good: [
      { commitment: 'problem: Nine public contracts in ten are never published.\n' },
      {
        commitment: `
problem: |
  Clinics run out of medicine twice a month, and nobody outside the ministry knows which ones.
`,
      },
    ],
  },

  checkCommitment(commitment, _frame, report) {
    const { node, name } = commitment;
    if (isMissing(commitment, node, 'problem')) report('missing', aboutMissing(node, 'problem'), { name });
  },

  fixes: (finding, plan) =>
    insertMissing('Add the public problem', finding, plan, slotValue(commitmentObject.fields.problem, plan)),
});
