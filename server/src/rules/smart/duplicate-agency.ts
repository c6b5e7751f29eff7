import { source } from '../../handbook/sources';
import type { Agency } from '../../plan/model/frame';
import type { ObjectNode } from '../../plan/model/nodes';
import { visible } from '../../plan/model/piece';
import type { Plan } from '../../plan/plan';
import { mergeAgencies } from '../mergeAgencies';
import { defineRule, type Fix } from '../rule';
import { headMark } from '../subjects';
import { quoted } from '../words';

interface Args {
  readonly name: string;
  readonly id: string;
  readonly first: string;
  readonly firstId: string;
}

/** Handbook 2019, 4.1.1: it is clear which agencies are responsible and supporting. */
export const duplicateAgency = defineRule({
  code: 'duplicate-agency',
  title: 'Agency registered twice',
  family: 'answerable',
  severity: 'information',
  sources: [source('handbook-2019', '4.1.1')],
  messages: {
    twice: ({ name, id, first, firstId }: Args) =>
      name === first
        ? `${quoted(name)} is registered twice, as \`${firstId}\` and as \`${id}\`. Keep one of the two.`
        : `${quoted(name)} looks like ${quoted(first)}, written another way. If both are one body, merge them: ` +
          'readers then see all that it answers for.',
  },
  explanation: {
    what: 'Two entries of `agencies` that look like one body: their names differ only in case, accents, “&”, a leading “The”, a slip of the pen, or an acronym in brackets.',
    why: 'A body that goes by two names seems to be two, and nobody sees at a glance what it leads and supports.',
    how: 'Merge the two entries: every place that names the second then names the first, and the other name is kept under `aliases`. If they are two bodies, make their names tell them apart, or put an ignore comment above the second.',
  },
  examples: {
    bad: [
      {
        plan: `
agencies:
  justice:
    name: Ministry of Justice
    kind: government
    contact: Ana Ortiz
  moj:
    name: «The Ministry of Justice (MoJ)»
    kind: government
  open-corrada:
    name: Open Corrada
    kind: civil-society
`,
        commitment: 'supporting: [open-corrada, moj]\n',
      },
      {
        plan: `
agencies:
  justice:
    name: Ministry of Justice
    kind: government
    contact: Ana Ortiz
  undp:
    name: United Nations Development Programme (UNDP)
    kind: multilateral
  un-development:
    name: «UNDP»
    kind: multilateral
commitments:
  - id: open-contracts
    title: Publish every public contract
    start: 2020-09-01
    end: 2021-08-31
    lead: justice
    supporting: [undp, un-development]
    problem: Citizens cannot see what the state buys.
    description: The ministry opens a public register of contracts.
    results: All contracts are online within 30 days.
    values:
      transparency: Everyone can read contracts that were closed.
    milestones:
      - title: Open the register to the public
        deliverable: Register online with the first 500 contracts
        end: 2021-06
        lead: un-development
`,
        fixed: `
agencies:
  justice:
    name: Ministry of Justice
    kind: government
    contact: Ana Ortiz
  undp:
    name: United Nations Development Programme (UNDP)
    aliases: [UNDP]
    kind: multilateral
commitments:
  - id: open-contracts
    title: Publish every public contract
    start: 2020-09-01
    end: 2021-08-31
    lead: justice
    supporting: [undp]
    problem: Citizens cannot see what the state buys.
    description: The ministry opens a public register of contracts.
    results: All contracts are online within 30 days.
    values:
      transparency: Everyone can read contracts that were closed.
    milestones:
      - title: Open the register to the public
        deliverable: Register online with the first 500 contracts
        end: 2021-06
        lead: undp
`,
      },
    ],
    good: [
      {
        plan: `
agencies:
  justice:
    name: Ministry of Justice
    kind: government
    contact: Ana Ortiz
  finance:
    name: Ministry of Finance
    kind: government
`,
        commitment: 'supporting: [finance]\n',
      },
    ],
  },

  checkSections(_plan, frame, report) {
    if (frame.agencies.size < 2) return;
    for (const [firstId, id] of frame.lookalikes) {
      const first = frame.agencies.get(firstId);
      const second = frame.agencies.get(id);
      if (!first || !second?.entry.node || frame.isNoAgency(id)) continue;
      report(
        'twice',
        { node: second.entry.node, mark: markOf(second) },
        { name: second.name, id, first: first.name, firstId },
        { related: [{ mark: markOf(first), message: `${first.name} is registered here.` }] },
      );
    }
  },

  fixes({ args }, plan) {
    const { id, firstId } = args as Args;
    return [...mergeFix(plan, firstId, id), ...mergeFix(plan, id, firstId)];
  },
});

const markOf = ({ entry }: Agency) => (entry.node ? headMark(entry.node as ObjectNode) : visible(entry));

function mergeFix(plan: Plan, kept: string, merged: string): Fix[] {
  const merge = mergeAgencies(plan, kept, merged);
  const edits = merge?.edits();
  return merge && edits ? [{ title: merge.title, kind: 'unsafe', edits }] : [];
}
