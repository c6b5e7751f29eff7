// What the grammar needs to know of the schema: its keys, sorted by what their values are.
import { openGovernmentValues } from '../../server/src/handbook/values';
import { planObject } from '../../server/src/plan/schema/plan';
import type { Type } from '../../server/src/plan/schema/types';

/** The keys whose values the grammar colours in a way of their own. */
export interface SchemaKeys {
  /** Every key of the format. */
  readonly all: ReadonlySet<string>;
  readonly dates: ReadonlySet<string>;
  readonly agencies: ReadonlySet<string>;
  readonly registers: ReadonlySet<string>;
  readonly values: ReadonlySet<string>;
  readonly languages: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  readonly ids: ReadonlySet<string>;
  /** Key → its choices; none where the list is open. A key of two places (kind) has the choices of both. */
  readonly choices: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Ids of commitments and milestones are plain strings to the schema, as a telephone number is. */
const ids = ['id', 'continues', 'commitment'];
/** So is the version of the format. */
const version = 'ogpplan';

/** The ids of the open government values. */
export const valueIds: readonly string[] = openGovernmentValues.map(({ id }) => id);

/** Walks the schema once. */
export function schemaKeys(): SchemaKeys {
  const all = new Set<string>();
  const byKind = new Map<Type['kind'], Set<string>>();
  const choices = new Map<string, Set<string>>();
  const visit = (key: string, type: Type): void => {
    byKind.set(type.kind, (byKind.get(type.kind) ?? new Set()).add(key));
    if (type.kind === 'choice') {
      const known = choices.get(key) ?? new Set();
      choices.set(key, known);
      if (!type.open) for (const choice of type.choices) known.add(choice);
    }
    if (type.kind === 'list') visit(key, type.item);
    const object = type.kind === 'register' ? type.entry : type;
    if (object.kind !== 'object') return;
    for (const [name, field] of Object.entries(object.fields)) {
      all.add(name);
      visit(name, field.type);
    }
  };
  visit('', planObject);
  const of = (kind: Type['kind']): ReadonlySet<string> => byKind.get(kind) ?? new Set();
  return {
    all,
    dates: of('date'),
    agencies: of('agencies'),
    registers: of('register'),
    values: of('values'),
    languages: of('language'),
    numbers: new Set([...of('sdg'), version].filter((key) => all.has(key))),
    ids: new Set(ids.filter((key) => all.has(key))),
    choices,
  };
}
