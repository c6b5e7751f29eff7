import type { AgenciesNode, StringNode } from '../plan/model/nodes';
import type { Plan } from '../plan/plan';

/** A place in a plan that names an agency. */
export interface AgencyReference {
  /** What is written there: an id, a name. */
  readonly item: StringNode;
  /** The `lead` or `supporting` that holds it; undefined for the `from` of a proposal. */
  readonly holder: AgenciesNode | undefined;
}

/** Every place in a plan that names an agency: leads and supporting bodies, and those who made proposals. */
export function agencyReferences({ root, commitments }: Plan): readonly AgencyReference[] {
  const references: AgencyReference[] = [];
  const add = (holder: AgenciesNode | undefined) => {
    for (const item of holder?.items ?? []) references.push({ item, holder });
  };
  for (const { node, milestones } of commitments) {
    add(node.get('lead'));
    add(node.get('supporting'));
    for (const milestone of milestones) add(milestone.get('lead'));
  }
  for (const proposal of root?.get('development-process')?.get('feedback')?.items ?? []) {
    // Also "none", which is an id where the register has it.
    const item = proposal.entry('from')?.node;
    if (item) references.push({ item, holder: undefined });
  }
  return references;
}
