import { source } from '../../handbook/sources';
import type { Frame } from '../../plan/model/frame';
import type { Commitment } from '../../plan/model/unit';
import { contactObject } from '../../plan/schema/contact';
import { insertMissing, isMissing } from '../missing';
import { defineRule } from '../rule';
import { slotMap } from '../slots';
import { aboutMissing } from '../subjects';
import { quoted } from '../words';
import { leadIds } from './leads';

interface Args {
  readonly name: string;
  readonly lead: string | undefined;
}

/** Templates of 2014–16: a responsible person. The box of the 2019 template is unconfirmed. */
export const answerableContact = defineRule({
  code: 'answerable-contact',
  title: 'No responsible person',
  family: 'answerable',
  severity: { 2015: { drafting: 'information', submission: 'warning' }, 2019: 'information', 2022: 'off' },
  sources: [
    source('guidance-2015', 'Commitment template'),
    source('handbook-2019', 'Commitment template: contact and other actors'),
  ],
  messages: {
    missing: ({ name, lead }: Args) =>
      `Commitment ${quoted(name)} names no responsible person` +
      `${lead === undefined ? '' : `, and its lead ${quoted(lead)} has none either`}. ` +
      'Add `contact`, so that people know whom to ask.',
  },
  explanation: {
    what: 'A commitment without `contact` whose lead agency has none either. Commitments of the 2022 edition need none.',
    why: 'A commitment is easier to follow, and harder to forget, when a person with a name, a function and an address answers for it.',
    how: 'Add `contact` to the commitment, or once to its lead under `agencies`: every commitment that the agency leads then has it.',
  },
  examples: {
    bad: [
      {
        plan: 'agencies:\n  justice:\n    name: Ministry of Justice\n    kind: government\n',
        commitment: 'title: «Publish every public contract»\nsupporting: []\n',
      },
      {
        plan: 'agencies:\n  justice:\n    name: Ministry of Justice\n    kind: government\n    contact:\n      name:\n',
        commitment: 'title: «Publish every public contract»\nsupporting: []\n',
        edition: 2015,
      },
    ],
    good: [
      { commitment: 'lead: justice\n' },
      {
        plan: 'agencies:\n  justice:\n    name: Ministry of Justice\n    kind: government\n',
        commitment: 'supporting: []\ncontact:\n  name: Ana Ortiz\n  email: ana.ortiz@justice.example.org\n',
      },
      {
        plan: 'agencies:\n  justice:\n    name: Ministry of Justice\n    kind: government\n',
        commitment: 'supporting: []\n',
        edition: 2022,
      },
    ],
  },

  checkCommitment(commitment, frame, report) {
    const { node, name } = commitment;
    if (!isMissing(commitment, node, 'contact') || inherits(commitment, frame)) return;
    const [lead] = leadIds(commitment, frame);
    report('missing', aboutMissing(node, 'contact'), {
      name,
      lead: lead === undefined ? undefined : frame.agencyName(lead),
    });
  },

  fixes: (finding, plan) =>
    insertMissing(
      'Add the responsible person',
      finding,
      plan,
      slotMap(contactObject, Object.keys(contactObject.fields), plan),
    ),
});

/** Has the lead (of several the first) a contact? A placeholder there is reported where it stands. */
function inherits(commitment: Commitment, frame: Frame): boolean {
  const [id] = leadIds(commitment, frame);
  const contact = id === undefined ? undefined : frame.agencies.get(id)?.node?.entry('contact')?.node;
  if (!contact) return false;
  return !('entries' in contact) || [...contact.entries.values()].some(({ node }) => node !== undefined);
}
