import { source } from '../../handbook/sources';
import { defineRule } from '../rule';
import { quoted } from '../words';
import { addValueFixes } from './valueFixes';
import { unsupported } from './values';

/** Handbook 2019, 4.1.1: technology and innovation support the other values and cannot stand by themselves. */
export const technologyAlone = defineRule({
  code: 'technology-alone',
  title: 'Technology and innovation alone',
  family: 'relevant',
  severity: { drafting: 'warning', submission: 'error' },
  letters: ['relevant'],
  sources: [source('handbook-2019', '4.1.1'), source('explorer-help', 'Open government values')],
  messages: {
    alone: ({ name }: { name: string }) =>
      `Commitment ${quoted(name)} serves technology and innovation only. They count in support of ` +
      'transparency, accountability or public participation: name which, and say how.',
  },
  explanation: {
    what: 'A commitment that names `technology-and-innovation` and none of `transparency`, `accountability`, `public-participation`.',
    why: 'New technology is welcome in a plan where it opens government. A digital service or an internal system that opens nothing to the public is a reform of another kind.',
    how: 'Ask what the public gets from it: information it could not see, a say it did not have, someone who must answer. Add that value and explain it. If there is none, think about adding an open part, such as publishing the data of the new system.',
  },
  examples: {
    bad: [
      {
        commitment: 'values:\n  «technology-and-innovation»: A portal takes the place of forms on paper.\n',
        fix: 'Add transparency',
        fixed: `
values:
  transparency: |
    <Which information reaches the public that it could not see, find or use before?>
  technology-and-innovation: A portal takes the place of forms on paper.
`,
      },
      {
        commitment: 'values:\n  «technology-and-innovation»: A portal takes the place of forms on paper.\n',
        edition: 2022,
        stage: 'submission',
      },
    ],
    good: [
      {
        commitment: `
values:
  technology-and-innovation: Contracts are sent to phones as they are signed.
  transparency: Everyone can read contracts that were closed.
`,
      },
    ],
  },

  checkCommitment(commitment, { edition }, report) {
    const subject = unsupported(commitment, edition, 'technology-and-innovation');
    if (subject) report('alone', subject, { name: commitment.name });
  },

  fixes: addValueFixes,
});
