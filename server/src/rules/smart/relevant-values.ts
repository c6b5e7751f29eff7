import { map } from '../../edits/value';
import { source } from '../../handbook/sources';
import { insertMissing, isMissing } from '../missing';
import { defineRule } from '../rule';
import { aboutMissing } from '../subjects';
import { quoted } from '../words';
import { explanationSlot } from './valueFixes';
import { standAlone, valueName } from './values';

/** Handbook 2019, 4.1.1: a relevant commitment advances at least one of the values. */
export const relevantValues = defineRule({
  code: 'relevant-values',
  title: 'No value named',
  family: 'relevant',
  severity: { drafting: 'warning', submission: 'error' },
  letters: ['relevant'],
  sources: [source('handbook-2019', '4.1.1'), source('glossary', 'Relevance')],
  messages: {
    missing: ({ name }: { name: string }) =>
      `Commitment ${quoted(name)} names no open government value. Which does it advance: transparency, ` +
      'accountability or public participation? Add `values`, with a reason.',
  },
  explanation: {
    what: 'A commitment without `values`.',
    why: 'Every commitment is to advance at least one of the values of open government: transparency, accountability, public participation. A good reform that opens nothing to the public belongs in another plan.',
    how: 'Name the value under `values` and say in one or two sentences how the commitment serves it: what the public will see, say or be able to demand that it could not before.',
  },
  examples: {
    bad: [
      { without: ['values'], commitment: 'title: «Publish every public contract»\n' },
      {
        commitment: 'title: «Publish every public contract»\nvalues: {}\n',
        stage: 'submission',
        edition: 2022,
      },
    ],
    good: [
      {
        commitment: 'values:\n  transparency: Everyone can read contracts that were closed to the public.\n',
      },
    ],
  },

  checkCommitment(commitment, _frame, report) {
    const { node, name } = commitment;
    if (isMissing(commitment, node, 'values')) report('missing', aboutMissing(node, 'values'), { name });
  },

  fixes: (finding, plan) =>
    standAlone(plan.frame.edition).flatMap((id) =>
      insertMissing(`Add ${valueName(id)}`, finding, plan, map([[id, explanationSlot(id, plan)]]), false),
    ),
});
