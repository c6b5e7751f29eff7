import { source } from '../../handbook/sources';
import type { Day } from '../../plan/dates';
import { defineRule } from '../rule';
import { exampleResult } from '../wording/example';
import { aboutWords, namedWords, writtenOf } from '../wording/found';
import { textsOf } from '../wording/texts';
import { haveFigure, vaguenessOf, worthOfVague } from '../wording/vagueness';
import { listed, longDate } from '../words';

interface Args {
  readonly words: readonly string[];
  /** When the commitment, else the plan, ends. */
  readonly end: Day | undefined;
  readonly example: string;
}

/** IRM procedures, Specificity: low where one must interpret the text to tell whether it was done. */
export const vagueWording = defineRule({
  code: 'vague-wording',
  title: 'Wording that nobody can check',
  family: 'specific',
  severity: 'hint',
  sources: [source('irm-procedures', 'Specificity'), source('handbook-2019', '4.1.1')],
  messages: {
    vague: ({ words, end, example }: Args) =>
      `${listed(words)} alone can't be checked: what will exist ` +
      `${end === undefined ? 'at the end' : `by ${longDate(end)}`} that does not exist today? Name it, e.g. "${example}".`,
  },
  explanation: {
    what:
      'A commitment that has words like “strengthen”, “promote” or “where possible”, and names nothing that is there or ' +
      'not: no law, report, portal, training or figure. The more it has of the one, the more it needs of the other. ' +
      'Read in English, Spanish, French and Portuguese.',
    why: 'A commitment is *specific* when its readers can tell afterwards whether it was kept. Reviewers cannot check “strengthened” or “improved”, and code such a commitment low.',
    how: 'Keep the verb if you like, but say by what: which rule, page, office or course, how many, for whom. Then one can see it, or see that it is missing.',
  },
  examples: {
    bad: [
      {
        commitment: `
title: «Strengthen» cooperation with associations
description: |
  The ministry will continue to promote dialogue and support initiatives that improve mutual understanding.
results: |
  Greater trust.
contribution: |
  Trust grows.
values:
  public-participation: Associations take part in the dialogue.
milestones:
  - title: Continue the dialogue
    deliverable: Meetings held
    end: 2021-06
  - title: Go on with it
    deliverable: More meetings held
    end: 2022-06
`,
      },
    ],
    good: [
      {
        commitment: `
title: Strengthen cooperation with associations
description: |
  The ministry sets up a council of 12 associations, which meets every month and publishes its minutes.
`,
      },
    ],
  },

  checkCommitment(commitment, frame, report) {
    const texts = textsOf(commitment, frame);
    if (!texts.judgeable) return;
    if (vaguenessOf(texts.promises).score < 0 || haveFigure(texts.promises)) return;
    const words = namedWords(texts.promises, worthOfVague);
    const about = aboutWords(words);
    if (!about) return;
    const end = commitment.node.get('end')?.day ?? frame.end;
    report('vague', about[0], { words: writtenOf(words), end, example: exampleResult(texts) }, about[1]);
  },
});
