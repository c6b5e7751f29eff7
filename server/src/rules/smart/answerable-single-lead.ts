import type { Edit } from '../../edits/edit';
import { flowList, scalar } from '../../edits/value';
import { insertItem, insertKey, replaceValue } from '../../edits/write';
import { source } from '../../handbook/sources';
import { addAll, allPresent } from '../../plan/lists';
import { Commitment } from '../../plan/model/unit';
import type { Plan } from '../../plan/plan';
import { isMissing } from '../missing';
import { defineRule, type Fix } from '../rule';
import { aboutKey } from '../subjects';
import { listed, quoted } from '../words';
import { agenciesMeant, leadIds } from './leads';

/** Handbook 2019, 4.1.1: the main agency, with coordinating or supporting agencies beside it. */
export const answerableSingleLead = defineRule({
  code: 'answerable-single-lead',
  title: 'Several lead agencies',
  family: 'answerable',
  severity: 'warning',
  letters: ['answerable'],
  sources: [source('handbook-2019', '4.1.1')],
  messages: {
    several: ({ name, leads }: { name: string; leads: readonly string[] }) =>
      `Commitment ${quoted(name)} names ${leads.length} lead agencies: ${listed(leads)}. Where several answer, ` +
      `none does. Keep one and move the ${leads.length > 2 ? 'others' : 'other'} to \`supporting\`.`,
    twice: ({ name, lead }: { name: string; lead: string }) =>
      `Commitment ${quoted(name)} names its lead agency more than once: ${lead}. Once is enough.`,
  },
  explanation: {
    what: 'A commitment with more than one agency under `lead`.',
    why: 'A commitment is *answerable* when one main agency is named, and the others as those who support it. Where several lead, each can wait for the other.',
    how: 'Keep the agency that answers for the commitment under `lead` and move the others to `supporting`. What each of them does can be told in the milestones, which may have a lead of their own.',
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
  finance:
    name: Ministry of Finance
    kind: government
`,
        commitment: 'lead: «[justice, finance]»\nsupporting: []\n',
        fixed: 'lead: justice\nsupporting: [finance]\n',
      },
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
        commitment: 'lead: «justice and finance»\nsupporting: []\n',
        fixed: 'lead: finance\nsupporting: [justice]\n',
        fix: "Keep 'Ministry of Finance' as the one lead, move the other to supporting",
      },
      { commitment: 'lead: «[justice, justice]»\n', fixed: 'lead: justice\n' },
    ],
    good: [{ commitment: 'lead: justice\nsupporting: [open-corrada]\n' }],
  },

  checkCommitment(commitment, frame, report) {
    const { node, name } = commitment;
    const leads = leadIds(commitment, frame);
    if (leads.length < 2) return;
    const names = [...new Set(leads)].map((id) => frame.agencyName(id));
    if (names.length > 1) report('several', aboutKey(node, 'lead'), { name, leads: names });
    else report('twice', aboutKey(node, 'lead'), { name, lead: names[0] ?? '' });
  },

  fixes({ unit }, plan) {
    if (!(unit instanceof Commitment)) return [];
    const leads = [...new Set(leadIds(unit, plan.frame))];
    return leads.flatMap((kept): Fix[] => {
      const others = leads.filter((id) => id !== kept);
      const edits = keepOne(plan, unit, kept, others);
      if (edits === undefined) return [];
      const name = quoted(plan.frame.agencyName(kept));
      // Who answers for a commitment is for its authors to say, so none of several runs unseen.
      if (others.length === 0) return [{ title: `Name ${name} once`, kind: 'safe', preferred: true, edits }];
      const rest = others.length > 1 ? 'others' : 'other';
      return [
        { title: `Keep ${name} as the one lead, move the ${rest} to supporting`, kind: 'unsafe', edits },
      ];
    });
  },
});

/** Leaves one agency under `lead`; the others become supporting, if they are not yet. */
function keepOne(
  plan: Plan,
  commitment: Commitment,
  kept: string,
  others: readonly string[],
): readonly Edit[] | undefined {
  const { node } = commitment;
  const supporting = node.get('supporting')?.items.flatMap(({ value }) => agenciesMeant(value, plan.frame));
  const moved = others.filter((id) => !supporting?.includes(id)).map((id) => scalar(id));
  const lead = node.get('lead');
  const edits = [lead && replaceValue(plan, lead, scalar(kept))];
  if (moved.length > 0 && isMissing(commitment, node, 'supporting')) {
    edits.push(insertKey(plan, node, 'supporting', flowList(moved)));
  } else
    addAll(
      edits,
      moved.map((value) => insertItem(plan, node, 'supporting', value)),
    );
  return allPresent(edits);
}
