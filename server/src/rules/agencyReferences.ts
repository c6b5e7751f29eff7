import { keptWith } from '../plan/model/kept';
import { type AgenciesNode, StringNode } from '../plan/model/nodes';
import type { Commitment } from '../plan/model/unit';
import type { Plan } from '../plan/plan';

/** A place in a plan that names an agency. */
export interface AgencyReference {
  /** What is written there: an id, a name. */
  readonly item: StringNode;
  /** The `lead` or `supporting` that holds it; undefined for the `from` of a proposal. */
  readonly holder: AgenciesNode | undefined;
}

/** Every place in a plan that names an agency: leads and supporting bodies, and those who made proposals. */
export function agencyReferences(plan: Plan): readonly AgencyReference[] {
  const proposers = proposersOf(plan).map((item) => ({ item, holder: undefined }));
  return [...plan.commitments.flatMap((commitment) => referencesIn(commitment)), ...proposers];
}

/** What is written in a plan where an agency is named, as far as one asks: often the first commitments name all. */
export function* namedAgencies(plan: Plan): Generator<string> {
  for (const commitment of plan.commitments) yield* namesIn(commitment);
  for (const { value } of proposersOf(plan)) yield value;
}

const referencesIn = keptWith(({ node, milestones }: Commitment): readonly AgencyReference[] => {
  const holders = [node.get('lead'), node.get('supporting'), ...milestones.map((one) => one.get('lead'))];
  return holders.flatMap((holder) => holder?.items.map((item) => ({ item, holder })) ?? []);
});

const namesIn = keptWith((commitment: Commitment): readonly string[] => [
  ...new Set(referencesIn(commitment).map(({ item }) => item.value)),
]);

/** What is written where a plan says who made a proposal: also "none", which is an id where the register has it. */
export function proposersOf({ root }: Plan): StringNode[] {
  const proposals = root?.get('development-process')?.get('feedback')?.items ?? [];
  return proposals.flatMap((proposal) => {
    const from = proposal.entry('from')?.node;
    return from instanceof StringNode ? from : [];
  });
}
