import { source } from '../../handbook/sources';
import type { Frame } from '../../plan/model/frame';
import { defineRule, type Related } from '../rule';
import { aboutKey } from '../subjects';
import { longDate, quoted } from '../words';
import { dayOf, endsBeforeStart, isLongerThanTwoYears, planEndOf } from './windows';

interface Args {
  readonly name: string;
  readonly day: string;
  readonly limit: string;
}

/** Handbook 2019, 4.1.2: the plan covers a period; longer commitments are the exception. */
export const commitmentOutsidePeriod = defineRule({
  code: 'commitment-outside-period',
  title: 'Commitment outside the period of the plan',
  family: 'time-bound',
  severity: 'warning',
  severities: { before: 'information' },
  sources: [source('handbook-2019', '4.1.2')],
  messages: {
    after: ({ name, day, limit }: Args) =>
      `Commitment ${quoted(name)} ends on ${day}, after the plan does on ${limit}. What comes later ` +
      'is not reviewed with this plan. Check the date, or move it.',
    before: ({ name, day, limit }: Args) =>
      `Commitment ${quoted(name)} starts on ${day}, before the plan does on ${limit}. If it carries on ` +
      'an earlier reform, say so under `continues`; otherwise move the start.',
  },
  explanation: {
    what: 'A commitment that ends after the plan’s period; as information, one that starts before it and does not say under `continues` what it carries on. A commitment of more than two years is left to `longer-than-two-years`.',
    why: 'The plan is a promise for its period, and reviewers assess what happens in it. What lies outside needs a reason.',
    how: 'Move the date into the period of the plan. A reform that began earlier names the commitment it carries on under `continues`.',
  },
  examples: {
    bad: [
      { commitment: 'start: 2021-01-01\nend: «2022-09-01»\n' },
      { commitment: 'start: 2021-01\nend: «2022-09»\n', stage: 'submission' },
      { commitment: 'start: «2020-08-31»\n' },
    ],
    good: [
      { commitment: 'start: 2020-09\nend: 2022-08\n' },
      {
        commitment: 'start: 2019-10-01\ncontinues: e-tenders\n',
        plan: 'previous-plan: corrada-2018.ogpplan\n',
      },
    ],
  },

  checkCommitment(commitment, frame, report) {
    const { node, name } = commitment;
    const planEnd = planEndOf(frame);
    // A period that ends before it starts tells nothing.
    if (endsBeforeStart(node) || (planEnd === undefined && frame.end !== undefined)) return;
    const start = dayOf(node, 'start');
    const end = dayOf(node, 'end');
    if (end !== undefined && planEnd !== undefined && end > planEnd) {
      if (!isLongerThanTwoYears(commitment, frame)) {
        const args = { name, day: longDate(end), limit: longDate(planEnd) };
        report('after', aboutKey(node, 'end'), args, periodOf(frame, 'end'));
      }
    }
    if (start !== undefined && frame.start !== undefined && start < frame.start) {
      if (node.stateOf('continues') === 'present') return;
      const args = { name, day: longDate(start), limit: longDate(frame.start) };
      report('before', aboutKey(node, 'start'), args, periodOf(frame, 'start'));
    }
  },
});

function periodOf({ period }: Frame, key: 'start' | 'end'): { related?: readonly Related[] } {
  const mark = period?.entry(key)?.node;
  return mark ? { related: [{ mark, message: `The plan ${key}s here.` }] } : {};
}
