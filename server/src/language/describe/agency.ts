import { guideOf } from '../../handbook/guides/guides';
import { kindLabel } from '../../handbook/vocabularies';
import type { Agency } from '../../plan/model/frame';
import type { Commitment } from '../../plan/model/unit';
import type { Plan } from '../../plan/plan';
import { agenciesMeant } from '../../rules/smart/leads';
import { counted } from '../../rules/words';
import { agencyRoles, roleNames, rolesOf } from '../agencyRoles';
import { plainMarkdown } from '../markdown';
import type { Describer } from './describer';
import { placeIn } from './source';

/** The body that an id, or a name in its place, means. */
export const describeAgencyAt: Describer = ({ text }, { plan }) => {
  const [id, ...others] = agenciesMeant(text, plan.frame);
  return id !== undefined && others.length === 0 ? describeAgency(id, plan) : undefined;
};

/** How many commitments are named; of more the rest is counted. */
const mostNamed = 6;

/** A body of the register: name, kind, and what it does in the plan. Markdown; undefined for what is no id. */
export function describeAgency(id: string, plan: Plan): string | undefined {
  const agency = plan.frame.agencies.get(id);
  if (!agency) return undefined;
  const commitments = rolesOf(plan, id);
  const roles = agencyRoles.flatMap((role) => listOf(commitments[role], roleNames[role]));
  return [
    `**${plainMarkdown(longName(agency))}** – ${kindOf(agency)}`,
    ...(roles.length > 0 ? roles : ['No commitment names it yet.']),
    ...otherNames(agency),
    placeIn(guideOf('commitment', 'lead')?.sources ?? {}, plan.frame.edition),
  ].join('\n\n');
}

/** The name, with the acronym behind it. */
export function longName({ name, node }: Agency): string {
  const acronym = node?.get('acronym')?.text;
  return acronym ? `${name} (${acronym})` : name;
}

/** What kind of body it is, in plain words. */
export const kindOf = ({ node }: Agency): string => kindLabel(node?.get('kind')?.value ?? '');

function listOf(commitments: readonly Commitment[], role: string): string[] {
  if (commitments.length === 0) return [];
  const named = commitments.length > mostNamed ? commitments.slice(0, mostNamed - 1) : commitments;
  const rest = commitments.length - named.length;
  return [
    [
      `*${role} ${counted(commitments.length, 'commitment')}:*`,
      '',
      ...named.map(({ name }) => `- ${plainMarkdown(name)}`),
      ...(rest > 0 ? [`- … and ${rest} more`] : []),
    ].join('\n'),
  ];
}

function otherNames({ node }: Agency): string[] {
  const aliases = node?.get('aliases')?.items.map(({ value }) => plainMarkdown(value)) ?? [];
  return aliases.length > 0 ? [`*Also written:* ${aliases.join(' · ')}`] : [];
}
