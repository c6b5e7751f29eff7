import { factsOf } from '../../handbook/editions';
import { source } from '../../handbook/sources';
import { defineRule } from '../rule';
import { aboutPlan, headMark } from '../subjects';
import { counted } from '../words';
import { manyCommitments } from './many';

interface Args {
  readonly count: number;
  readonly min: number;
  readonly max: number;
}

const fromConsultation = <const L>(level: L) =>
  ({ drafting: 'off', consultation: level, submission: level }) as const;

/** Handbook 2019, 4.1.2: plans of 5 to 15 commitments over several themes work best. */
export const commitmentRange = defineRule({
  code: 'commitment-range',
  title: 'Fewer than 5 or more than 15 commitments',
  family: 'limits',
  severity: {
    2015: fromConsultation('information'),
    2019: fromConsultation('information'),
    2022: 'off',
  },
  severities: { few: { 2015: fromConsultation('hint'), 2019: fromConsultation('hint'), 2022: 'off' } },
  local: 'off',
  sources: [source('handbook-2019', '4.1.2')],
  messages: {
    few: ({ count, min, max }: Args) =>
      count === 0
        ? `The plan has no commitments yet; plans with ${min} to ${max} have worked best. Add them under \`commitments\`.`
        : `The plan has ${counted(count, 'commitment')}; plans with ${min} to ${max} have worked best. If that is all ` +
          'this plan should do, leave it; otherwise look at the proposals you received once more.',
    many: ({ count, min, max }: Args) =>
      `The plan has ${count} commitments; plans with ${min} to ${max} have worked best, because each gets more ` +
      'attention. See which of them belong together, and which other programmes can carry.',
  },
  explanation: {
    what:
      'A national plan that goes to consultation or submission with fewer than five or more than 15 commitments. ' +
      'In a plan with more than 15 the sixteenth is underlined. Plans above the limit of 20 get ' +
      '`commitment-limit` instead.',
    why:
      'Experience in OGP shows that 5 to 15 good commitments, spread over several themes, change more than a long ' +
      'list of small ones.',
    how:
      'This is advice, not a duty. Where the plan is long, merge what belongs together; where it is short, make ' +
      'sure that the proposals of civil society had a fair chance.',
  },
  examples: {
    bad: [
      { stage: 'consultation', plan: manyCommitments(16, { mark: 16 }) },
      { stage: 'submission', plan: manyCommitments(4).replace('commitments', '«commitments»') },
      { stage: 'submission', edition: 2015, plan: manyCommitments(22, { mark: 16, year: 2017 }) },
    ],
    good: [
      { stage: 'submission', plan: manyCommitments(5) },
      { stage: 'submission', plan: manyCommitments(15) },
      { plan: manyCommitments(16) },
    ],
  },

  checkPlan({ root, commitments, pieces }, { edition, kind }, report) {
    const { recommended, cap } = factsOf(edition).commitments;
    const count = commitments.length;
    if (!root || !recommended || count > (cap[kind] ?? Number.POSITIVE_INFINITY)) return;
    const args = { count, ...recommended };
    const firstTooMany = commitments[recommended.max];
    if (firstTooMany) {
      report('many', { node: firstTooMany.node, mark: headMark(firstTooMany.node) }, args);
    } else if (count < recommended.min && !pieces.some(({ muted }) => muted)) {
      // In a file that does not parse some commitments may not be counted.
      report('few', aboutPlan(root, 'commitments'), args);
    }
  },
});
