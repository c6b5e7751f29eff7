import { setScalar } from '../../edits/write';
import { RegisterNode, StringNode } from '../../plan/model/nodes';
import { absolute } from '../../plan/model/piece';
import type { Plan } from '../../plan/plan';
import { mergeAgencies } from '../../rules/mergeAgencies';
import { registerAgency } from '../../rules/registerAgency';
import { quoted } from '../../rules/words';
import { type Action, allOrNone, rewriting } from '../action';
import type { Refactoring, Selection } from './place';

/** Adds the body that a proposal came from to the register (of leads and supporting bodies a rule speaks). */
export const registerProposer: Refactoring = (plan, place) => {
  const { nodes, key, holder } = place;
  const [from] = nodes;
  if (key !== 'from' || holder?.type.kind !== 'object' || !(from instanceof StringNode)) return [];
  const { frame } = plan;
  const name = from.value;
  if (from.origin || frame.registerMuted || frame.agencies.has(name) || frame.isNoAgency(name)) return [];
  const id = frame.index.match(name);
  return id === undefined
    ? [rewriting(`Add ${quoted(name)} to the agencies`, () => registerAgency(plan, from, name) ?? [])]
    : [rewriting(`Write the id: ${id}`, () => [setScalar(plan, from, id)])];
};

/** Merges two selected agencies of the register, whichever way round. */
export const mergeSelected: Refactoring = (plan, _place, selection) => {
  if (selection.start === selection.end) return [];
  const [first, second, third] = agenciesIn(plan, selection);
  if (first === undefined || second === undefined || third !== undefined) return [];
  const merges = [mergeAgencies(plan, first, second), mergeAgencies(plan, second, first)];
  return merges.flatMap((merge): Action[] =>
    merge ? [rewriting(merge.title, () => allOrNone(merge.edits()))] : [],
  );
};

/** The ids of the agencies whose lines a selection touches. */
function agenciesIn(plan: Plan, { start, end }: Selection): readonly string[] {
  const register = plan.root?.entry('agencies')?.node;
  if (!(register instanceof RegisterNode) || register.origin) return [];
  return [...register.entries.values()].flatMap((entry) => {
    const from = absolute(entry).start;
    const to = entry.node ? absolute(entry.node).end : from;
    return from < end && start <= to ? [entry.key] : [];
  });
}
