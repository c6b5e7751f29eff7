import { source } from '../../handbook/sources';
import { commitmentObject } from '../../plan/schema/commitment';
import { insertMissing, isMissing } from '../missing';
import { defineRule } from '../rule';
import { slotValue } from '../slots';
import { aboutMissing } from '../subjects';
import { quoted } from '../words';
import { deliverablesCount } from './deliverables';
import { milestoneName } from './milestones';

interface Args {
  readonly title: string;
  readonly name: string;
}

/** Self-assessment template, Milestones: an activity with a verifiable deliverable. */
export const measurableDeliverable = defineRule({
  code: 'measurable-deliverable',
  title: 'Milestone without deliverable',
  family: 'measurable',
  // In the templates before 2022 activity and deliverable share a box.
  severity: { 2015: 'information', 2019: 'information', 2022: 'warning' },
  letters: ['measurable'],
  sources: [
    source('self-assessment', 'Milestones'),
    source('handbook-2019', '4.1.1'),
    source('irm-procedures', 'Specificity'),
  ],
  messages: {
    missing: ({ title, name }: Args) =>
      `Milestone ${quoted(title)} of commitment ${quoted(name)} does not say what anyone can check once it ` +
      'is done. Add `deliverable`: a report, a law, a number.',
  },
  explanation: {
    what: 'A milestone without `deliverable`. In plans of the 2015 and 2019 editions it leaves the score alone as long as another milestone of the commitment has one.',
    why: 'A commitment is *measurable* when everyone, not only the agency, can check whether it was kept. For that a milestone needs something to show.',
    how: 'Write under `deliverable` what exists once the milestone is done: a published report, a law in the gazette, a register online, 40 clinics visited.',
  },
  examples: {
    bad: [
      {
        commitment: `
milestones:
  - title: Adopt the rule on publishing contracts
    deliverable: Rule published in the Gazette
    end: 2021-06
  - title: «Open the register to the public»
    end: 2022-06
`,
      },
      {
        edition: 2022,
        commitment: `
milestones:
  - title: «Adopt the rule on publishing contracts»
    deliverable: ~
    end: 2024-06
  - title: Open the register to the public
    deliverable: Register online with the first 500 contracts
    end: 2025-06
`,
      },
    ],
    good: [
      {
        commitment: `
end: 2021-08-31
milestones:
  - title: Adopt the rule on publishing contracts
    deliverable: Rule published in the Gazette
    end: 2021-06
`,
      },
    ],
  },

  checkCommitment(commitment, frame, report) {
    const { name, milestones } = commitment;
    for (const milestone of milestones) {
      if (!isMissing(commitment, milestone, 'deliverable')) continue;
      const title = milestoneName(commitment, milestone);
      report(
        'missing',
        aboutMissing(milestone, 'deliverable'),
        { title, name },
        deliverablesCount(commitment, frame) ? {} : { letters: [] },
      );
    }
  },

  fixes: (finding, plan) =>
    insertMissing(
      'Add the deliverable',
      finding,
      plan,
      slotValue(commitmentObject.fields.milestones.type.item.fields.deliverable, plan),
    ),
});
