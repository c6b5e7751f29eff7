import { source } from '../../handbook/sources';
import { defineRule } from '../rule';
import { quoted } from '../words';
import { addValueFixes } from './valueFixes';
import { unsupported } from './values';

/** Glossary, Relevance: inclusion counts beside transparency, accountability or public participation. */
export const inclusionAlone = defineRule({
  code: 'inclusion-alone',
  title: 'Inclusion alone',
  family: 'relevant',
  severity: { 2015: 'off', 2019: 'off', 2022: { drafting: 'warning', submission: 'error' } },
  letters: ['relevant'],
  sources: [source('glossary', 'Relevance')],
  messages: {
    alone: ({ name }: { name: string }) =>
      `Commitment ${quoted(name)} serves inclusion only. Inclusion counts beside transparency, accountability or ` +
      'public participation. Name the one that is opened to more people and say how.',
  },
  explanation: {
    what: 'A commitment that names `inclusion` and none of `transparency`, `accountability`, `public-participation`.',
    why: 'Inclusion in open government means that people who are usually left out can use what is opened. A social programme that opens nothing to the public belongs in another plan.',
    how: 'Say what the group can see, say or demand once the commitment is done. Add that value and explain it.',
  },
  examples: {
    bad: [
      {
        commitment: 'values:\n  «inclusion»: Meetings are held in the three languages of the country.\n',
        edition: 2022,
        fix: 'Add public participation',
        fixed: `
values:
  public-participation: |
    <Which decision can the public shape, by what means, and how will people learn what became of their input?>
  inclusion: Meetings are held in the three languages of the country.
`,
      },
      {
        commitment: 'values:\n  «inclusion»: Meetings are held in the three languages of the country.\n',
        edition: 2022,
        stage: 'submission',
      },
    ],
    good: [
      {
        edition: 2022,
        commitment: `
values:
  public-participation: Residents discuss the budget of their district in open meetings.
  inclusion: Meetings are held in the three languages of the country.
`,
      },
    ],
  },

  checkCommitment(commitment, { edition }, report) {
    const subject = unsupported(commitment, edition, 'inclusion');
    if (subject) report('alone', subject, { name: commitment.name });
  },

  fixes: addValueFixes,
});
