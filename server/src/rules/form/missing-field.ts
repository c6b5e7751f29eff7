import { agencyTemplate } from '../../edits/templates';
import { flowList, scalar, type Value } from '../../edits/value';
import { insertKey, replaceValue } from '../../edits/write';
import { defaultEditionStarts, nearestEdition } from '../../handbook/editions';
import { isNoAgency } from '../../handbook/placeholders';
import { remembered } from '../../handbook/remembered';
import { formatDay, yearOf } from '../../plan/dates';
import { ObjectNode, RegisterNode } from '../../plan/model/nodes';
import { visible } from '../../plan/model/piece';
import { Commitment } from '../../plan/model/unit';
import type { Plan } from '../../plan/plan';
import { planFields } from '../../plan/schema/plan';
import type { ObjectType } from '../../plan/schema/types';
import { defineRule, type Finding, type Fix } from '../rule';
import { askedIn, slotMap, slotValue } from '../slots';
import { aboutMissing, aboutPlan } from '../subjects';
import { isUnread } from '../unread';
import { languagesWritten } from '../wordings';
import { longDate, quoted, sentence } from '../words';
import { nameOf } from './names';
import { newCommitmentIds } from './newIds';

/** The format: what a plan, an agency, a commitment and a milestone cannot do without. */
export const missingField = defineRule({
  code: 'missing-field',
  title: 'A field that has to be there',
  family: 'form',
  severity: { drafting: 'warning', submission: 'error' },
  severities: { agencyKind: 'information', edition: 'information' },
  sources: [],
  messages: {
    plan: ({ key }: { key: string }) => `The plan does not say its ${words[key] ?? key}. Add \`${key}:\`.`,
    field: ({ key, holder, why }: { key: string; holder: string; why: string }) =>
      `${sentence(holder)} has no \`${key}\`. ${why}`,
    agencyKind: ({ name }: { name: string }) =>
      `The register does not say what kind of body ${quoted(name)} is. Add \`kind:\`, so that the plan shows who ` +
      'takes part from government and from outside.',
    edition: ({ start, nearest }: { start: string; nearest: number }) =>
      `The plan starts on ${start} and does not say which handbook edition it follows, so the rules of 2019 applied; ` +
      `set \`edition\`. Nearest is ${nearest}.`,
  },
  explanation: {
    what:
      'A plan without participant, title, period or languages; an agency without name or kind; a commitment without id ' +
      'or title; a milestone without title. Also a plan of before July 2018 or after 2021 that names no edition.',
    why:
      'Without a title readers cannot tell what is promised, without an id other files cannot point to a commitment, ' +
      'and without the period no date can be checked.',
    how: 'Add the field. An id is a short name in lower case with hyphens that stays the same when the title changes.',
  },
  examples: {
    bad: [
      {
        plan: '\n«ogpplan»: 1\n',
        without: ['participant'],
      },
      {
        commitment: '\ntitle: «Publish every public contract»\n',
        without: ['id'],
      },
      {
        plan: `
agencies:
  justice:
    name: Ministry of Justice
    kind: government
    contact: Ana Ortiz
  «open-corrada»:
    kind: civil-society
`,
        fixed: `
agencies:
  justice:
    name: Ministry of Justice
    kind: government
    contact: Ana Ortiz
  open-corrada:
    name: <Full name of the body>
    kind: civil-society
`,
      },
      {
        plan: `
agencies:
  justice:
    name: «Ministry of Justice»
    contact: Ana Ortiz
  open-corrada:
    name: Open Corrada
    kind: civil-society
`,
        fixed: `
agencies:
  justice:
    name: Ministry of Justice
    kind: <kind of body>
    contact: Ana Ortiz
  open-corrada:
    name: Open Corrada
    kind: civil-society
`,
      },
      {
        commitment: `
milestones:
  - id: rule
    title: Adopt the rule on publishing contracts
    deliverable: Rule published in the Gazette
    end: 2021-06
  - id: «register»
    deliverable: Register online with the first 500 contracts
    end: 2022-06
`,
      },
    ],
    good: [
      {
        plan: `
agencies:
  x-ministry: &ministry
    kind: government
  justice:
    <<: *ministry
    name: Ministry of Justice
    contact: Ana Ortiz
  open-corrada:
    name: Open Corrada
    kind: civil-society
`,
      },
    ],
  },

  checkUnit({ objects }, _frame, report) {
    for (const object of objects) {
      const { name } = object.type;
      if (name === 'plan') continue;
      for (const key of requiredOf(object.type)) {
        if (object.stateOf(key) === 'absent') {
          const why = reasons[name]?.[key] ?? 'Add it.';
          report('field', aboutMissing(object, key), { key, holder: nameOf(object), why });
        }
      }
      if (name === 'agency' && object.stateOf('kind') === 'absent') {
        const title = object.entries.get('name')?.node;
        const text = title && 'text' in title ? String(title.text) : '';
        if (text && !isNoAgency(text)) report('agencyKind', aboutMissing(object, 'kind'), { name: text });
      }
    }
  },

  checkPlan(plan, { start }, report) {
    const { root } = plan;
    // Of a file without a plan `format-version` speaks.
    if (!root || root.entries.size === 0) return;
    for (const key of requiredOf(root.type as ObjectType)) {
      if (root.stateOf(key as 'title') === 'absent' && !isUnread(plan, key)) {
        report('plan', aboutPlan(root, key), { key });
      }
    }
    for (const [id, entry] of root.get('agencies')?.entries ?? []) {
      if (entry.node || entry.merged) continue;
      const subject = { node: root.get('agencies')!, key: id, mark: visible(entry) };
      report('field', subject, { key: 'name', holder: `agency '${id}'`, why: reasons.agency!.name! });
    }
    if (start === undefined || root.stateOf('edition') !== 'absent' || isUnread(plan, 'edition')) return;
    const day = formatDay(start);
    if (day >= defaultEditionStarts.from && day <= defaultEditionStarts.to) return;
    const nearest = nearestEdition(yearOf(start));
    report('edition', aboutPlan(root, 'edition'), { start: longDate(start), nearest });
  },

  fixes(finding, plan) {
    const { node, key, message } = finding;
    if (node instanceof RegisterNode) {
      const edit = replaceValue(plan, finding.mark, agencyTemplate(askedIn(plan)));
      return edit ? [{ title: 'Add its name and kind', kind: 'needs-input', edits: [edit] }] : [];
    }
    if (!(node instanceof ObjectNode)) return [];
    if (message === 'edition') return editionFix(finding, node, plan);
    if (key === 'id') return idFix(finding, node, plan);
    const field = node.type.fields[String(key)];
    const edit = field && insertKey(plan, node, String(key), valueFor(String(key), plan));
    return edit
      ? [
          {
            title: `Add the ${words[String(key)] ?? key}`,
            kind: 'needs-input',
            preferred: true,
            edits: [edit],
          },
        ]
      : [];

    function valueFor(name: string, of: Plan): Value {
      if (name === 'languages') return languagesFor(of);
      return name === 'period'
        ? slotMap(planFields.period.type, ['start', 'end'], of)
        : slotValue(field!, of);
    }
  },
});

