import { renameKey } from '../../edits/write';
import { closest, editDistance } from '../../plan/closest';
import { fold } from '../../plan/fold';
import { ObjectNode } from '../../plan/model/nodes';
import { sourceOf, visible } from '../../plan/model/piece';
import { objects } from '../../plan/schema/objects';
import { takes } from '../../plan/schema/shapes';
import type { ObjectType } from '../../plan/schema/types';
import { isOddKey } from '../oddKeys';
import { defineRule, type Finding, type Fix } from '../rule';
import { listed } from '../words';
import { kindOf } from './names';

/** The format: each object has the keys that the schema gives it, and any that begin with `x-`. */
export const unknownKey = defineRule({
  code: 'unknown-key',
  title: 'A field the format does not have there',
  family: 'form',
  severity: 'warning',
  sources: [],
  messages: {
    near: ({ key, place, nearest }: { key: string; place: string; nearest: string }) =>
      `\`${key}\` is no field of ${place}, so what stands there is not read. Did you mean \`${nearest}\`?`,
    elsewhere: ({ key, place, owners }: { key: string; place: string; owners: readonly string[] }) =>
      `\`${key}\` belongs to ${listed(owners, 'or')}, not to ${place}, so what stands here is not read. Move it there; ` +
      'the spaces at the start of the line say what it belongs to.',
    unknown: ({ key, place }: { key: string; place: string }) =>
      `\`${key}\` is no field of ${place}, so what stands there is not read or checked. Move the text to a field that ` +
      `fits, or call it \`x-${key}\` to keep it as a note of your own.`,
    noKey: () =>
      'Nothing stands before this colon, so what follows is not read. Write the name of a field, or take the line into the text above.',
  },
  explanation: {
    what:
      'A field that the format does not have at that place: a slip of the pen, a field of another part of the plan, or one ' +
      'of your own. Fields that begin with `x-` are yours and never reported.',
    why: 'What stands in an unknown field is not checked, not counted and not published with the plan.',
    how:
      'Correct the name, move the line to the part it belongs to, or put `x-` before it. The fields of the other editions ' +
      'of the handbook are all known.',
  },
  examples: {
    bad: [
      {
        commitment: '\n«aditional»: The work costs 40,000 a year.\n',
        fixed: '\nadditional: The work costs 40,000 a year.\n',
      },
      {
        commitment: '\n«budget»: The work costs 40,000 a year.\n',
        fixed: '\nadditional: The work costs 40,000 a year.\n',
      },
      { commitment: '\n«deliverable»: Register online with the first 500 contracts\n' },
      {
        plan: '\n«minister»: Ana Ortiz\n',
        fixed: '\nx-minister: Ana Ortiz\n',
      },
    ],
    good: [{ plan: '\nx-notes: Ask the forum.\n', commitment: '\nx-budget: { euro: 40000 }\n' }],
  },

  checkUnit({ problems }, _frame, report) {
    for (const problem of problems) {
      if (problem.kind !== 'unknown-key' || isOddKey(problem)) continue;
      const { parent, step: key, mark } = problem;
      const subject = { node: parent, key, mark: visible(mark) };
      const place = kindOf(parent.type.name);
      const nearest = nearestKey(parent, key);
      const owners = nearest === undefined ? ownersOf(key, parent.type) : [];
      if (key.trim() === '') report('noKey', subject, undefined);
      else if (nearest !== undefined) report('near', subject, { key, place, nearest });
      else if (owners.length > 0) report('elsewhere', subject, { key, place, owners });
      else report('unknown', subject, { key, place });
    }
  },

  fixes(finding, plan) {
    const { message, mark, node, key } = finding;
    if (message === 'near' && node instanceof ObjectNode) {
      const nearest = nearestKey(node, String(key));
      const edit = nearest && renameKey(plan, mark, nearest);
      if (!edit) return [];
      const isSure = isSlip(String(key), nearest) && fits(finding, nearest);
      return isSure
        ? [{ title: `Call it \`${nearest}\``, kind: 'safe', preferred: true, edits: [edit] }]
        : [{ title: `Rename \`${key}\` to \`${nearest}\``, kind: 'unsafe', preferred: true, edits: [edit] }];
    }
    return message === 'unknown' ? asNote(finding, renameKey(plan, mark, `x-${key}`)) : [];
  },
});

/** Is what stands in an unknown field of the sort that another takes? */
function fits({ unit, mark, node }: Finding, nearest: string): boolean {
  const type = node instanceof ObjectNode ? node.type.fields[nearest]?.type : undefined;
  const problem = unit.problems.find((one) => one.kind === 'unknown-key' && one.mark === mark);
  if (!type || problem?.kind !== 'unknown-key') return false;
  return problem.found === undefined || takes(type, problem.found);
}

function asNote({ key, mark }: Finding, edit: Fix['edits'][number] | undefined): Fix[] {
  if (!edit || !/^[\w-]+$/.test(sourceOf(mark))) return [];
  return [{ title: `Keep it as a note of your own: \`x-${key}\``, kind: 'unsafe', edits: [edit] }];
}

/** What people call a key that has another name here. */
const otherNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  plan: {
    country: 'participant',
    name: 'title',
    language: 'languages',
    'end-date': 'due',
    'due-date': 'due',
    'submission-date': 'submitted',
  },
  commitment: {
    name: 'title',
    number: 'id',
    agency: 'lead',
    'lead-agency': 'lead',
    responsible: 'contact',
    partners: 'supporting',
    'other-actors': 'supporting',
    'status-quo': 'problem',
    'public-problem': 'problem',
    goal: 'objective',
    activities: 'description',
    outcomes: 'results',
    'expected-results': 'results',
    relevance: 'values',
    budget: 'additional',
    'start-date': 'start',
    'end-date': 'end',
    deadline: 'end',
    themes: 'policy-areas',
    'policy-area': 'policy-areas',
  },
  milestone: {
    name: 'title',
    activity: 'title',
    description: 'title',
    output: 'deliverable',
    date: 'end',
    due: 'end',
    deadline: 'end',
    'start-date': 'start',
    'end-date': 'end',
    agency: 'lead',
  },
  agency: { title: 'name', type: 'kind' },
  contact: { function: 'title', position: 'title', 'e-mail': 'email', telephone: 'phone' },
  amendment: { description: 'summary' },
};

/** The free key of an object that an unknown one was meant to be. */
function nearestKey({ type, entries }: ObjectNode, key: string): string | undefined {
  const named = otherNames[type.name];
  const lower = key.toLowerCase().replace(/[\s_]+/g, '-');
  const other = named && Object.hasOwn(named, lower) ? named[lower] : undefined;
  if (other !== undefined && !entries.get(other)?.node) return other;
  const free = Object.keys(type.fields).filter((field) => !entries.get(field)?.node);
  const near = closest(key, free);
  // A key of another level, letter for letter, is more likely meant than one that is merely near.
  return near !== undefined && ownersOf(key, type).length > 0 && !isSlip(key, near) ? undefined : near;
}

/** Is one key so like the other that nothing else can be meant? */
function isSlip(key: string, meant: string): boolean {
  const bare = fold(key).replace(/[-_.\s]/g, '');
  const limit = meant.length < 8 ? 1 : 2;
  return editDistance(bare, meant.replaceAll('-', ''), limit) <= limit;
}

/** What the other objects that have a key are called. */
const ownersOf = (key: string, besides: ObjectType): string[] =>
  objects
    .filter((type) => type !== besides && Object.hasOwn(type.fields, key))
    .map(({ name }) => kindOf(name));
