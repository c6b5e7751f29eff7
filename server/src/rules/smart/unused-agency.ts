import { removeRegisterEntry } from '../../edits/write';
import { source } from '../../handbook/sources';
import { visible } from '../../plan/model/piece';
import { namedAgencies } from '../agencyReferences';
import { defineRule } from '../rule';
import { quoted } from '../words';
import { agenciesMeant } from './leads';

interface Args {
  readonly id: string;
  readonly name: string;
}

/** Good housekeeping of the register; no handbook asks for it. */
export const unusedAgency = defineRule({
  code: 'unused-agency',
  title: 'Agency named nowhere',
  family: 'answerable',
  severity: 'hint',
  sources: [source('handbook-2019', '4.1.1')],
  messages: {
    unused: ({ id, name }: Args) =>
      `${quoted(name)} is in the list of agencies, but no commitment, milestone or proposal names \`${id}\`. Name ` +
      'it where it has a part, or take it off the list.',
  },
  explanation: {
    what: 'An entry of `agencies` that no `lead`, `supporting` or `from` names.',
    why: 'The list shows who carries the plan. A body without a part in it raises the question what it was meant to do.',
    how: 'Name its id under `supporting` of the commitments in which it has a part, or remove the entry.',
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
  «finance»:
    name: Ministry of Finance
    kind: government
  open-corrada:
    name: Open Corrada
    kind: civil-society
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
        commitment: `
supporting: []
milestones:
  - title: Adopt the rule on publishing contracts
    deliverable: Rule published in the Gazette
    end: 2021-06
    lead: finance
  - title: Open the register to the public
    deliverable: Register online with the first 500 contracts
    end: 2022-06
`,
      },
    ],
  },

  checkPlan(plan, frame, report) {
    // In a new plan the agencies come first; in a broken one the place that names them may be hidden.
    if (plan.commitments.length === 0 || plan.pieces.some(({ muted }) => muted)) return;
    const unused = new Map(frame.agencies);
    for (const reference of namedAgencies(plan)) {
      for (const id of agenciesMeant(reference, frame)) unused.delete(id);
      if (unused.size === 0) return;
    }
    for (const { id, name, entry } of unused.values()) {
      if (entry.merged || !entry.node) continue;
      report('unused', { node: entry.node, mark: visible(entry) }, { id, name }, { unnecessary: true });
    }
  },

  fixes({ args }, plan) {
    const { id, name } = args as Args;
    const edit = removeRegisterEntry(plan, id);
    return edit ? [{ title: `Remove ${quoted(name)} from the agencies`, kind: 'unsafe', edits: [edit] }] : [];
  },
});
