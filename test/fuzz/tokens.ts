import { levels } from '../../server/src/config/config';
import { valueIds } from '../../server/src/handbook/values';
import { commitmentObject } from '../../server/src/plan/schema/commitment';
import { planObject } from '../../server/src/plan/schema/plan';
import { rules } from '../../server/src/rules/registry';
import { scraps } from './edits';

const keys = [planObject, commitmentObject].flatMap(({ fields }) => Object.keys(fields));

/** Words that mean something to us, or to YAML: what random texts are put together from. */
export const tokens: readonly string[] = [
  ...scraps,
  ...keys.map((key) => `${key}: `),
  ...keys.map((key) => `\n    ${key}:\n`),
  ...valueIds,
  ...rules.map(({ code }) => code),
  ...levels,
  ...['name: ', 'kind: ', 'acronym: ', 'aliases: ', 'start: ', 'end: ', 'deliverable: ', 'rules:\n  '],
  ...[
    '2021',
    '2021-02-30',
    '31/12/2021',
    'Q4 2021',
    'décembre 2021',
    '31 diciembre',
    '0000-00-00',
    '+1',
    '1e9',
  ],
  ...[
    'TBD',
    'N/A',
    '<what>',
    '…',
    'Ministry of Justice (MoJ)',
    'Ministère',
    'moj',
    'en',
    'es-419',
    'i-klingon',
  ],
  ...['https://a.b/c?d', 'a@b.example', '../a.ogpplan', 'file:///a.ogpplan', '%2e%2e', 'x:'],
  ...['--fix', '--rule', '=', '--format', 'check', '-', '--', '*', 'score\n'],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty'],
  ...[
    '\u0000',
    '\ud83d',
    '\ude00',
    '\u202e',
    '\u200b',
    '\u2028',
    '\u0085',
    '\u{1f1e8}\u{1f1e6}',
    'ﬁ',
    'İ',
    'ß',
  ],
  ...['• ', '– ', '1. ', 'a) ', '\t', '-- ', '\u00ad', '\u2019'],
];
