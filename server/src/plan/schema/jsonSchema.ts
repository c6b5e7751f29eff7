import { openGovernmentValues } from '../../handbook/values';
import { planObject } from './plan';
import type { ChoiceType, DateType, Field, ObjectType, Type } from './types';

/** A JSON Schema (draft-07), or a part of one. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/**
 * The schema of a plan for editors and tools that know YAML but not this format. It takes what the format
 * reads, shorthand forms included; what only the rules can judge (references, editions, languages) it leaves
 * to them. YAML reads `2019` and `16.6` as numbers, so wherever a text may stand a number may too; and an empty
 * key, which the format takes for an absent one, as null.
 */
export function planJsonSchema(): JsonSchema {
  const definitions: Record<string, JsonSchema> = { ...scalars };
  const { properties, ...plan } = objectSchema(planObject, definitions);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'ogpplan.schema.json',
    title: 'Open Government Partnership action plan (.ogpplan), format version 1',
    ...plan,
    type: 'object',
    required: ['ogpplan', ...(plan.required as string[])],
    properties: {
      ...(properties as JsonSchema),
      ogpplan: { description: planObject.fields.ogpplan.doc, enum: [1, '1'] },
    },
    definitions,
  };
}

/** Anything that can stand where the format asks for a text of one form. */
const scalarTypes = ['string', 'number', 'boolean', 'null'];

const day = '[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])';
const language = '[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*';
const extension = { '^x-': {} };
const nothing: JsonSchema = { type: 'null' };
const ref = (name: string): JsonSchema => ({ $ref: `#/definitions/${name}` });

const wordings = (text: JsonSchema): JsonSchema => ({
  type: 'object',
  description: 'One wording for each language of the plan.',
  patternProperties: { ...extension, [`^${language}$`]: text },
  additionalProperties: false,
  minProperties: 1,
});

/** What is the same wherever it stands. */
const scalars: Readonly<Record<string, JsonSchema>> = {
  text: { type: scalarTypes },
  words: { anyOf: [{ type: scalarTypes }, wordings({ type: scalarTypes })] },
  day: { type: ['string', 'null'], pattern: `^${day}$`, examples: ['2022-08-31'] },
  dayOrMonth: {
    type: ['string', 'null'],
    pattern: `^(${day}|[0-9]{4}-(0[1-9]|1[0-2]))$`,
    examples: ['2022-08-31', '2022-08'],
  },
  language: { type: 'string', pattern: `^${language}$`, examples: ['en', 'es', 'fr', 'pt'] },
  sdg: {
    anyOf: [
      { type: 'number', minimum: 1, exclusiveMaximum: 18 },
      { type: 'string', pattern: '^(1[0-7]|[1-9])(\\.[0-9a-d]{1,2})?$' },
    ],
    examples: [16, 16.6],
  },
  agencyId: { description: 'Id of an agency in `agencies`.', type: scalarTypes },
};

type Definitions = Record<string, JsonSchema>;

function schemaOf(type: Type, definitions: Definitions): JsonSchema {
  switch (type.kind) {
    case 'text':
      return ref('words');
    case 'string':
      return ref('text');
    case 'choice':
      return choiceSchema(type);
    case 'date':
      return dateSchema(type);
    case 'language':
      return ref('language');
    case 'sdg':
      return ref('sdg');
    case 'agencies':
      return type.many ? { type: ['array', 'null'], items: ref('agencyId') } : ref('agencyId');
    case 'values':
      return valuesSchema();
    case 'list':
      return { type: ['array', 'null'], items: schemaOf(type.item, definitions) };
    case 'register':
      return {
        type: ['object', 'null'],
        patternProperties: extension,
        additionalProperties: schemaOf(type.entry, definitions),
      };
    case 'object':
      return objectReference(type, definitions);
  }
}

const dateSchema = ({ months }: DateType): JsonSchema => ref(months ? 'dayOrMonth' : 'day');

function choiceSchema({ choices, open }: ChoiceType): JsonSchema {
  if (open) return { anyOf: [{ enum: choices }, ref('text')] };
  // In quotes too, but as a pattern: what an editor offers is the enumeration.
  if (choices.includes('true')) return { type: ['boolean', 'null'] };
  const numbers = choices.map(Number);
  if (!numbers.some(Number.isNaN)) {
    return { anyOf: [{ enum: numbers }, { type: 'string', pattern: `^(${choices.join('|')})$` }, nothing] };
  }
  return { anyOf: [{ enum: choices }, nothing] };
}

function valuesSchema(): JsonSchema {
  const ids = openGovernmentValues.map(({ id }) => id);
  const explained: JsonSchema = {
    type: ['object', 'null'],
    properties: Object.fromEntries(
      openGovernmentValues.map(({ id, meaning }) => [id, { description: meaning, allOf: [ref('words')] }]),
    ),
    patternProperties: extension,
    additionalProperties: false,
  };
  // The proper form first; a single value, a list and a list of maps are read as well.
  return {
    anyOf: [explained, { enum: ids }, { type: 'array', items: { anyOf: [{ enum: ids }, explained] } }],
  };
}

/** Objects stand under `definitions`, by their name. */
function objectReference(type: ObjectType, definitions: Definitions): JsonSchema {
  const name = type.name.replace(/ (\w)/g, (_, letter: string) => letter.toUpperCase());
  if (!(name in definitions)) {
    definitions[name] = {}; // holds its place among the others
    definitions[name] = objectSchema(type, definitions);
  }
  const shorthand = type.shorthand && type.fields[type.shorthand.field];
  return shorthand ? { anyOf: [ref(name), schemaOf(shorthand.type, definitions)] } : ref(name);
}

function objectSchema({ fields }: ObjectType, definitions: Definitions): JsonSchema {
  const required = Object.keys(fields).filter((key) => fields[key]?.required);
  return {
    type: ['object', 'null'],
    ...(required.length > 0 && { required }),
    properties: Object.fromEntries(
      Object.entries(fields).map(([key, field]) => [key, fieldSchema(field, definitions)]),
    ),
    patternProperties: extension,
    additionalProperties: false,
  };
}

function fieldSchema({ type, doc, required }: Field, definitions: Definitions): JsonSchema {
  const schema = schemaOf(type, definitions);
  // Beside a reference other keywords do not count.
  const described =
    '$ref' in schema ? { description: doc, allOf: [schema] } : { description: doc, ...schema };
  return required ? { ...described, not: nothing } : described;
}
