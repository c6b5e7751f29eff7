import { source } from '../../handbook/sources';
import { defineRule } from '../rule';
import { exampleResult } from '../wording/example';
import { aboutWords, namedWords, writtenOf } from '../wording/found';
import { textsOf } from '../wording/texts';
import { haveFigure, vaguenessOf, worthOfVague } from '../wording/vagueness';
import { listed, quoted } from '../words';
import { milestoneName } from './milestones';

interface Args {
  readonly title: string;
  readonly words: readonly string[];
  readonly example: string;
}

/** Self-assessment template, Milestones: a deliverable that can be verified. */
export const unverifiableDeliverable = defineRule({
  code: 'unverifiable-deliverable',
  title: 'Deliverable that nobody can check',
  family: 'measurable',
  severity: 'hint',
  sources: [source('self-assessment', 'Milestones'), source('irm-procedures', 'Verifiability')],
  messages: {
    unverifiable: ({ title, words, example }: Args) =>
      `${listed(words)} in the deliverable of ${quoted(title)} can't be seen or counted. Name what will be there to ` +
      `see, e.g. "${example}".`,
  },
  explanation: {
    what:
      'A `deliverable` of a milestone that promises a change for the better (“improved capacity”, “greater awareness”) ' +
      'and names nothing that is there or not, and no figure. Read in English, Spanish, French and Portuguese.',
    why: 'A milestone is met when its deliverable is there. If only opinions can tell, it cannot be *measured*, and reviewers count it as not verifiable.',
    how: 'Ask what you would show a journalist at the end of the milestone: a document, a page, a list, a number of people or places.',
  },
  examples: {
    bad: [
      {
        commitment: `
milestones:
  - title: Adopt the rule on publishing contracts
    deliverable: Rule published in the Gazette
    end: 2021-06
  - title: Train the buyers
    deliverable: «Improved» capacity of the buyers
    end: 2022-06
`,
      },
    ],
    good: [
      {
        commitment: `
milestones:
  - title: Adopt the rule on publishing contracts
    deliverable: Improved rule published in the Gazette
    end: 2021-06
  - title: Help the buyers
    deliverable: Better help for 300 buyers
    end: 2022-06
`,
      },
    ],
  },

  checkCommitment(commitment, frame, report) {
    const texts = textsOf(commitment, frame);
    for (const milestone of commitment.milestones) {
      const deliverable = texts.of(milestone.get('deliverable'));
      if (!deliverable) continue;
      const { vague, concrete } = vaguenessOf([deliverable]);
      if (vague === 0 || concrete > 0 || haveFigure([deliverable])) continue;
      const words = namedWords([deliverable], worthOfVague);
      const about = aboutWords(words);
      const title = milestoneName(commitment, milestone);
      const args = { title, words: writtenOf(words), example: exampleResult(texts) };
      if (about) report('unverifiable', about[0], args, about[1]);
    }
  },
});
