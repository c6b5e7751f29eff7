import type { Edit } from '../../edits/edit';
import { removeItem, removeKey, removeRegisterEntry } from '../../edits/write';
import { isPlaceholder, unfinishedMarks } from '../../handbook/placeholders';
import { allPresent } from '../../plan/lists';
import {
  AgenciesNode,
  ObjectNode,
  type PlanNode,
  type StringNode,
  type TextVariant,
} from '../../plan/model/nodes';
import { type Mark, sourceOf } from '../../plan/model/piece';
import type { Plan } from '../../plan/plan';
import { type AgencyReference, agencyReferences } from '../agencyReferences';
import { defineRule, type Fix } from '../rule';
import { quoted } from '../words';
import { fieldOf, nameOf } from './names';

/** The format: a text that is only a placeholder counts as absent; it is reported where it stands. */
export const placeholderText = defineRule({
  code: 'placeholder-text',
  title: 'A placeholder left in place',
  family: 'form',
  severity: { drafting: 'information', consultation: 'warning', submission: 'error' },
  sources: [],
  messages: {
    whole: ({ written, key, holder }: { written: string; key: string; holder: string }) =>
      `${quoted(written)} is a placeholder, so \`${key}\` of ${holder} counts as empty. Write what is known by now, or ` +
      'delete it.',
    body: ({ written }: { written: string }) =>
      `${quoted(written)} is no body, so a commitment that names it has no lead. Delete it from the register, and name ` +
      'the body that answers for the commitment.',
    part: ({ written, key, holder }: { written: string; key: string; holder: string }) =>
      `${quoted(written)} in \`${key}\` of ${holder} is a note to yourselves: the text is not finished. Write what is ` +
      'missing, or delete the note.',
  },
  explanation: {
    what:
      'A text that is only a placeholder (a prompt of a template, `…`, TBD, "Not specified"), and `TODO:`, `TBD` or ' +
      'dummy text within a text. What is only a placeholder counts as missing for the SMART score.',
    why: 'Prompts and notes that stay in a published plan are read as part of it, and reviewers treat the field as empty.',
    how: 'Write what is known by now. Where nothing can be said, delete the field: a gap is more honest.',
  },
  examples: {
    bad: [
      { commitment: '\nproblem: |\n  «TBD»\n' },
      { commitment: '\nadditional: «<Budget, links to programmes and other plans>»\n' },
      { commitment: '\nadditional: «Not specified»\n' },
      {
        commitment: `
contribution: |
  Journalists can compare prices. «TODO:» ask the ministry for the figures.
`,
      },
      {
        commitment: `
milestones:
  - title: Adopt the rule on publishing contracts
    deliverable: Rule published in the Gazette
    end: 2021-06
  - title: Open the register to the public
    deliverable: Register online with the first 500 contracts
    start: «YYYY-MM»
    end: 2022-06
`,
      },
      {
        plan: `
agencies:
  justice:
    name: Ministry of Justice
    kind: government
    contact: Ana Ortiz
  none:
    name: «None specified»
    kind: government
commitments:
  - id: open-contracts
    title: Publish every public contract
    start: 2020-09-01
    end: 2021-08-31
    lead: justice
    supporting: [none]
    problem: Citizens cannot see what the state buys.
    description: The ministry opens a public register of contracts.
    results: All contracts are online within 30 days.
    values:
      transparency: Everyone can read contracts that were closed.
    milestones:
      - title: Open the register to the public
        deliverable: Register online with the first 500 contracts
        end: 2021-06
`,
        fixed: `
agencies:
  justice:
    name: Ministry of Justice
    kind: government
    contact: Ana Ortiz
commitments:
  - id: open-contracts
    title: Publish every public contract
    start: 2020-09-01
    end: 2021-08-31
    lead: justice
    problem: Citizens cannot see what the state buys.
    description: The ministry opens a public register of contracts.
    results: All contracts are online within 30 days.
    values:
      transparency: Everyone can read contracts that were closed.
    milestones:
      - title: Open the register to the public
        deliverable: Register online with the first 500 contracts
        end: 2021-06
`,
      },
    ],
    good: [
      {
        commitment: `
additional: |
  Hemos hecho todo lo posible… y todo está en línea.
`,
      },
    ],
  },

  checkUnit({ placeholders, texts, agencies }, { agencies: register }, report) {
    const whole = (node: PlanNode, value: Mark) => {
      const mark = textOf(value);
      const { parent, step } = node;
      const { object, key } = fieldOf(parent, step);
      const written = sourceOf(mark).replace(/^(["'])(.*)\1$/s, '$2');
      const body = object?.type.name === 'agency' && key === 'name' && !written.startsWith('<');
      report(body ? 'body' : 'whole', { node, mark }, { written, key, holder: nameOf(object) });
    };
    for (const { mark, node } of placeholders) whole(node, mark);
    for (const agency of agencies) {
      if (!isLead(agency) && !register.has(agency.value) && isPlaceholder(agency.value))
        whole(agency, agency);
    }
    for (const node of texts) {
      for (const variant of node.variants) {
        const mark = unfinishedIn(variant);
        if (!mark) continue;
        const { object, key } = fieldOf(node.parent, node.step);
        report('part', { node, mark }, { written: sourceOf(mark), key, holder: nameOf(object) });
      }
    }
  },

  fixes({ message, node }, plan) {
    const { object } = message === 'body' ? fieldOf(node.parent, node.step) : {};
    return object ? removeBody(plan, String(object.step)) : [];
  },
});

/** Takes an entry that is no body off the register, and its id out of all places that name it. */
function removeBody(plan: Plan, id: string): Fix[] {
  const { root } = plan;
  if (!root || !plan.frame.agencies.has(id)) return [];
  const alone = plan.frame.agencies.size === 1;
  const references = agencyReferences(plan).filter(({ item }) => item.value === id);
  // Half of it would leave mentions of a body that the register no longer has.
  const edits = allPresent([
    alone ? removeKey(plan, root as ObjectNode, 'agencies') : removeRegisterEntry(plan, id),
    ...references.map((reference) => removeReference(plan, reference)),
  ]);
  if (!edits) return [];
  const count = references.length;
  const mentions =
    count === 0 ? '' : count === 1 ? ' and the mention of it' : ` and all ${count} mentions of it`;
  return [{ title: `Remove \`${id}\`${mentions}`, kind: 'unsafe', edits }];
}

function removeReference(plan: Plan, { item, holder }: AgencyReference): Edit | undefined {
  const only = !holder || holder.items.length === 1;
  if (!only) {
    // Two removals from one list would touch each other.
    const once = holder.items.filter(({ value }) => value === item.value).length === 1;
    return once ? removeItem(plan, holder, holder.items.indexOf(item)) : undefined;
  }
  const { parent, step } = holder ?? item;
  return parent instanceof ObjectNode ? removeKey(plan, parent, String(step)) : undefined;
}

/** Of the lead of a commitment `answerable-lead` speaks. */
const isLead = ({ parent }: StringNode): boolean =>
  parent instanceof AgenciesNode && parent.step === 'lead' && !isMilestone(parent.parent);

const isMilestone = (node: PlanNode | undefined): boolean =>
  node !== undefined && 'type' in node && (node.type as { name?: string }).name === 'milestone';

const mayBeUnfinished = /TODO|TBD|tbd|[Ll]orem|LOREM/;

function unfinishedIn(variant: TextVariant): Mark | undefined {
  if (variant.state !== 'present' || !mayBeUnfinished.test(variant.value)) return undefined;
  const [span] = unfinishedMarks(sourceOf(variant));
  if (!span) return undefined;
  const { piece, start } = variant;
  return { piece, start: start + span.start, end: start + span.end };
}

/** The text of a block, without the sign before it; any other value as it stands. */
function textOf(mark: Mark): Mark {
  const head = /^[|>][^\n]*\n\s*/.exec(sourceOf(mark))?.[0].length ?? 0;
  return { piece: mark.piece, start: mark.start + head, end: mark.end };
}
