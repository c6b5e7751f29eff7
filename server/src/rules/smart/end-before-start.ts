import { source } from '../../handbook/sources';
import type { ObjectNode } from '../../plan/model/nodes';
import { defineRule, type Subject } from '../rule';
import { aboutKey } from '../subjects';
import { longDate, quoted } from '../words';
import { milestoneName } from './milestones';
import { endsBeforeStart, spanOf } from './windows';

interface Args {
  /** The milestone it is about; undefined for the commitment itself. */
  readonly milestone?: string;
  readonly name: string;
  readonly start: string;
  readonly end: string;
}

/** Handbook 2019, 4.1.1: dates can only be held against what happens if they are in order. */
export const endBeforeStart = defineRule({
  code: 'end-before-start',
  title: 'Ends before it starts',
  family: 'time-bound',
  severity: 'error',
  letters: ['timeBound'],
  sources: [source('handbook-2019', '4.1.1')],
  messages: {
    reversed: ({ milestone, name, start, end }: Args) =>
      `${milestone === undefined ? `Commitment ${quoted(name)}` : `Milestone ${quoted(milestone)} of commitment ${quoted(name)}`} ` +
      `ends on ${end}, before it starts on ${start}. One of the two dates must be wrong.`,
  },
  explanation: {
    what: 'A commitment or milestone whose `end` lies before its `start`. The one that comes later in the text is marked.',
    why: 'A commitment is *time-bound* when its dates can be held against what happens. As long as they contradict each other, nothing can be told from either.',
    how: 'Look at the year first: it is the usual slip. A month such as `2021-06` means its first day under `start` and its last under `end`.',
  },
  examples: {
    bad: [
      {
        commitment: `
start: 2022-09-01
end: «2022-08-31»
`,
      },
      {
        commitment: `
milestones:
  - title: Adopt the rule on publishing contracts
    deliverable: Rule published in the Gazette
    end: 2021-06
    start: «2022-01»
  - title: Open the register to the public
    deliverable: Register online with the first 500 contracts
    end: 2022-06
`,
      },
    ],
    good: [
      {
        commitment: `
milestones:
  - title: Adopt the rule on publishing contracts
    deliverable: Rule published in the Gazette
    start: 2021-06
    end: 2021-06
  - title: Open the register to the public
    deliverable: Register online with the first 500 contracts
    start: 2022-06-30
    end: 2022-06-30
`,
      },
    ],
  },

  checkCommitment(commitment, _frame, report) {
    const { node, name, milestones } = commitment;
    if (endsBeforeStart(node)) report('reversed', laterDate(node as ObjectNode), { name, ...inWords(node) });
    for (const milestone of milestones) {
      if (!endsBeforeStart(milestone)) continue;
      const args = { milestone: milestoneName(commitment, milestone), name, ...inWords(milestone) };
      report('reversed', laterDate(milestone as ObjectNode), args);
    }
  },
});

function inWords(object: Parameters<typeof spanOf>[0]): { start: string; end: string } {
  const { start = 0, end = 0 } = spanOf(object) ?? {};
  return { start: longDate(start), end: longDate(end) };
}

function laterDate(object: ObjectNode): Subject {
  const start = object.entries.get('start')?.start ?? 0;
  const end = object.entries.get('end')?.start ?? 0;
  return aboutKey(object, end >= start ? 'end' : 'start');
}
