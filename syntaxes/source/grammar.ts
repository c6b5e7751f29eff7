// Puts the grammar together. `syntaxes/ogpplan.tmLanguage.json` is its output; a test tells when that is stale.
//
// How it follows YAML's indentation: a rule that opens a pair or a list item remembers the indentation of its line
// (group 1, and 3 where a dash comes before the key) and lives `while` the lines are deeper. When such a rule gives
// up, everything inside goes with it, so an unclosed quote or bracket never colours more than its own pair.
import { blockTexts, type Lead, leads } from './blockText';
import { contexts, tokens, type ValueContext } from './contexts';
import { flowEntries } from './flow';
import { type SchemaKeys, schemaKeys } from './keys';
import { afterColon, blank, colon, key, lineEnd, plainFirst, properties, words } from './patterns';
import { scopes } from './scopes';
import { type Captures, type Grammar, include, never, type Rule } from './tm';
import { yamlEntries } from './yaml';

/** The text of the grammar file. */
export function grammarText(): string {
  return `${JSON.stringify(grammar(schemaKeys()), null, 2)}\n`;
}

function grammar(keys: SchemaKeys): Grammar {
  const all = contexts(keys);
  const entries: Record<string, readonly Rule[]> = {
    ...yamlEntries(keys),
    'pairs-plan': pairs('plan'),
    'keyed-plan': [...all.filter(({ keys }) => keys !== undefined).map(keyed), otherKeyed],
    'pairs-agencies': pairs('agencies'),
    'keyed-agencies': [keyedAs('agencies', 'any')],
    'pairs-values': pairs('values'),
    'keyed-values': [keyedAs('values', 'text')],
    'item-texts': blockTexts(),
    ...flowEntries(all),
  };
  for (const context of all) {
    entries[`value-${context.name}`] = blockValue(context);
    entries[`items-${context.name}`] = items(context);
  }
  const repository = Object.entries(entries).map(([name, patterns]) => [name, { patterns }] as const);
  return {
    $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
    comment: 'Generated from syntaxes/source and the schema. Do not edit.',
    name: 'OGP Action Plan',
    scopeName: scopes.root,
    patterns: [
      include('document'),
      include('comment'),
      include('properties'),
      include('alias'),
      include('pairs-plan'),
      include('items-any'),
      include('complex-key'),
      include('flow-list-any'),
      include('flow-map-plan'),
      include('quoted-line'),
      include('plain-line'),
    ],
    repository: Object.fromEntries(repository),
  };
}

const keyCaptures: Captures = { 1: { name: scopes.key }, 2: { name: scopes.colon } };

/** A key whose value is coloured in its own way. The pair around it ends it. */
function keyed(context: ValueContext): Rule {
  return {
    begin: `\\G(${words(context.keys ?? [])})(${colon})${afterColon}`,
    end: never,
    beginCaptures: keyCaptures,
    patterns: [include(`value-${context.name}`)],
  };
}

/** Any key, named by the place it stands in. */
function keyedAs(place: string, value: string): Rule {
  return {
    begin: `\\G(${key})(${colon})${afterColon}`,
    end: never,
    beginCaptures: { 1: { patterns: [include(`key-${place}`)] }, 2: { name: scopes.colon } },
    patterns: [include(`value-${value}`)],
  };
}

const otherKeyed = keyedAs('plan', 'any');

/** The pairs of a block map: with a block text as value, and all others. */
function pairs(place: 'plan' | 'agencies' | 'values'): readonly Rule[] {
  const keyName = { patterns: [include(`key-${place}`)] };
  return [...blockTexts(keyName), ...leads.map((lead) => pair(lead, include(`keyed-${place}`)))];
}

function pair(lead: Lead, inner: Rule): Rule {
  return {
    begin: `${lead.begin}(${properties})(?=${key}${colon}${afterColon})`,
    // A list may stand at the indentation of its key; comments and the end of a flow list stand anywhere.
    while: `^(?=${lead.indent}(?:${blank}|-(?=\\s|$)|[\\]}])|\\s*(?:#|$))`,
    beginCaptures: {
      ...lead.captures,
      [lead.groups + 1]: { patterns: [include('properties')] },
    },
    patterns: [inner],
  };
}

/** What can stand behind a key or a dash, in block style. */
function blockValue(context: ValueContext): readonly Rule[] {
  return [
    include('comment'),
    include('properties'),
    include('alias'),
    include(`pairs-${context.pairs ?? 'plan'}`),
    include(`items-${context.name}`),
    include('complex-key'),
    include(`flow-list-${context.name}`),
    include(`flow-map-${context.pairs ?? 'plan'}`),
    ...tokens(context, lineEnd),
    include('quoted'),
    include('plain'),
  ];
}

/** The items of a block list that do not begin with a key (those are pairs). */
function items(context: ValueContext): readonly Rule[] {
  return [
    include('item-texts'),
    {
      begin: `^(${blank}*)(-)(?=\\s|$)`,
      while: `^(?=\\1${blank}|\\s*(?:#|$))`,
      beginCaptures: { 2: { name: scopes.dash } },
      patterns: [
        { match: `(?<=-)${blank}+(-)(?=\\s|$)`, captures: { 1: { name: scopes.dash } } },
        {
          match: `(?<=-${blank})(?=${plainFirst}|["'])(${key})(${colon})${afterColon}`,
          captures: { 1: { patterns: [include('key-plan')] }, 2: { name: scopes.colon } },
        },
        include(`value-${context.name}`),
      ],
    },
  ];
}
