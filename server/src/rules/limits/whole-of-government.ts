import { source } from '../../handbook/sources';
import type { Frame } from '../../plan/model/frame';
import type { Commitment } from '../../plan/model/unit';
import { defineRule } from '../rule';
import { aboutPlan } from '../subjects';
import { manyCommitments } from './many';

/** Fewer commitments than this say little about the spread of a plan. */
const enough = 5;

/** Handbook 2019, 4.1.2: governments are encouraged to involve the whole of government. */
export const wholeOfGovernment = defineRule({
  code: 'whole-of-government',
  title: 'One body leads every commitment',
  family: 'limits',
  severity: 'information',
  local: 'off',
  sources: [source('handbook-2019', '4.1.2')],
  messages: {
    one: ({ count, lead }: { count: number; lead: string }) =>
      `${lead} leads all ${count} commitments. OGP encourages plans that the whole of government carries. Let the ` +
      'bodies that do the work lead their own commitments.',
  },
  explanation: {
    what:
      'Five or more commitments of a national plan, all led by one body. A plan in which some commitment has no ' +
      'lead is not judged; nor are plans of OGP Local.',
    why:
      'A reform moves when the body with the power and the budget for it answers for it. A plan carried by many ' +
      'bodies also survives a change at the top of one of them.',
    how:
      'Make the body that can decide and act the `lead` of a commitment, and the coordinating body one of those ' +
      'under `supporting`.',
  },
  examples: {
    bad: [
      { plan: manyCommitments(5, { leads: ['justice'] }).replace('commitments', '«commitments»') },
      {
        edition: 2022,
        plan: manyCommitments(6, { leads: ['justice'], year: 2025 }).replace('commitments', '«commitments»'),
      },
    ],
    good: [
      { plan: manyCommitments(5) },
      { plan: manyCommitments(4, { leads: ['justice'] }) },
      { kind: 'local', plan: manyCommitments(5, { leads: ['justice'] }) },
    ],
  },

  checkPlan({ root, commitments }, frame, report) {
    if (!root || commitments.length < enough) return;
    let only: string | undefined;
    for (const commitment of commitments) {
      const lead = leadOf(commitment, frame);
      if (lead === undefined || (only ?? lead) !== lead) return;
      only = lead;
    }
    if (only === undefined) return;
    report('one', aboutPlan(root, 'commitments'), {
      count: commitments.length,
      lead: frame.agencyName(only),
    });
  },
});

/** The id of a commitment's lead, however it is written; undefined if it has none, or several. */
function leadOf({ node }: Commitment, frame: Frame): string | undefined {
  const [lead, ...others] = node.get('lead')?.items ?? [];
  if (!lead || others.length > 0 || frame.isNoAgency(lead.value)) return undefined;
  return frame.agencies.has(lead.value) ? lead.value : (frame.index.match(lead.value) ?? lead.value);
}
