import { scalar } from '../../edits/value';
import { insertItem, setScalar } from '../../edits/write';
import { source } from '../../handbook/sources';
import { allPresent } from '../../plan/lists';
import type { Frame } from '../../plan/model/frame';
import { AgenciesNode, ObjectNode, type PlanNode, type StringNode } from '../../plan/model/nodes';
import type { Plan } from '../../plan/plan';
import { registerAgency } from '../registerAgency';
import { defineRule, type Finding, type Fix, type Report, type Subject } from '../rule';
import { listed, quoted } from '../words';

const messages = {
  named: ({ text, id }: { text: string; id: string }) =>
    `${quoted(text)} stands in the list of agencies under the id \`${id}\`. Put the id here, so that the body ` +
    'is the same wherever it is named.',
  several: ({ text, ids }: { text: string; ids: readonly string[] }) =>
    `${quoted(text)} names ${ids.length} agencies in one text. Put their ids one by one: ${listed(ids)}.`,
  unknown: ({ text }: { text: string }) =>
    `${quoted(text)} is not in the plan's list of agencies, so readers cannot tell which body it is. Add it under ` +
    '`agencies`, or put the id of the one you mean.',
};

type Tell = Report<typeof messages>;

/** Handbook 2019, 4.1.1: it is clear which agencies are responsible and supporting. */
export const unknownAgency = defineRule({
  code: 'unknown-agency',
  title: 'Agency not in the register',
  family: 'answerable',
  severity: { drafting: 'warning', submission: 'error' },
  letters: ['answerable'],
  sources: [source('handbook-2019', '4.1.1')],
  messages,
  explanation: {
    what: 'A `lead` or `supporting` that is not the id of an entry of `agencies`: a name, an acronym, a misspelt id, or a body that is not registered.',
    why: 'A commitment is *answerable* when it is clear which body is meant. One list of agencies with their full names keeps one body from going by three names. Only the lead of a commitment counts for its score.',
    how: 'Put the id of the agency. If it is not in the list yet, add it under `agencies` with its full name and kind.',
  },
  examples: {
    bad: [
      { commitment: 'lead: «Ministry of Justice»\n', fixed: 'lead: justice\n' },
      { commitment: 'supporting: [open-corrada, «press-council»]\n' },
      { commitment: 'supporting: [open-corrada, «Justice Ministry (MoJ)»]\n', stage: 'submission' },
      {
        commitment: `
milestones:
  - title: Adopt the rule on publishing contracts
    deliverable: Rule published in the Gazette
    end: 2021-06
    lead: «justize»
  - title: Open the register to the public
    deliverable: Register online with the first 500 contracts
    end: 2022-06
`,
      },
    ],
    good: [
      { commitment: 'lead: justice\nsupporting: [open-corrada]\n' },
      { commitment: 'supporting: [open-corrada, None]\n' },
    ],
  },

  checkCommitment(commitment, frame, report) {
    if (frame.registerMuted) return;
    const { node, milestones } = commitment;
    checkReferences(node.get('lead'), frame, report, 'lead');
    checkReferences(node.get('supporting'), frame, report, 'supporting');
    for (const milestone of milestones) checkReferences(milestone.get('lead'), frame, report, 'milestone');
  },

  fixes(finding, plan) {
    const { text, id, ids } = finding.args as { text: string; id?: string; ids?: readonly string[] };
    const replace = (title: string, by: string, kind: Fix['kind']): Fix => ({
      title,
      kind,
      edits: [setScalar(plan, finding.mark, by)],
    });
    if (isInAlias(finding)) return finding.message === 'unknown' ? registerFix(finding, plan, text) : [];
    if (id !== undefined) return [{ ...replace(`Write the id: ${id}`, id, 'safe'), preferred: true }];
    if (ids !== undefined) return writeIds(finding, plan, text, ids);
    const { frame } = plan;
    const near = frame.index
      .nearest(text)
      .map((one) => replace(`Replace ${quoted(text)} by ${one} (${frame.agencyName(one)})`, one, 'unsafe'));
    return [...near, ...registerFix(finding, plan, text)];
  },
});

function checkReferences(
  node: AgenciesNode | undefined,
  frame: Frame,
  report: Tell,
  place: 'lead' | 'supporting' | 'milestone',
): void {
  for (const item of node?.items ?? []) {
    if (frame.agencies.has(item.value) || frame.isNoAgency(item.value)) continue;
    const extras = place === 'lead' ? {} : { letters: [] };
    const text = item.value;
    const id = frame.index.match(text);
    if (id !== undefined) {
      report('named', subjectOf(node, item), { text, id }, extras);
      continue;
    }
    const ids = frame.index.splitNames(text);
    if (ids.length === 0) report('unknown', subjectOf(node, item), { text }, extras);
    // Several leads in one text are several leads: `answerable-single-lead`.
    else if (place !== 'lead') report('several', subjectOf(node, item), { text, ids }, extras);
  }
}

/** An alias is marked itself: it is the reference, whatever stands at its anchor. */
function subjectOf(node: AgenciesNode | undefined, item: StringNode): Subject {
  const subject: PlanNode = node && !node.listed ? node : item;
  return { node: subject, mark: node?.origin ? node : item };
}

/** Does an alias stand for the whole list that names the body? What the list says is put right at its anchor. */
const isInAlias = ({ mark }: Finding): boolean => mark instanceof AgenciesNode && mark.listed;

/** Puts the first id in the place of the text, and the others behind the last of the list. */
function writeIds({ node, mark }: Finding, plan: Plan, text: string, ids: readonly string[]): Fix[] {
  const list = node instanceof AgenciesNode ? node : node.parent;
  const object = list?.parent;
  if (!(list instanceof AgenciesNode && list.type.many && object instanceof ObjectNode)) return [];
  const known = new Set(list.items.map(({ value }) => value));
  const [first, ...others] = ids.filter((id) => !known.has(id));
  if (first === undefined || list.origin) return [];
  const added = allPresent(others.map((id) => insertItem(plan, object, String(list.step), scalar(id))));
  if (!added || (!list.listed && others.length > 0)) return [];
  const edits = [setScalar(plan, mark, first), ...added];
  return [{ title: `Replace ${quoted(text)} by the ids: ${listed(ids)}`, kind: 'unsafe', edits }];
}

function registerFix({ mark }: Finding, plan: Plan, text: string): Fix[] {
  // Two bodies of the register share the name; a third would not tell which is meant.
  if (plan.frame.index.isTaken(text)) return [];
  const edits = registerAgency(plan, mark, text);
  return edits ? [{ title: `Add ${quoted(text)} to the agencies`, kind: 'needs-input', edits }] : [];
}
