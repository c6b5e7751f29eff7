import { insertKey } from '../../edits/write';
import { source } from '../../handbook/sources';
import { ObjectNode } from '../../plan/model/nodes';
import { developmentProcessObject } from '../../plan/schema/developmentProcess';
import { isMissing } from '../missing';
import { defineRule } from '../rule';
import { slotValue } from '../slots';
import { quoted } from '../words';

const feedback = developmentProcessObject.fields.feedback.type.item;

/** Handbook 2019, 3: feedback on how input was used. Standards of 2022: a reasoned response. */
export const feedbackReason = defineRule({
  code: 'feedback-reason',
  title: 'A proposal turned down without a reason',
  family: 'plan',
  severity: 'warning',
  sources: [source('standards-2022', 'Reasoned response'), source('handbook-2019', '3')],
  messages: {
    missing: ({ proposal, outcome }: { proposal: string; outcome: string }) =>
      `${proposal} was ${outcome === 'declined' ? 'declined' : 'accepted only in part'}, and nothing says why. ` +
      'People who made a proposal are owed a reason. Add it in a sentence under `reason`.',
  },
  explanation: {
    what: 'An entry under `feedback` whose `outcome` is `declined` or `partly-accepted`, and which has no `reason`.',
    why:
      'OGP asks governments to answer the input they receive with reasons. People who learn why their proposal was ' +
      'not taken up are more likely to take part again.',
    how:
      'Give the real reason in a sentence: what stands in the way, who decides on it, whether it may come later. Where ' +
      'a proposal was accepted in part, say which part was not, and why.',
  },
  examples: {
    bad: [
      {
        plan: `
development-process:
  dissemination: |
    The drafts were online.
  dialogue: |
    Four public meetings were held.
  co-ownership: |
    A forum decided on the text.
  feedback:
    - proposal: Broadcast all meetings of the cabinet
      outcome: «declined»
`,
        fixed: `
development-process:
  dissemination: |
    The drafts were online.
  dialogue: |
    Four public meetings were held.
  co-ownership: |
    A forum decided on the text.
  feedback:
    - proposal: Broadcast all meetings of the cabinet
      outcome: declined
      reason: <Why the proposal was not taken up as it was>
`,
      },
      {
        plan: `
development-process:
  dissemination: |
    The drafts were online.
  dialogue: |
    Four public meetings were held.
  co-ownership: |
    A forum decided on the text.
  feedback:
    - outcome: partly-accepted
      «reason»:
`,
      },
    ],
    good: [
      {
        plan: `
development-process:
  dissemination: |
    The drafts were online.
  dialogue: |
    Four public meetings were held.
  co-ownership: |
    A forum decided on the text.
  feedback:
    - proposal: Broadcast all meetings of the cabinet
      outcome: declined
      reason: The constitution keeps them confidential; agendas are published.
    - proposal: Publish the payments under a contract
      outcome: accepted
`,
      },
    ],
  },

  checkSections({ root, head }, _frame, report) {
    const entries = root?.get('development-process')?.get('feedback')?.items ?? [];
    for (const entry of entries) {
      const outcome = entry.get('outcome');
      if (!outcome || outcome.value === 'accepted' || !isMissing(head, entry, 'reason')) continue;
      const text = entry.get('proposal')?.text;
      report(
        'missing',
        { node: entry, key: 'reason', mark: entry.entry('reason') ?? outcome },
        {
          proposal: text
            ? `The proposal ${quoted(text.replace(/\.$/, ''))}`
            : `Proposal ${Number(entry.step) + 1}`,
          outcome: outcome.value,
        },
      );
    }
  },

  fixes({ node }, plan) {
    if (!(node instanceof ObjectNode)) return [];
    const edit = insertKey(plan, node, 'reason', slotValue(feedback.fields.reason, plan));
    return edit ? [{ title: 'Add the reason', kind: 'needs-input', preferred: true, edits: [edit] }] : [];
  },
});
