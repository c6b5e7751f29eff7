import { source } from '../../handbook/sources';
import { type Claim, ValuesNode } from '../../plan/model/nodes';
import { Commitment } from '../../plan/model/unit';
import { defineRule } from '../rule';
import { listed, quoted } from '../words';
import { explainEdits } from './valueFixes';
import { aboutClaim, clearClaims, explanationOf, valueName } from './values';

interface Args {
  readonly name: string;
  readonly values: readonly string[];
}

/** Handbook 2019, 4.1.1: the plan explains the relevance of each commitment. */
export const relevantExplanation = defineRule({
  code: 'relevant-explanation',
  title: 'Value without explanation',
  family: 'relevant',
  severity: { drafting: 'information', submission: 'warning' },
  severities: { some: 'hint' },
  letters: ['relevant'],
  sources: [source('handbook-2019', '4.1.1'), source('irm-procedures', 'Relevance')],
  messages: {
    none: ({ name, values }: Args) =>
      `Commitment ${quoted(name)} names ${listed(values)}, but not how it serves ` +
      `${values.length === 1 ? 'it' : 'them'}. Reviewers look for it: add what the public will see, say or demand.`,
    some: ({ name, values }: Args) =>
      `Commitment ${quoted(name)} does not explain how it serves ${listed(values)}. Add a sentence, or drop the ` +
      'value if another one is the point.',
  },
  explanation: {
    what: 'A commitment of which no value is explained; as a hint, one of which some are not. A tick or a “yes” is no explanation.',
    why: 'A commitment is *relevant* when the plan explains how it serves a value of open government. The name of the value alone is a claim; reviewers count what the text shows.',
    how: 'Write behind each value one or two sentences: which information reaches the public, who can call officials to answer, where people get a say.',
  },
  examples: {
    bad: [
      {
        commitment: 'values: [«transparency», accountability]\n',
        fixed: `
values:
  transparency: |
    <Which information reaches the public that it could not see, find or use before?>
  accountability: |
    <Who outside government can call officials to answer, and what happens when the answer is not good enough?>
`,
      },
      {
        commitment: 'values:\n  «transparency»: x\n',
        stage: 'submission',
      },
      {
        commitment: `
values:
  transparency: Everyone can read contracts that were closed.
  «accountability»:
`,
      },
    ],
    good: [{ commitment: 'values:\n  - transparency: Everyone can read contracts that were closed.\n' }],
  },

  checkCommitment(commitment, { edition }, report) {
    const values = commitment.node.get('values');
    const claims = values ? clearClaims(commitment, edition) : [];
    const unexplained = claims.filter(
      ({ claim }) => explanationOf(claim) === 'none' && !isUnreadable(commitment, claim),
    );
    const [first] = unexplained;
    if (!values || !first) return;
    const subject = aboutClaim(values, first.claim);
    const args = { name: commitment.name, values: unexplained.map(({ id }) => `'${valueName(id)}'`) };
    const explained = claims.some(({ claim }) => explanationOf(claim) === 'given');
    if (explained) report('some', subject, args, { letters: [] });
    else report('none', subject, args);
  },

  fixes({ node, unit }, plan) {
    if (!(node instanceof ValuesNode && unit instanceof Commitment)) return [];
    const edits = explainEdits(node, unit, plan);
    return edits?.length
      ? [{ title: 'Explain the values', kind: 'needs-input', preferred: true, edits }]
      : [];
  },
});

/** Does something else than a text stand in the place of the explanation? `wrong-type` speaks of it. */
const isUnreadable = ({ problems, node }: Commitment, { name }: Claim): boolean =>
  problems.some(
    ({ kind, parent, step }) => kind === 'wrong-type' && parent === node.get('values') && step === name,
  );
