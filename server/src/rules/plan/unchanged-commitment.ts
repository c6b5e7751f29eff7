import { scalar } from '../../edits/value';
import { insertKey } from '../../edits/write';
import { remembered } from '../../handbook/remembered';
import { source } from '../../handbook/sources';
import { proseOf } from '../../plan/digest';
import type { ObjectNode } from '../../plan/model/nodes';
import { TextIndex } from '../../plan/textLikeness';
import type { PlanDigest } from '../../plan/workspace';
import { defineRule } from '../rule';
import { aboutMissing } from '../subjects';
import { quoted } from '../words';

/**
 * From here on two texts are one, nearly word for word: two thirds of the runs of three words in either are in both.
 * Of 418 commitments in successive plans of one country two are above it, both taken over as they were; the most
 * alike of the others, on one subject, reach 0.21.
 */
const leastLikeness = 0.5;

interface Args {
  readonly name: string;
  readonly former: string;
  /** Id of the former commitment. */
  readonly id: string | undefined;
}

/** A reform that goes on is welcome; a review asks what this plan adds to the one before. */
export const unchangedCommitment = defineRule({
  code: 'unchanged-commitment',
  title: 'Taken over from the previous plan as it was',
  family: 'plan',
  severity: 'information',
  severities: { marked: 'hint' },
  amongPlans: true,
  sources: [source('handbook-2019', '4.1.1'), source('glossary', 'Ambition')],
  messages: {
    unmarked: ({ name, former, id }: Args) =>
      `${quoted(name)} is nearly word for word ${quoted(former)} of the previous plan. If it carries that on, say so ` +
      `with \`continues${id === undefined ? '' : `: ${id}`}\`, and say what is new.`,
    marked: ({ name, former }: Args) =>
      `${quoted(name)} is still worded as ${quoted(former)} in the previous plan. Say what this plan adds: what ` +
      'will exist at its end that does not exist today?',
  },
  explanation: {
    what:
      'A commitment whose texts are nearly word for word those of a commitment of the previous plan: at least half of ' +
      'all runs of three words that the two hold are in both. Dates and numbers, case and punctuation do not count. ' +
      'The previous plan is the file that `previous-plan` names; texts of fewer than twelve words are not compared.',
    why:
      'Plans are meant to go beyond what there is. A commitment that repeats an earlier one reads as one that was not ' +
      'kept, and a reviewer cannot tell what this plan would change.',
    how:
      'Name the earlier commitment under `continues`, so that the two are read together. Then say what was reached ' +
      'and what this plan adds to it. A commitment that is done with can be left out.',
  },
  examples: {
    bad: [
      {
        plan: 'previous-plan: corrada-2018.ogpplan\n',
        commitment: 'title: «Publish every public contract»\n',
        others: { 'corrada-2018.ogpplan': earlierPlan('open-contracts') },
      },
      {
        plan: 'previous-plan: corrada-2018.ogpplan\n',
        commitment: 'title: «Publish every public contract»\ncontinues: open-contracts\n',
        others: { 'corrada-2018.ogpplan': earlierPlan('open-contracts') },
      },
    ],
    good: [
      {
        plan: 'previous-plan: corrada-2018.ogpplan\n',
        commitment: `
continues: open-contracts
problem: |
  The register of contracts is online, but payments are not in it, so nobody sees what a contract cost in the end.
causes: |
  Payments are kept in a system of their own.
done-so-far: |
  The register holds 40,000 contracts.
objective: |
  Anyone can see what was paid under a contract.
description: |
  The ministry joins the two systems and adds each payment to its contract.
results: |
  Payments of all ministries are in the register within a week.
contribution: |
  Overruns come to light while a contract still runs.
ambition: |
  Only the price agreed upon was public until now.
milestones:
  - id: payments
    title: Add payments to the register
    deliverable: Register online with payments of all ministries
    end: 2021-06
  - id: alerts
    title: Send alerts on overruns
    deliverable: Alerts can be subscribed to
    end: 2022-06
`,
        others: { 'corrada-2018.ogpplan': earlierPlan('open-contracts') },
      },
    ],
  },

  checkAmongPlans(commitment, frame, { previous }, report) {
    const likest = previous && indexOf(previous).likest(proseOf(commitment, frame.languages[0] ?? ''));
    if (!likest || likest.likeness < leastLikeness) return;
    const former = previous.commitments[likest.index]!;
    const { node, name } = commitment;
    const marked = node.entry('continues')?.node !== undefined;
    const there = {
      uri: previous.uri,
      range: former.nameRange,
      message: 'As it stands in the previous plan.',
    };
    const args = { name, former: former.title || former.id || name, id: former.id };
    const subject = aboutMissing(node as ObjectNode, 'continues');
    report(marked ? 'marked' : 'unmarked', subject, args, { elsewhere: [there] });
  },

  fixes({ message, node, args }, plan) {
    const { id, former } = args as Args;
    if (message !== 'unmarked' || id === undefined) return [];
    const edit = insertKey(plan, node as ObjectNode, 'continues', scalar(id));
    const title = `Mark it as carrying on ${quoted(former)}`;
    return edit ? [{ title, kind: 'unsafe', preferred: true, edits: [edit] }] : [];
  },
});

/** The texts of a plan's commitments, made ready for comparing. */
const indexOf = remembered(
  ({ commitments }: PlanDigest) => new TextIndex(commitments.map(({ prose }) => prose)),
);

/** The plan before, with the commitment of the examples as it was worded then. */
function earlierPlan(id: string): string {
  return `ogpplan: 1
title: Open Government Action Plan of Corrada 2018–2020
languages: [en]
commitments:
  - id: ${id}
    title: Publish public contracts
    problem: |
      Citizens cannot see what the state buys. Nine contracts in ten are never published.
    description: |
      The ministry drafts the rule and opens a public register of contracts. Residents and associations take part in
      the draft, in the indigenous languages too. Staff are trained in the new procedures.
    results: |
      All contracts signed from 2019 on are online within 30 days. Auditors check that, and anyone can complain.
    contribution: |
      Journalists and bidders can compare prices, so overpriced contracts come to light.
    milestones:
      - title: Adopt the rule on publishing contracts
        deliverable: Rule published in the Gazette
      - title: Open the register to the public
        deliverable: Register online with the first 500 contracts
`;
}
