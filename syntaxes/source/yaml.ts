// The rules that are YAML's alone: comments, document markers, properties, quotes, plain scalars, names of keys.
import { type SchemaKeys, valueIds } from './keys';
import { blank, languageTag, plainFirst } from './patterns';
import { scopes } from './scopes';
import type { Rule } from './tm';

/** Entries of the repository that the others include. */
export function yamlEntries(keys: SchemaKeys): Record<string, readonly Rule[]> {
  return {
    ...keyNames(keys),
    document: [
      { match: '^(?:---|\\.\\.\\.)(?=\\s|$)', name: scopes.documentMarker },
      { match: '^%.*$', name: scopes.directive },
    ],
    comment: comments,
    properties: [
      {
        match: '(?<!\\S)(&)([^\\s,\\[\\]{}]+)',
        captures: { 1: { name: scopes.anchor }, 2: { name: scopes.anchorName } },
      },
      { match: '(?<!\\S)!(?:<[^>\\s]*>|[^\\s,\\[\\]{}]*)', name: scopes.tag },
    ],
    alias: [
      {
        match: '(\\*)([^\\s,\\[\\]{}]+)',
        captures: { 1: { name: scopes.alias }, 2: { name: scopes.aliasName } },
      },
    ],
    'complex-key': [{ match: `^${blank}*([?:])(?=\\s|$)`, captures: { 1: { name: scopes.complexKey } } }],
    quoted: [doubleQuoted('"'), singleQuoted("'(?!')")],
    // Outside of any pair nothing would end them; no text of a plan stands there.
    'quoted-line': [doubleQuoted('"|$'), singleQuoted("'(?!')|$")],
    plain: [
      // Ends with the pair or item around it, as YAML has it, or where a comment begins.
      { begin: plainFirst, end: beforeComment, name: scopes.line },
      // No scalar may begin so; it was meant as text, and the server says what is wrong with it.
      { begin: '[@`%|>,\\]}]|[-?:*&](?=\\s|$)', end: beforeComment, name: scopes.line },
    ],
    'plain-line': [{ match: `${plainFirst}(?:[^#]|(?<=\\S)#)*`, name: scopes.line }],
  };
}

/** Tried only where blanks begin: a long run of them would be searched again from each. */
const beforeComment = `(?<!${blank})(?=${blank}+#)|^(?=#)`;

const code = '[a-z][a-z0-9]*(?:-[a-z0-9]+)*';

const comments: readonly Rule[] = [
  {
    match: `(?<!\\S)(#)${blank}*(ogpplan-ignore(?:-file)?)(?=\\s|$)(?:${blank}+(${code}(?:${blank}*,${blank}*${code})*))?(?:${blank}+(--)(?=\\s|$))?.*$`,
    name: scopes.comment,
    captures: {
      1: { name: scopes.commentSign },
      2: { name: scopes.ignore },
      3: { patterns: [{ match: code, name: scopes.ruleCode }] },
      4: { name: scopes.reasonSign },
    },
  },
  { match: '(?<!\\S)(#).*$', name: scopes.comment, captures: { 1: { name: scopes.commentSign } } },
];

/** Names for the key that a rule has captured; each fits the whole of it. */
function keyNames(keys: SchemaKeys): Record<string, readonly Rule[]> {
  const whole = (pattern: string, name: string): Rule => ({ match: `["']?(?:${pattern})["']?$`, name });
  const merge = whole('<<', scopes.mergeKey);
  const extension = whole('x-.*', scopes.extensionKey);
  const other = whole('.+', scopes.otherKey);
  return {
    'known-keys': [whole([...keys.all].join('|'), scopes.key)],
    'key-plan': [merge, { include: '#known-keys' }, extension, whole(languageTag, scopes.languageKey), other],
    'key-agencies': [merge, extension, whole('.+', scopes.agency)],
    'key-values': [merge, extension, whole(valueIds.join('|'), scopes.value), other],
  };
}

function doubleQuoted(end: string): Rule {
  return {
    name: scopes.doubleQuoted,
    begin: '"',
    end,
    beginCaptures: { 0: { name: scopes.quoteBegin } },
    endCaptures: { 0: { name: scopes.quoteEnd } },
    patterns: [
      {
        match: '\\\\(?:[0abtnvfre "/\\\\N_LP\\t]|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|$)',
        name: scopes.escape,
      },
      { match: '\\\\.', name: scopes.badEscape },
    ],
  };
}

function singleQuoted(end: string): Rule {
  return {
    name: scopes.singleQuoted,
    begin: "'",
    end,
    beginCaptures: { 0: { name: scopes.quoteBegin } },
    endCaptures: { 0: { name: scopes.quoteEnd } },
    patterns: [{ match: "''", name: scopes.escape }],
  };
}
