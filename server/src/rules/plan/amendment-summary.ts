import { insertKey } from '../../edits/write';
import { source } from '../../handbook/sources';
import type { Day } from '../../plan/dates';
import { ObjectNode } from '../../plan/model/nodes';
import { planFields } from '../../plan/schema/plan';
import { isMissing } from '../missing';
import { defineRule } from '../rule';
import { slotValue } from '../slots';
import { aboutKey, aboutMissing } from '../subjects';
import { longDate } from '../words';

const { fields } = planFields.amendments.type.item;
const asked = ['date', 'summary'] as const;

const nouns = { date: 'does not say when it was made', summary: 'does not say what was changed' };

/** Handbook 2019, 4.1: an amended plan clearly outlines all changes. */
export const amendmentSummary = defineRule({
  code: 'amendment-summary',
  title: 'Amendment without summary or date',
  family: 'plan',
  severity: 'warning',
  sources: [source('handbook-2019', '4.1')],
  messages: {
    missing: ({ number, missing }: { number: number; missing: readonly (typeof asked)[number][] }) =>
      `Amendment ${number} ${missing.map((key) => nouns[key]).join(' and ')}. The handbook asks that changes be ` +
      `outlined, so that nobody has to compare versions. Add ${missing.map((key) => `\`${key}\``).join(' and ')}.`,
    early: ({ date, submitted }: { date: Day; submitted: Day }) =>
      `The amendment is of ${longDate(date)}, before the plan was submitted on ${longDate(submitted)}. Amendments are ` +
      'changes to a submitted plan; check both dates, or drop the entry and simply change the text.',
  },
  explanation: {
    what: 'An entry under `amendments` without `summary` or `date`, or with a date before the plan was `submitted`.',
    why:
      'Whoever amends a plan sends OGP a new version that outlines all changes. Reviewers and partners should see at a ' +
      'glance what is different and since when.',
    how:
      'Say in a sentence which commitment or milestone changed, from what to what, and on which day the amendment was ' +
      'sent. What changed before submission needs no entry.',
  },
  examples: {
    bad: [
      {
        plan: 'amendments:\n  «-» date: 2021-03-14\n',
        fixed:
          'amendments:\n  - date: 2021-03-14\n    summary: "<What changed: which commitment or milestone, from what to what>"\n',
      },
      { plan: 'amendments:\n  «-» summary: Milestone 2 moved to June 2022\n' },
      { plan: 'amendments:\n  «-» refresh: false\n' },
      {
        stage: 'submission',
        edition: 2022,
        plan: 'submitted: 2023-12-30\namendments:\n  - date: «2023-12-29»\n    summary: Milestone 2 moved to June 2025\n',
      },
    ],
    good: [
      { plan: 'amendments:\n  - date: 2021-03-14\n    summary: Milestone 2 moved to June 2022\n' },
      {
        plan: 'submitted: 2020-08-30\namendments:\n  - date: 2020-08-30\n    summary: Milestone 2 moved to June 2022\n',
      },
    ],
  },

  checkSections({ root, head }, { submitted }, report) {
    const amendments = root?.get('amendments')?.items ?? [];
    for (const amendment of amendments) {
      const missing = asked.filter((key) => isMissing(head, amendment, key));
      const date = amendment.get('date')?.day;
      if (missing.length > 0) {
        report('missing', aboutMissing(amendment, missing[0]!), {
          number: Number(amendment.step) + 1,
          missing,
        });
      } else if (date !== undefined && submitted !== undefined && date < submitted) {
        report('early', aboutKey(amendment, 'date'), { date, submitted });
      }
    }
  },

  fixes({ message, node, args }, plan) {
    if (message !== 'missing' || !(node instanceof ObjectNode)) return [];
    const { missing } = args as { missing: readonly (typeof asked)[number][] };
    const edits = missing.flatMap((key) => insertKey(plan, node, key, slotValue(fields[key], plan)) ?? []);
    if (edits.length < missing.length) return [];
    return [{ title: `Add the ${missing.join(' and the ')}`, kind: 'needs-input', preferred: true, edits }];
  },
});
