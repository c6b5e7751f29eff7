import { coCreationParts, type Edition, editions, factsOf } from '../../handbook/editions';
import { wordingFor } from '../../handbook/guides/guide';
import { guideOf } from '../../handbook/guides/guides';
import { objects } from '../../plan/schema/objects';
import { listed } from '../../rules/words';
import { placeIn } from './source';

/**
 * What belongs in a field, how reviewers read it, what a good one looks like, and where the handbook of the
 * edition says so. Markdown; undefined for what is no field.
 * @param object the name of the object in the schema
 */
export function describeField(object: string, key: string, edition: Edition): string | undefined {
  const fields = objects.find(({ name }) => name === object)?.fields;
  const field = fields && Object.hasOwn(fields, key) ? fields[key] : undefined;
  const guide = guideOf(object, key);
  if (!field || !guide) return undefined;
  return [
    `**${key}** – ${field.doc}`,
    ...asked(object, key, edition),
    `*How reviewers read it:* ${wordingFor(guide.review, edition)}`,
    `*For example:* ${wordingFor(guide.example, edition)}`,
    placeIn(guide.sources, edition),
  ].join('\n\n');
}

/** What the edition's template calls it; of what only other editions ask for, that it may stay. */
function asked(object: string, key: string, edition: Edition): string[] {
  const boxes = boxesOf[object];
  const label = boxes?.(edition).get(key);
  if (!boxes) return [];
  if (label !== undefined) return [`*Asked for in ${edition}:* ${label}.`];
  const others = editions.filter((other) => boxes(other).has(key));
  if (others.length === 0) return [];
  const years = listed(others.map(String), 'or');
  return [`Not asked for in ${edition}, but in ${years}; it does no harm here.`];
}

/** What each edition asks for, by object: key → label. */
const boxesOf: Readonly<Record<string, ((edition: Edition) => ReadonlyMap<string, string>) | undefined>> = {
  commitment: (edition) => new Map(factsOf(edition).template.map(({ key, label }) => [key, label])),
  'development process': (edition) =>
    new Map(
      coCreationParts
        .filter(({ key }) => factsOf(edition).coCreation.includes(key))
        .map(({ key, label }) => [key, label]),
    ),
};
