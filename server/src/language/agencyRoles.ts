import { memo } from '../handbook/memo';
import { remembered } from '../handbook/remembered';
import { keptWith } from '../plan/model/kept';
import type { AgenciesNode } from '../plan/model/nodes';
import type { Commitment } from '../plan/model/unit';
import type { Plan } from '../plan/plan';
import { agenciesMeant } from '../rules/smart/leads';

/** What an agency does in a plan. */
export interface AgencyRoles {
  readonly leads: readonly Commitment[];
  readonly supports: readonly Commitment[];
  /** Commitments that it has a milestone in without leading or supporting them. */
  readonly helps: readonly Commitment[];
}

type Role = keyof AgencyRoles;

/** What each role is called in front of commitments. */
export const roleNames: Readonly<Record<Role, string>> = {
  leads: 'Leads',
  supports: 'Supports',
  helps: 'Has milestones in',
};

/** The roles, the weightiest first. */
export const agencyRoles = Object.keys(roleNames) as readonly Role[];

const idle: AgencyRoles = { leads: [], supports: [], helps: [] };

/** What an agency does in a plan. */
export const rolesOf = (plan: Plan, id: string): AgencyRoles => allRoles(plan).get(id) ?? idle;

const allRoles = remembered(({ commitments, frame }: Plan): ReadonlyMap<string, AgencyRoles> => {
  const roles = new Map<string, { [role in Role]: Commitment[] }>();
  const meant = memo((reference) => agenciesMeant(reference, frame));
  for (const commitment of commitments) {
    for (const [reference, role] of namedIn(commitment)) {
      for (const id of meant(reference)) {
        const own = roles.get(id) ?? { leads: [], supports: [], helps: [] };
        roles.set(id, own);
        if (!takesPart(own, commitment)) own[role].push(commitment);
      }
    }
  }
  return roles;
});

/** Commitments come one after the other, so that only the last can be this one. */
const takesPart = (roles: AgencyRoles, commitment: Commitment): boolean =>
  agencyRoles.some((role) => roles[role].at(-1) === commitment);

/** What is written where a commitment names an agency, with the role it has there, the weightiest first. */
const namedIn = keptWith(({ node, milestones }: Commitment): readonly (readonly [string, Role])[] => [
  ...namesIn(node.get('lead'), 'leads'),
  ...namesIn(node.get('supporting'), 'supports'),
  ...milestones.flatMap((milestone) => namesIn(milestone.get('lead'), 'helps')),
]);

const namesIn = (holder: AgenciesNode | undefined, role: Role): (readonly [string, Role])[] =>
  holder?.items.map(({ value }) => [value, role] as const) ?? [];
