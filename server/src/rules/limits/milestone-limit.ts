import { milestoneCap } from '../../handbook/editions';
import { source } from '../../handbook/sources';
import { defineRule } from '../rule';
import { headMark } from '../subjects';
import { inWords, quoted } from '../words';

/** Handbook 2019, 4.1.2: five milestones at most are suggested. */
export const milestoneLimit = defineRule({
  code: 'milestone-limit',
  title: 'More than five milestones',
  family: 'limits',
  severity: { 2015: 'information', 2019: 'warning', 2022: 'information' },
  sources: [source('handbook-2019', '4.1.2')],
  messages: {
    tooMany: ({ name, count }: { name: string; count: number }) =>
      `Commitment ${quoted(name)} has ${count} milestones; the handbook suggests ${inWords(milestoneCap)} at most, which ` +
      `are easier to carry out and to follow. Merge or drop ${inWords(count - milestoneCap)}.`,
  },
  explanation: {
    what:
      'A commitment with more than five milestones. The sixth is underlined. Only the handbook of 2019 names the ' +
      'number; for plans of other years it is advice.',
    why: 'A few milestones that matter are easier to carry out and to follow than a long list of tasks.',
    how: 'Merge steps that end in the same deliverable, drop those that are routine, or make two commitments of one.',
  },
  examples: {
    bad: [
      {
        commitment: `
milestones:
  - title: Draft the regulation
    deliverable: Draft published for comment
    end: 2020-12
  - title: Consult on the draft
    deliverable: Report on the comments
    end: 2021-02
  - title: Adopt the regulation
    deliverable: Regulation in the Gazette
    end: 2021-06
  - title: Build the register
    deliverable: Register online
    end: 2021-10
  - title: Train the staff of ministries
    deliverable: List of sessions held
    end: 2022-02
  - title: «Review the first year»
    deliverable: Review published
    end: 2022-06
`,
      },
    ],
    good: [
      {
        commitment: `
milestones:
  - title: Adopt the regulation
    deliverable: Regulation in the Gazette
    end: 2021-06
  - title: Open the register to the public
    deliverable: Register online
    end: 2022-06
`,
      },
    ],
  },

  checkCommitment(commitment, _frame, report) {
    const { milestones } = commitment;
    const sixth = milestones[milestoneCap];
    if (!sixth) return;
    report(
      'tooMany',
      { node: sixth, mark: headMark(sixth) },
      { name: commitment.name, count: milestones.length },
    );
  },
});