/** The languages that texts stand in already; else a slot. */
function languagesFor(plan: Plan): Value {
  const written = languagesWritten(plan);
  return flowList(written.length > 0 ? written.map(scalar) : [slotValue(planFields.languages, plan)]);
}

/** The keys that an object cannot do without. */
const requiredOf = remembered(({ fields }: ObjectType): readonly string[] =>
  Object.keys(fields).filter((key) => fields[key]?.required),
);

const words: Readonly<Record<string, string>> = {
  period: 'first and last day',
  participant: 'country or local jurisdiction',
  languages: 'languages',
  title: 'title',
  name: 'name',
  kind: 'kind',
  start: 'first day',
  end: 'last day',
};

const reasons: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  commitment: {
    id: 'Other files point to a commitment by its id: add a short name that stays the same.',
    title: 'Readers know a commitment by its title: say in a line what it does.',
  },
  milestone: { title: 'Say in a line what will be done.' },
  agency: { name: 'Commitments show the body by its name: add it in full.' },
  period: {
    start: 'The dates of commitments are checked against it: add the first day of the plan.',
    end: 'The dates of commitments are checked against it: add the last day of the plan.',
  },
};

/** The edition that fits the period; other rules apply then, and may find other things. */
function editionFix({ args }: Finding, root: ObjectNode, plan: Plan): Fix[] {
  const { nearest } = args as { nearest: number };
  const edit = insertKey(plan, root, 'edition', scalar(`${nearest}`));
  return edit
    ? [{ title: `Follow the edition of ${nearest}: its rules apply then`, kind: 'unsafe', edits: [edit] }]
    : [];
}

/** An id made of the title, unlike all others in the plan; a slot where there is no title. */
function idFix({ unit }: Finding, commitment: ObjectNode, plan: Plan): Fix[] {
  const id = unit instanceof Commitment ? newCommitmentIds(plan).get(unit.node) : undefined;
  if (id === undefined) {
    const edit = insertKey(plan, commitment, 'id', slotValue(commitment.type.fields.id!, plan));
    return edit ? [{ title: 'Add the id', kind: 'needs-input', preferred: true, edits: [edit] }] : [];
  }
  const edit = insertKey(plan, commitment, 'id', scalar(id));
  return edit ? [{ title: `Add the id \`${id}\``, kind: 'safe', preferred: true, edits: [edit] }] : [];
}
