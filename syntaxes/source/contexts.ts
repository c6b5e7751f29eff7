// What a value can be, by the key it stands behind.
import { type SchemaKeys, valueIds } from './keys';
import { idWord, languageTag } from './patterns';
import { scopes } from './scopes';
import type { Rule } from './tm';

/** A kind of value: which keys lead to it, and which whole scalars are coloured in it. */
export interface ValueContext {
  readonly name: string;
  /** None: reached in another way than by its keys. */
  readonly keys?: Iterable<string>;
  /** Pattern of a whole scalar → its scope. The first that fits counts. */
  readonly tokens: readonly (readonly [pattern: string, scope: string])[];
  /** How the keys of a map in this place are named; those of a plan where left out. */
  readonly pairs?: 'agencies' | 'values';
}

const date = '[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?';
const nothing = ['~|[Nn]ull|NULL', scopes.nothing] as const;

/** Where a scalar can start; without it every place in a long text would be tried. */
const start = '(?<![^\\s,\\[{])';

/** All kinds of value. Their keys exclude each other. */
export function contexts(keys: SchemaKeys): readonly ValueContext[] {
  const special: ValueContext[] = [
    { name: 'agency', keys: keys.agencies, tokens: [[idWord, scopes.agency]] },
    { name: 'id', keys: keys.ids, tokens: [[idWord, scopes.id]] },
    { name: 'date', keys: keys.dates, tokens: [[date, scopes.date]] },
    { name: 'number', keys: keys.numbers, tokens: [['[0-9]+(?:\\.[0-9a-z]+)?', scopes.number]] },
    { name: 'language', keys: keys.languages, tokens: [[languageTag, scopes.languageKey]] },
    { name: 'register', keys: keys.registers, tokens: [], pairs: 'agencies' },
    { name: 'value', keys: keys.values, tokens: [[valueIds.join('|'), scopes.value]], pairs: 'values' },
    ...choiceContexts(keys),
  ];
  const named = new Set(special.flatMap(({ keys }) => [...(keys ?? [])]));
  const texts = [...keys.all].filter((key) => !named.has(key));
  return [
    ...special,
    { name: 'text', keys: texts, tokens: [] },
    {
      name: 'any',
      tokens: [
        [date, scopes.date],
        ['[-+]?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?', scopes.number],
        ['true|false', scopes.boolean],
      ],
    },
  ];
}

/** One for each set of choices. */
function choiceContexts(keys: SchemaKeys): ValueContext[] {
  const byPattern = new Map<string, ValueContext & { readonly keys: string[] }>();
  for (const [key, choices] of keys.choices) {
    const pattern = choices.size === 0 ? idWord : [...choices].join('|');
    const scope = choices.has('true')
      ? scopes.boolean
      : /^[0-9|]+$/.test(pattern)
        ? scopes.number
        : scopes.choice;
    const known = byPattern.get(pattern);
    if (known) known.keys.push(key);
    else byPattern.set(pattern, { name: `choice-${key}`, keys: [key], tokens: [[pattern, scope]] });
  }
  return [...byPattern.values()];
}

/** The rules for whole scalars; `end` is what has to follow one. */
export function tokens(context: ValueContext, end: string): readonly Rule[] {
  return [...context.tokens, nothing].flatMap(([pattern, name]) => [
    { match: `${start}(?:${pattern})${end}`, name },
    {
      match: `${start}(["'])(${pattern})(\\1)${end}`,
      captures: { 1: { name: scopes.quoteBegin }, 2: { name }, 3: { name: scopes.quoteEnd } },
    },
  ]);
}
