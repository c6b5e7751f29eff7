import type { Edit } from '../../edits/edit';
import { removeAt, renameKey, setScalar } from '../../edits/write';
import { ObjectNode, RegisterNode, StringNode } from '../../plan/model/nodes';
import { type Mark, sourceOf } from '../../plan/model/piece';
import type { Commitment } from '../../plan/model/unit';
import type { Plan } from '../../plan/plan';
import { defineRule, type Finding, type Fix } from '../rule';
import { quoted } from '../words';
import { nameOf } from './names';
import { newAgencyIds, newCommitmentIds, newMilestoneIds } from './newIds';

/** The format: ids are unique in the plan, those of milestones in their commitment, keys where they stand. */
export const duplicateId = defineRule({
  code: 'duplicate-id',
  title: 'The same id, or the same field, twice',
  family: 'form',
  severity: 'error',
  sources: [],
  messages: {
    commitment: ({ id, first, second }: { id: string; first: string; second: string }) =>
      `Commitments ${quoted(first)} and ${quoted(second)} have the same id \`${id}\`, so nobody can point to one of ` +
      'them. Give this one an id of its own.',
    milestone: ({ id, commitment }: { id: string; commitment: string }) =>
      `Two milestones of commitment ${quoted(commitment)} have the same id \`${id}\`. Give this one an id of its own.`,
    key: ({ key, holder }: { key: string; holder: string }) =>
      `\`${key}\` stands twice in ${holder}, and only the first is read. Bring the two together, or delete one.`,
    agency: ({ key }: { key: string }) =>
      `Two agencies are registered as \`${key}\`, and only the first is read. Give this one an id of its own, or delete ` +
      'it if it is the same body.',
  },
  explanation: {
    what:
      'Two commitments with one id, two milestones of a commitment with one id, and a field that stands twice in the ' +
      'same place.',
    why:
      'An id is how other plans, reports and tools point to a commitment. Of a field that stands twice only the first is ' +
      'read, so the other text is lost.',
    how: 'Give the second an id of its own, such as one made of its title. Of two fields, keep one with both texts.',
  },
  examples: {
    bad: [
      {
        commitment: `
milestones:
  - id: rule
    title: Adopt the rule on publishing contracts
    deliverable: Rule published in the Gazette
    end: 2021-06
  - id: «rule»
    title: Open the register to the public
    deliverable: Register online with the first 500 contracts
    end: 2022-06
`,
        fixed: `
milestones:
  - id: rule
    title: Adopt the rule on publishing contracts
    deliverable: Rule published in the Gazette
    end: 2021-06
  - id: open-the-register-to-the-public
    title: Open the register to the public
    deliverable: Register online with the first 500 contracts
    end: 2022-06
`,
      },
      {
        commitment: `
values:
  transparency: Everyone can read contracts that were closed to the public.
  «transparency»:
`,
        fixed: `
values:
  transparency: Everyone can read contracts that were closed to the public.
`,
      },
    ],
    good: [
      {
        commitment: `
id: rule
milestones:
  - id: rule
    title: Adopt the rule on publishing contracts
    deliverable: Rule published in the Gazette
    end: 2021-06
  - id: register
    title: Open the register to the public
    deliverable: Register online with the first 500 contracts
    end: 2022-06
`,
      },
    ],
  },

  checkUnit({ problems }, _frame, report) {
    for (const problem of problems) {
      if (problem.kind !== 'duplicate-key') continue;
      const { parent, step, mark, first } = problem;
      if (!parent) continue;
      const key = sourceOf(mark).replace(/^["']|["']$/g, '');
      const extras = { related: [{ mark: first, message: 'The first, which is read' }] };
      const subject = { node: parent, key: step, mark };
      if (parent instanceof RegisterNode) report('agency', subject, { key }, extras);
      else report('key', subject, { key, holder: holderName(problem.parent) }, extras);
    }
  },

  checkCommitment({ milestones, name }, _frame, report) {
    const seen = new Map<string, Mark>();
    for (const milestone of milestones) {
      const id = milestone.get('id');
      const first = id && seen.get(id.value);
      if (first) {
        report(
          'milestone',
          { node: id, mark: id },
          { id: id.value, commitment: name },
          { related: [{ mark: first, message: 'The first milestone with this id' }] },
        );
      } else if (id) seen.set(id.value, id);
    }
  },

  checkPlan({ commitments }, _frame, report) {
    const ids = commitments.map(({ ownId }) => ownId?.value);
    // Asked of all commitments at every key: this takes a fraction of the time that comparing them takes.
    if (new Set(ids).size === ids.length) return;
    const seen = new Map<string, Commitment>();
    for (const commitment of commitments) {
      const id = commitment.ownId;
      if (!id) continue;
      const first = seen.get(id.value);
      if (first) {
        report(
          'commitment',
          { node: id, mark: id },
          { id: id.value, first: first.name, second: commitment.name },
          { related: [{ mark: first.ownId!, message: 'The first commitment with this id' }] },
        );
      } else seen.set(id.value, commitment);
    }
  },

  fixes(finding, plan) {
    const { message, node } = finding;
    if (message === 'key' || message === 'agency') return keyFixes(finding, plan);
    const { parent } = node;
    if (!(node instanceof StringNode) || !(parent instanceof ObjectNode) || node.origin) return [];
    const id = newIdsFor(finding, parent, plan).get(parent);
    if (id === undefined) return [];
    // Who points to the id means the first: only that one could be pointed to.
    return [
      {
        title: `Give it the id \`${id}\``,
        kind: 'safe',
        preferred: true,
        edits: [setScalar(plan, finding.mark, id)],
      },
    ];
  },
});

const holderName = (parent: Finding['node'] | undefined): string =>
  parent instanceof ObjectNode ? nameOf(parent) : 'the same place';

/** The ids that a commitment or milestone gets its new one from. */
function newIdsFor(
  { message }: Finding,
  { parent: list }: ObjectNode,
  plan: Plan,
): ReadonlyMap<ObjectNode, string> {
  if (message === 'commitment') return newCommitmentIds(plan);
  return newMilestoneIds(list && 'items' in list ? (list.items as readonly ObjectNode[]) : []);
}

/** Takes a key away that says nothing of its own; not unseen where a note goes with it. */
function deletion(title: string, edit: Edit, { text }: Plan): Fix {
  const noted = /(?:^|\s)#/.test(text.slice(edit.start, edit.end));
  return noted
    ? { title: `${title}, with its comment`, kind: 'unsafe', preferred: true, edits: [edit] }
    : { title, kind: 'safe', preferred: true, edits: [edit] };
}

function keyFixes({ mark, key, related, node, message, unit }: Finding, plan: Plan): Fix[] {
  const first = related?.[0]?.mark;
  const second = removeAt(plan, mark);
  const fixes: Fix[] = [];
  const says = textBehind(mark);
  const saysFirst = first && textBehind(first);
  if (second && (says === '' || says === saysFirst)) {
    fixes.push(deletion(`Delete the second \`${key}\``, second, plan));
  } else if (first && saysFirst === '' && node instanceof ObjectNode) {
    const edit = removeAt(plan, first);
    if (edit) fixes.push(deletion(`Delete the first \`${key}\`, which is empty`, edit, plan));
  } else if (message === 'agency') {
    const id = newAgencyIds(unit, plan.frame.agencies).get(mark);
    const edit = id === undefined ? undefined : renameKey(plan, mark, id);
    if (edit) fixes.push({ title: `Register it as \`${id}\``, kind: 'safe', preferred: true, edits: [edit] });
  }
  if (second && fixes.length === 0) {
    fixes.push({ title: `Delete the second \`${key}\` with its text`, kind: 'unsafe', edits: [second] });
  }
  return fixes;

  /** What stands behind a key, comments and blanks aside. */
  function textBehind(place: Mark): string | undefined {
    const edit = removeAt(plan, place);
    if (!edit) return undefined;
    const start = place.piece.base + place.end;
    const rest = plan.text.slice(start, Math.max(start, edit.end));
    return rest
      .replace(/^\s*:/, '')
      .replace(/(?:^|\s)#.*$/gm, '')
      .replace(/\s+/g, ' ')
      .trim();
  }
}
