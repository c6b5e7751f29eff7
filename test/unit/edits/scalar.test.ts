import { slot } from '../../../server/src/edits/template';
import { block, flowList, map, scalar } from '../../../server/src/edits/value';
import {
  renameKey,
  replaceMark,
  replaceValue,
  setScalar,
  unwrapList,
  wrapInList,
} from '../../../server/src/edits/write';
import type { Plan } from '../../../server/src/plan/plan';
import { refuses, turns, turnsAnyEnd } from './support';

const title = (plan: Plan) => plan.root!.entry('title')!.node!;
const first = (plan: Plan) => plan.commitments[0]!.node;
const set = (value: string) => (plan: Plan) => setScalar(plan, title(plan), value);

describe('edits: set a scalar', () => {
  for (const [before, value, after] of [
    ['Old', 'New', 'New'],
    ['Old # x', 'New', 'New # x'],
    ['Old', 'New: #1', '"New: #1"'],
    ['Old', 'say "New": #1', `'say "New": #1'`],
    ['Old', 'it\'s "New": #1', '"it\'s \\"New\\": #1"'],
    ['"Old"', 'N"ew\\', '"N\\"ew\\\\"'],
    ["'Old'", "New's", "'New''s'"],
    ["'Old'", 'a\nb', '"a\\nb"'],
    ['"Old', 'New', undefined],
    ['&a Old', 'New', '&a New'],
    ['Old\n  one', 'New', 'New'],
    ['Old', '[New, x]', '"[New, x]"'],
    ['Old', 'New, x', 'New, x'],
    ['|\n  Old\n\n  one', 'New\n\n one', '|\n  New\n\n   one'],
    ['>- # c\n    Old\n\n    one', 'New\none', '| # c\n    New\n    one'],
  ] as const) {
    if (after === undefined) continue;
    turnsAnyEnd(`${before} → ${value}`, `title: ${before}\ndue:\n`, set(value), `title: ${after}\ndue:\n`);
  }
  turns('in braces', '{title: Old, due: }\n', set('New, x'), '{title: "New, x", due: }\n');
  turns(
    'in brackets',
    'languages: [ en , fr]\n',
    (plan) => setScalar(plan, plan.root!.get('languages')!.items[1]!, 'es-[x]'),
    'languages: [ en , "es-[x]"]\n',
  );
  turns('an alias', 'x-a: &a T\ntitle: *a\n', set('New'), 'x-a: &a T\ntitle: New\n');
  turns(
    'in a piece that does not parse',
    'title: Old\nintroduction: "open\n',
    set('New'),
    'title: New\nintroduction: "open\n',
  );
  turns(
    'any mark',
    'title: Old\n',
    (plan) => replaceMark(title(plan), [slot('the title')]),
    'title: <the title>\n',
  );
});

describe('edits: rename a key', () => {
  const rename = (key: string) => (plan: Plan) =>
    renameKey(plan, plan.root!.entries.get('title') ?? plan.root!.get('agencies')!.entries.get('a')!, key);
  turns('plain', 'title: T\n', rename('name'), 'title: T\n'.replace('title', 'name'));
  turns('in quotes', '"title" : T\n', rename('name'), '"name" : T\n');
  turns(
    'one that needs quotes',
    'agencies:\n  a: {name: A}\n',
    rename('a, b: c'),
    'agencies:\n  "a, b: c": {name: A}\n',
  );
  turns('with an anchor', '&k title: T\n', rename('name'), '&k name: T\n');
  refuses('one from a merge key', 'x-r: &r {a: {name: Z}}\nagencies:\n  <<: *r\n', rename('b'));
});

describe('edits: wrap and unwrap', () => {
  const wrap = (plan: Plan) => wrapInList(plan, first(plan).get('supporting')!);
  const unwrap = (plan: Plan) => unwrapList(plan, first(plan).get('lead')!);
  const plan = (key: string, value: string) =>
    `x-n: &n n\ncommitments:\n- id: a\n  ${key}:${value}\n  problem: P\n`;
  for (const [before, after] of [
    [' mof', ' [mof]'],
    [' "mof" # x', ' ["mof"] # x'],
    [' Ministry, the', ' ["Ministry, the"]'],
    [' Say "a, b"', ` ['Say "a, b"']`],
    ['\n    mof', '\n    [mof]'],
    [' *n', ' [*n]'],
  ] as const) {
    turns(`wraps${before}`, plan('supporting', before), wrap, plan('supporting', after));
  }
  refuses('to wrap a block text', plan('supporting', ' |\n    mof'), wrap);
  refuses('to wrap an anchor', plan('supporting', ' &a mof'), wrap);
  refuses('to wrap a list', plan('supporting', ' [mof]'), wrap);
  for (const [before, after] of [
    [' [mof]', ' mof'],
    [' [ "mof", ] # x', ' "mof" # x'],
    [' [&a mof]', ' &a mof'],
    [' [*n]', ' *n'],
    ['\n  - mof # x', ' mof # x'],
    ['\n    - mof', ' mof'],
    [' # x\n    - mof', ' # x\n    mof'],
    [' # x\n  - mof', ' # x\n    mof'],
    ['\n  - "one\n    two"', ' "one\n    two"'],
    ['\n  - >-\n    mof\n    mof', ' >-\n    mof\n    mof'],
  ] as const) {
    turns(`unwraps${before}`, plan('lead', before), unwrap, plan('lead', after));
  }
  refuses('to unwrap two', plan('lead', ' [a, b]'), unwrap);
  refuses('to unwrap an anchor', plan('lead', ' &a [a]'), unwrap);
  refuses('to lose a comment', plan('lead', ' [a # x\n   ]'), unwrap);
  refuses('to unwrap an indented text', plan('lead', '\n  - |2\n     a'), unwrap);
});

describe('edits: replace a value', () => {
  const values = map([
    ['transparency', block('Why.')],
    ['accountability', undefined],
  ]);
  const replace = (plan: Plan) => replaceValue(plan, first(plan).get('values')!, values);
  const plan = (value: string) => `commitments:\n  - id: a\n    values:${value}\n    results: R\n`;
  const filled = (comment: string) =>
    plan(`${comment}\n      transparency: |\n        Why.\n      accountability:`);
  turns('a list in brackets', plan(' [a, b] # x'), replace, filled(' # x'));
  turns('a list of items', plan('\n    - a\n    - b'), replace, filled(''));
  turns('a text', plan(' transparency'), replace, filled(''));
  turns('a block text', plan(' |\n      # a'), replace, filled(''));
  turns(
    'in braces',
    '{commitments: [{values: [a], id: b}]}\n',
    replace,
    '{commitments: [{values: { transparency: Why., accountability: }, id: b}]}\n',
  );
  turns(
    'by a text',
    plan(' [a]'),
    (p) => replaceValue(p, first(p).get('values')!, flowList([scalar('b')])),
    plan(' [b]'),
  );
  refuses('one with a comment inside', plan('\n    - a # x\n    - b'), replace);
  refuses('one with an anchor', plan(' &a [a]'), replace);
  refuses('one with an anchor inside that is used', plan('\n    - &a a').replace('R\n', '*a\n'), replace);
});
