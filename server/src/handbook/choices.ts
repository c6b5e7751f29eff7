import { editionFacts, editions } from './editions';
import { documents } from './sources';
import {
  agencyKinds,
  type Choice,
  kinds,
  milestoneStatuses,
  outcomes,
  policyAreas,
  stages,
} from './vocabularies';

const editionChoices: readonly Choice[] = editions.map((edition) => {
  const { document, years } = editionFacts[edition];
  const span = Number.isFinite(years.to) ? `${years.from} to ${years.to}` : `${years.from} on`;
  const { title, edition: version } = documents[document];
  return { id: `${edition}`, label: `Plans of ${span}`, hint: `After ${title}, ${version}.` };
});

const yes = (label: string): readonly Choice[] => [
  { id: 'true', label },
  { id: 'false', label: 'No, as if it were not said' },
];

const byField: Readonly<Record<string, readonly Choice[]>> = {
  'plan edition': editionChoices,
  'plan kind': kinds,
  'plan stage': stages,
  'agency kind': agencyKinds,
  'feedback entry outcome': outcomes,
  'commitment policy-areas': policyAreas,
  'milestone status': milestoneStatuses,
  'milestone intermediate': yes('The two-year milestone of a commitment that runs longer'),
  'amendment refresh': yes('The mid-term refresh of a four-year plan'),
};

/** What may be chosen for a key of an object (by its name in the schema), with what each choice means. */
export const choicesOf = (object: string, key: string): readonly Choice[] =>
  byField[`${object} ${key}`] ?? [];
