import { insertItem } from '../../edits/write';
import { milestoneCap } from '../../handbook/editions';
import { source } from '../../handbook/sources';
import type { Span } from '../../plan/dates';
import { allPresent } from '../../plan/lists';
import type { ObjectNode } from '../../plan/model/nodes';
import { Commitment } from '../../plan/model/unit';
import { defineRule } from '../rule';
import { headMark } from '../subjects';
import { listed, longDate, quoted } from '../words';
import { milestoneValue } from './milestones';
import { yearsWithoutMilestone } from './windows';

/** Handbook 2019, 4.1.2: at least one milestone a year. */
export const yearlyMilestone = defineRule({
  code: 'yearly-milestone',
  title: 'A year without milestone',
  family: 'time-bound',
  severity: { 2015: 'information', 2019: 'warning', 2022: 'information' },
  letters: ['timeBound'],
  sources: [source('handbook-2019', '4.1.2')],
  messages: {
    gap: ({ name, windows }: { name: string; windows: readonly Span[] }) =>
      `No milestone of commitment ${quoted(name)} ends between ` +
      `${listed(
        windows.map(({ start, end }) => `${longDate(start)} and ${longDate(end)}`),
        'nor between',
      )}. ` +
      'One a year lets everyone follow progress. Add or move one.',
  },
  explanation: {
    what: 'A commitment with a year in which no milestone ends. Years are counted from its start up to its end or the end of the plan, whichever comes first; a rest of less than six months belongs to the year before. A milestone outside all of them counts for the nearest.',
    why: 'With at least one milestone a year government, civil society and reviewers have something to hold progress against, and not only when all is over.',
    how: 'Split a milestone that takes long into steps, and let one of them end in the year that has none.',
  },
  examples: {
    bad: [
      {
        commitment: `
title: «Publish every public contract»
milestones:
  - title: Open the register to the public
    deliverable: Register online with the first 500 contracts
    end: 2022-06
`,
        fixed: `
title: Publish every public contract
milestones:
  - title: Open the register to the public
    deliverable: Register online with the first 500 contracts
    end: 2022-06
  - title: <What will be done>
    deliverable: <What anyone can see or check once it is done>
    end: <YYYY-MM>
`,
      },
      {
        commitment: `
title: «Publish every public contract»
start: 2021-03-01
milestones:
  - title: Adopt the rule on publishing contracts
    deliverable: Rule published in the Gazette
    end: 2021-06
`,
      },
      {
        edition: 2015,
        commitment: `
title: «Publish every public contract»
milestones:
  - title: Adopt the rule on publishing contracts
    deliverable: Rule published in the Gazette
    end: 2016-12
  - title: Open the register to the public
    deliverable: Register online with the first 500 contracts
    end: 2017-06-30
`,
      },
    ],
    good: [
      {
        commitment: `
milestones:
  - title: Adopt the rule on publishing contracts
    deliverable: Rule published in the Gazette
    end: 2021-08-31
  - title: Open the register to the public
    deliverable: Register online with the first 500 contracts
    end: 2021-09-01
`,
      },
      {
        commitment: `
start: 2021-03-02
milestones:
  - title: Adopt the rule on publishing contracts
    deliverable: Rule published in the Gazette
    end: 2021-06
`,
      },
    ],
  },

  checkCommitment(commitment, frame, report) {
    const windows = yearsWithoutMilestone(commitment, frame);
    if (windows.length === 0) return;
    const { node, name } = commitment;
    report('gap', { node, key: 'milestones', mark: headMark(node as ObjectNode) }, { name, windows });
  },

  fixes({ unit, args }, plan) {
    const { windows } = args as { windows: readonly Span[] };
    // Where the commitment has its five milestones already, one has to be moved.
    if (!(unit instanceof Commitment) || unit.milestones.length + windows.length > milestoneCap) return [];
    const node = unit.node as ObjectNode;
    const edits = allPresent(
      windows.map((window) => insertItem(plan, node, 'milestones', milestoneValue(plan, window))),
    );
    if (!edits) return [];
    const title = windows.length > 1 ? `Add ${windows.length} milestones` : 'Add a milestone in that year';
    return [{ title, kind: 'needs-input', preferred: true, edits }];
  },
});
