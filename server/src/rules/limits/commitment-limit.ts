import { factsOf } from '../../handbook/editions';
import { source } from '../../handbook/sources';
import { defineRule } from '../rule';
import { headMark } from '../subjects';
import { counted, inWords } from '../words';
import { manyCommitments } from './many';

interface Args {
  readonly count: number;
  readonly cap: number;
}

/** Handbook 2019, 4.1.2: national plans 20 at most (strongly recommended), plans of OGP Local five. */
export const commitmentLimit = defineRule({
  code: 'commitment-limit',
  title: 'More commitments than OGP recommends',
  family: 'limits',
  severity: { 2015: 'off', 2019: 'warning', 2022: 'information' },
  severities: {
    local: {
      2015: 'off',
      2019: { drafting: 'warning', submission: 'error' },
      2022: { drafting: 'warning', submission: 'error' },
    },
  },
  sources: [
    source('handbook-2019', '4.1.2'),
    source('ogp-local', 'Action plan'),
    source('handbook-2022', 'Number of commitments'),
  ],
  messages: {
    national: ({ count, cap }: Args) =>
      `The plan has ${count} commitments; OGP recommends ${cap} at most, because a few ambitious ` +
      `commitments achieve more than a long list. Merge or drop ${inWords(count - cap)}.`,
    local: ({ count, cap }: Args) =>
      `The plan has ${counted(count, 'commitment')}; a plan of OGP Local has ${inWords(cap)} at most. ` +
      `Keep the ${inWords(cap)} that matter most.`,
  },
  explanation: {
    what:
      'A national plan with more than 20 commitments, or a plan of OGP Local with more than five. The first ' +
      'commitment too many is underlined. Plans under the rules of 2015 have no such limit.',
    why:
      'Every commitment needs people, money and someone who follows it. OGP saw that plans with fewer and more ' +
      'ambitious commitments achieve more, and its Steering Committee has strongly advised since 2017 to stop at 20. ' +
      'Local teams are small, so their plans stop at five.',
    how:
      'Merge commitments that solve the same problem, make small ones milestones of a larger one, and leave what ' +
      'is routine work to the programmes it belongs to.',
  },
  examples: {
    bad: [
      { plan: manyCommitments(21, { mark: 21 }) },
      { edition: 2022, plan: manyCommitments(23, { mark: 21, year: 2025 }) },
      { kind: 'local', plan: manyCommitments(6, { mark: 6 }) },
      {
        kind: 'local',
        stage: 'submission',
        edition: 2022,
        plan: manyCommitments(7, { mark: 6, year: 2025 }),
      },
    ],
    good: [
      { plan: manyCommitments(20) },
      { kind: 'local', plan: manyCommitments(5) },
      { edition: 2015, plan: manyCommitments(21, { year: 2017 }) },
    ],
  },

  checkPlan({ commitments }, { edition, kind }, report) {
    const cap = factsOf(edition).commitments.cap[kind];
    const first = cap === undefined ? undefined : commitments[cap];
    if (cap === undefined || !first) return;
    report(kind, { node: first.node, mark: headMark(first.node) }, { count: commitments.length, cap });
  },
});
