import { source } from '../../handbook/sources';
import { agencyKinds } from '../../handbook/vocabularies';
import { defineRule } from '../rule';
import { aboutKey } from '../subjects';
import { quoted } from '../words';
import { leadIds } from './leads';

interface Args {
  readonly name: string;
  readonly lead: string;
  readonly kind: string;
}

/** Handbook 2019, 4.1.1: partners outside government have a role beside the main agency. */
export const leadKind = defineRule({
  code: 'lead-kind',
  title: 'Lead outside government',
  family: 'answerable',
  severity: 'information',
  sources: [source('handbook-2019', '4.1.1')],
  messages: {
    outside: ({ name, lead, kind }: Args) =>
      `Commitment ${quoted(name)} is led by ${lead}, registered as ${kind}. A plan is a government's promise: ` +
      'name a public body as `lead`, and keep this one under `supporting`.',
  },
  explanation: {
    what: 'A commitment whose lead is registered as `civil-society`, `academia`, `private-sector`, `media` or `multilateral`.',
    why: 'The action plan holds what the government commits itself to. Partners from outside carry parts of it, but cannot be called to account for a public promise.',
    how: 'Name the public body that answers for the commitment as `lead`, and the partner under `supporting` or as lead of its milestones. If the partner is a public body after all, correct its `kind`. Where a law gives it the task, say so in an ignore comment.',
  },
  examples: {
    bad: [
      { commitment: 'lead: «open-corrada»\nsupporting: [justice]\ncontact: Leila Tan\n' },
      { commitment: 'lead: «open-corrada»\nsupporting: [justice]\ncontact: Leila Tan\n', edition: 2022 },
    ],
    good: [{ commitment: 'lead: justice\nsupporting: [open-corrada]\n' }],
  },

  checkCommitment(commitment, frame, report) {
    // Of several the first: `answerable-single-lead` asks for the others to become supporting.
    const [id] = leadIds(commitment, frame);
    const agency = id === undefined ? undefined : frame.agencies.get(id);
    const kind = agency?.node?.get('kind');
    const choice = agencyKinds.find((one) => one.id === kind?.value && one.outsideGovernment);
    if (!agency || !kind || !choice) return;
    report(
      'outside',
      aboutKey(commitment.node, 'lead'),
      { name: commitment.name, lead: agency.name, kind: `\`${choice.id}\`` },
      { related: [{ mark: kind, message: `${agency.name} is registered here.` }] },
    );
  },
});
