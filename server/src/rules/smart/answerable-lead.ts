import { replaceValue } from '../../edits/write';
import { isUniversalPlaceholder } from '../../handbook/placeholders';
import { source } from '../../handbook/sources';
import { commitmentObject } from '../../plan/schema/commitment';
import { insertMissing, isMissing } from '../missing';
import { defineRule } from '../rule';
import { slotValue } from '../slots';
import { aboutKey, aboutMissing } from '../subjects';
import { quoted } from '../words';
import { leadChoices, leadsOf } from './leads';

/** Handbook 2019, 4.1.1: an answerable commitment says which agency is responsible for it. */
export const answerableLead = defineRule({
  code: 'answerable-lead',
  title: 'No lead agency',
  family: 'answerable',
  severity: { drafting: 'warning', submission: 'error' },
  letters: ['answerable'],
  sources: [source('handbook-2019', '4.1.1'), source('handbook-2019', 'Commitment template')],
  messages: {
    missing: ({ name }: { name: string }) =>
      `Commitment ${quoted(name)} names no lead agency, so nobody answers for it. ` +
      'Add `lead` with the id of the one body that does.',
    none: ({ name, written }: { name: string; written: string }) =>
      `The lead of commitment ${quoted(name)} says ${quoted(written)}, which is no agency. ` +
      'Put the id of the one body there that answers for it.',
    open: ({ name }: { name: string }) =>
      `The lead of commitment ${quoted(name)} is still to be chosen. Put the id of the one body there that ` +
      'answers for it.',
  },
  explanation: {
    what: 'A commitment without `lead`, or one whose lead says that there is none ("Not specified", "TBD").',
    why: 'A commitment is *answerable* when one main agency is named: the one that the public, partners and reviewers can ask.',
    how: 'Put the id of an agency of `agencies` under `lead`. If the body is not in the list yet, add it there with its name and kind.',
  },
  examples: {
    bad: [
      {
        without: ['lead'],
        commitment:
          'title: «Publish every public contract»\ncontact: Ana Ortiz\nsupporting: [justice, open-corrada]\n',
      },
      { commitment: 'lead: «Not specified»\ncontact: Ana Ortiz\nsupporting: [justice, open-corrada]\n' },
      {
        commitment: 'lead: «TBD»\ncontact: Ana Ortiz\nsupporting: [justice, open-corrada]\n',
        stage: 'submission',
      },
    ],
    good: [{ commitment: 'lead: justice\n' }],
  },

  checkCommitment(commitment, frame, report) {
    const { node, name } = commitment;
    const lead = node.get('lead');
    if (lead === undefined) {
      if (isMissing(commitment, node, 'lead')) report('missing', aboutMissing(node, 'lead'), { name });
    } else if (leadsOf(commitment, frame).length === 0) {
      const written = frame.agencyName(lead.items[0]?.value ?? '');
      if (isUniversalPlaceholder(written)) report('open', aboutKey(node, 'lead'), { name });
      else report('none', aboutKey(node, 'lead'), { name, written });
    }
  },

  fixes(finding, plan) {
    const { frame } = plan;
    const choices = leadChoices(frame, (id) => !frame.isNoAgency(id));
    const value = slotValue(commitmentObject.fields.lead, plan, choices);
    if (finding.message === 'missing') return insertMissing('Choose the lead agency', finding, plan, value);
    const edit = replaceValue(plan, finding.mark, value);
    return edit
      ? [{ title: 'Choose the lead agency', kind: 'needs-input', preferred: true, edits: [edit] }]
      : [];
  },
});
