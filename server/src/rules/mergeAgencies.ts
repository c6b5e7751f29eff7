import type { Edit } from '../edits/edit';
import { scalar } from '../edits/value';
import { insertItem, insertKey, removeItem, removeRegisterEntry, setScalar } from '../edits/write';
import { allPresent } from '../plan/lists';
import type { Agency, AgencyNode } from '../plan/model/frame';
import type { ObjectNode } from '../plan/model/nodes';
import type { Plan } from '../plan/plan';
import { agencyReferences } from './agencyReferences';
import { listed } from './words';

/** A merge of two agencies: what it is called, naming what is lost, and its edits, made when asked for. */
export interface Merge {
  readonly title: string;
  readonly edits: () => readonly Edit[] | undefined;
}

/**
 * Merges an agency of the register into another, by their ids: every place that names it then names the other, and
 * its other names are kept as aliases. Undefined where one of them has no entry of its own.
 */
export function mergeAgencies(plan: Plan, keptId: string, mergedId: string): Merge | undefined {
  const kept = registered(plan, keptId);
  const merged = registered(plan, mergedId);
  if (!kept || !merged || kept === merged) return undefined;
  const lost = lostKeys(kept.node, merged.node);
  const without = lost.length > 0 ? `, without its ${listed(lost)}` : '';
  return {
    title: `Merge \`${mergedId}\` into \`${keptId}\`${without}`,
    edits: () => mergeEdits(plan, kept, merged),
  };
}

type Registered = Agency & { readonly node: AgencyNode };

function registered({ frame }: Plan, id: string): Registered | undefined {
  const agency = frame.agencies.get(id);
  return agency?.node && !agency.entry.merged ? (agency as Registered) : undefined;
}

/** What the entry that goes has and the one that stays has not: for a title, in plain words. */
function lostKeys(first: AgencyNode, second: AgencyNode): string[] {
  const lost: string[] = [];
  if (second.get('contact')) lost.push('contact');
  const kinds = [first.get('kind')?.value, second.get('kind')?.value];
  if (kinds[1] !== undefined && kinds[0] !== kinds[1]) lost.push(`kind (${kinds[1]})`);
  return lost;
}

/** Every reference to the second becomes one to the first, and its other names become aliases. */
function mergeEdits(plan: Plan, first: Registered, second: Registered): readonly Edit[] | undefined {
  const edits: (Edit | undefined)[] = [
    removeRegisterEntry(plan, second.id),
    ...aliasEdits(plan, first, second),
  ];
  const listsDone = new Set<unknown>();
  for (const { item, holder } of agencyReferences(plan)) {
    if (item.value !== second.id || listsDone.has(item)) continue;
    listsDone.add(item);
    const at = holder?.items.indexOf(item) ?? -1;
    const repeats = holder?.items.some(
      ({ value }, index) => value === first.id || (value === second.id && index < at),
    );
    if (holder && repeats) edits.push(removeItem(plan, holder, at));
    else edits.push(setScalar(plan, item, first.id));
  }
  return allPresent(edits);
}

function aliasEdits(
  plan: Plan,
  { node: first }: Registered,
  { node: second }: Registered,
): (Edit | undefined)[] {
  const known = new Set(namesOf(first));
  const acronym = second.get('acronym')?.text;
  const edits: (Edit | undefined)[] = [];
  const takesAcronym = acronym !== undefined && first.entry('acronym')?.node === undefined;
  if (takesAcronym) edits.push(insertKey(plan, first as ObjectNode, 'acronym', scalar(acronym)));
  const others = namesOf(second).filter((name) => !known.has(name) && !(takesAcronym && name === acronym));
  for (const name of new Set(others))
    edits.push(insertItem(plan, first as ObjectNode, 'aliases', scalar(name)));
  return edits;
}

const namesOf = (node: AgencyNode): string[] =>
  [
    ...(node.get('name')?.variants ?? []),
    ...(node.get('acronym')?.variants ?? []),
    ...(node.get('aliases')?.items ?? []),
  ].map(({ value }) => value.trim());
