import { source } from '../../handbook/sources';
import { commitmentObject } from '../../plan/schema/commitment';
import { insertMissing, isMissing } from '../missing';
import { defineRule } from '../rule';
import { slotValue } from '../slots';
import { aboutMissing } from '../subjects';
import { quoted } from '../words';
import { resultKeys } from './results';

/** Handbook 2019, 4.1.1: a specific commitment describes its expected outcomes. */
export const specificResults = defineRule({
  code: 'specific-results',
  title: 'No expected results',
  family: 'specific',
  severity: {
    2015: { drafting: 'information', submission: 'warning' },
    // One box of its template holds activities and results.
    2019: 'information',
    2022: 'warning',
  },
  letters: ['specific'],
  sources: [
    source('handbook-2019', '4.1.1'),
    source('handbook-2019', 'Commitment template'),
    source('handbook-2022', 'Commitment template'),
  ],
  messages: {
    missing: ({ name }: { name: string }) =>
      `Commitment ${quoted(name)} does not say what it will achieve; activities alone do not show whether the ` +
      'problem is solved. Add `results`: what will be different.',
    nothing: ({ name }: { name: string }) =>
      `Commitment ${quoted(name)} says neither what it aims at nor what will come of it. ` +
      'Add `results`: what will be different once it is done.',
  },
  explanation: {
    what: 'A commitment without `results`. In a plan of the 2015 edition `objective` or `description` will do.',
    why: 'A commitment is *specific* when it names the problem, the activities and the results. The results tell everyone afterwards whether it was worth the effort.',
    how: 'Write under `results` what will be different for people once the commitment is done, and by when. A number makes it easy to check.',
  },
  examples: {
    bad: [
      { without: ['results'], commitment: 'title: «Publish every public contract»\n' },
      { without: ['results'], edition: 2022, commitment: 'title: «Publish every public contract»\n' },
    ],
    good: [
      { commitment: 'results: All contracts signed from 2021 on are online within 30 days.\n' },
      { without: ['results', 'objective'], edition: 2015 },
    ],
  },

  checkCommitment(commitment, frame, report) {
    const { node, name } = commitment;
    const keys = resultKeys(frame);
    if (!keys.every((key) => isMissing(commitment, node, key))) return;
    report(keys.length > 1 ? 'nothing' : 'missing', aboutMissing(node, 'results'), { name });
  },

  fixes: (finding, plan) =>
    insertMissing(
      'Add the expected results',
      finding,
      plan,
      slotValue(commitmentObject.fields.results, plan),
    ),
});
