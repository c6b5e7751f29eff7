import { removeAt, removeItem, removeKey, removeRegisterEntry } from '../../../server/src/edits/write';
import type { Mark } from '../../../server/src/plan/model/piece';
import type { Plan } from '../../../server/src/plan/plan';
import { refuses, text, turns, turnsAnyEnd } from './support';

const first = (plan: Plan) => plan.commitments[0]!.node;
const dropKey = (key: string) => (plan: Plan) => removeKey(plan, plan.root!, key);
const dropOfFirst = (key: string) => (plan: Plan) => removeKey(plan, first(plan), key);
const dropCommitment = (index: number) => (plan: Plan) =>
  removeItem(plan, plan.root!.get('commitments')!, index);
const dropHelper = (index: number) => (plan: Plan) => removeItem(plan, first(plan).get('supporting')!, index);

describe('edits: remove a key', () => {
  turnsAnyEnd(
    'with its lines and comments, but not those above',
    text`
      title: T
      # the days
      period: # agreed
        start: 2020-01-01
        # soon

        # sooner
      # due
      due: 2020-01-01
    `,
    dropKey('period'),
    text`
      title: T
      # the days
      # due
      due: 2020-01-01
    `,
  );
  turns(
    'with the suppressions above it',
    text`
      title: T
      # ogpplan-ignore a
      # about the period
      # ogpplan-ignore b -- why
      # more about it
      period:
        start: 2020-01-01
    `,
    dropKey('period'),
    text`
      title: T
      # about the period
      # more about it
    `,
  );
  turns('the last one', 'title: T\ndue: x\n', dropKey('due'), 'title: T\n');
  turns('the last one, without final line break', 'title: T\ndue: x', dropKey('due'), 'title: T\n');
  turns('the only one', '# A plan.\n\ntitle: T\n', dropKey('title'), '# A plan.\n\n');
  turns(
    'the only one of an inner map',
    'contact: # c\n  name: N # n\ntitle: T\n',
    (plan) => removeKey(plan, plan.root!.get('contact')!, 'name'),
    'contact: # c\ntitle: T\n',
  );
  turns(
    'a block text and one of the blank lines around',
    'title: T\n\nintroduction: |\n  One.\n\n  Two.\n\ncommitments:\n',
    dropKey('introduction'),
    'title: T\n\ncommitments:\n',
  );
  turns(
    'a list under its key',
    'title: T\ncommitments:\n- id: a\n- id: b\namendments:\n',
    dropKey('commitments'),
    'title: T\namendments:\n',
  );

  describe('on the line of a dash', () => {
    turnsAnyEnd(
      'moves the next one up',
      'commitments:\n  - id: a # x\n    title: T\n',
      dropOfFirst('id'),
      'commitments:\n  - title: T\n',
    );
    turnsAnyEnd(
      'leaves comments below the dash',
      'commitments:\n  -   id: a # x\n      # the title\n      title: T\n',
      dropOfFirst('id'),
      'commitments:\n  -\n      # the title\n      title: T\n',
    );
    turnsAnyEnd(
      'leaves the dash',
      'commitments:\n  - id: a\n  - id: b\n',
      dropOfFirst('id'),
      'commitments:\n  -\n  - id: b\n',
    );
    turns(
      'below a bare dash',
      'commitments:\n  -\n    id: a\n    title: T\n',
      dropOfFirst('id'),
      'commitments:\n  -\n    title: T\n',
    );
  });

  describe('in braces', () => {
    for (const [before, key, after] of [
      ['{name: N, title: T, email: E}', 'name', '{title: T, email: E}'],
      ['{name: N, title: T, email: E}', 'title', '{name: N, email: E}'],
      ['{name: N, title: T, email: E}', 'email', '{name: N, title: T}'],
      ['{name: N, title: T, }', 'title', '{name: N, }'],
      ['{ name: N, }', 'name', '{  }'],
      ['{ name: N }', 'name', '{  }'],
      ['{\n  name: N, # n\n  title: T # t\n }', 'name', '{\n  title: T # t\n }'],
      ['{\n  name: N, # n\n  title: T # t\n }', 'title', '{\n  name: N, # n\n   # t\n }'],
      ['{\n  name: N,\n  # the title\n  title: T\n }', 'name', '{\n  # the title\n  title: T\n }'],
    ] as const) {
      const drop = (plan: Plan) => removeKey(plan, plan.root!.get('contact')!, key);
      turnsAnyEnd(`${key} of ${before}`, `contact: ${before}\n`, drop, `contact: ${after}\n`);
    }
  });

  const anchored = 'contact: &c\n  name: N\nagencies:\n  a:\n    contact: *c\n';
  refuses('what an alias needs', anchored, dropKey('contact'));
  refuses('what stands behind an alias', anchored, (plan) =>
    removeKey(plan, plan.root!.get('agencies')!.entries.get('a')!.node!.get('contact')!, 'name'),
  );
  turns(
    'an alias',
    anchored,
    (plan) => removeKey(plan, plan.root!.get('agencies')!.entries.get('a')!.node!, 'contact'),
    'contact: &c\n  name: N\nagencies:\n  a:\n',
  );
  refuses(
    'what comes through a merge key',
    'x-b: &b {lead: m}\ncommitments:\n  - <<: *b\n    id: a\n',
    dropOfFirst('lead'),
  );
  refuses('a key that is not there', 'title: T\n', dropKey('due'));
  refuses(
    'in a piece that does not parse',
    'title: T\ncommitments:\n  - id: a\n    title: "open\n',
    dropOfFirst('title'),
  );
  turns(
    'in a piece that does',
    'title: T\ncommitments:\n  - id: a\n    title: "open\n',
    dropKey('title'),
    'commitments:\n  - id: a\n    title: "open\n',
  );
  turns(
    'the second of two with the same key',
    'title: T\ntitle: U\ndue: x\n',
    (plan) => {
      const problem = plan.head.problems.find(({ kind }) => kind === 'duplicate-key')!;
      return removeAt(plan, (problem as { mark: Mark }).mark);
    },
    'title: T\ndue: x\n',
  );
});

describe('edits: remove an item', () => {
  const plan = text`
    commitments:
      # about a
      - id: a
        # inside

      # ogpplan-ignore x
      - id: b
        # inside b

      - id: c
    amendments:
  `;
  turnsAnyEnd('the first', plan, dropCommitment(0), plan.replace('  - id: a\n    # inside\n', ''));
  turnsAnyEnd(
    'one between',
    plan,
    dropCommitment(1),
    plan.replace('  # ogpplan-ignore x\n  - id: b\n    # inside b\n\n', ''),
  );
  turnsAnyEnd('the last', plan, dropCommitment(2), plan.replace('  - id: c\n', ''));
  turns(
    'the only one',
    'commitments: # c\n- id: a\namendments:\n',
    dropCommitment(0),
    'commitments: # c\namendments:\n',
  );
  turns(
    'on the line of another dash',
    'commitments:\n  - id: a\n    milestones:\n      - - title: x\n        - title: y\n',
    (p) =>
      removeAt(p, {
        ...first(p),
        start: p.text.indexOf('title: x') - first(p).piece.base,
        end: p.text.indexOf('title: x') - first(p).piece.base,
      } as never),
    'commitments:\n  - id: a\n    milestones:\n      - -\n        - title: y\n',
  );
  for (const [before, index, after] of [
    ['[a, b, c]', 0, '[b, c]'],
    ['[a, b, c]', 1, '[a, c]'],
    ['[a, b, c]', 2, '[a, b]'],
    ['[ a, ~, c, ]', 1, '[ a, ~, ]'],
    ['[a]', 0, '[]'],
    ['\n      - a # x\n      - b', 0, '\n      - b'],
    ['\n      - a # x\n      - b', 1, '\n      - a # x'],
    ['\n      -\n        a\n      - &b b', 0, '\n      - &b b'],
    ['\n      - *n\n      - b', 0, '\n      - b'],
  ] as const) {
    const whole = (list: string) => `x-n: &n n\ncommitments:\n  - id: a\n    supporting: ${list}\n`;
    turns(`${index} of ${before}`, whole(before), dropHelper(index), whole(after));
  }
  refuses('an index past the end', 'commitments:\n  - id: a\n    supporting: [b]\n', dropHelper(1));
  refuses('a text in the place of a list', 'commitments:\n  - id: a\n    supporting: b\n', dropHelper(0));
});

describe('edits: remove an agency', () => {
  const drop = (id: string) => (plan: Plan) => removeRegisterEntry(plan, id);
  const plan = 'agencies:\n  a:\n    name: A\n  "b": {name: B} # b\n\n  c:\ntitle: T\n';
  turns('in block style', plan, drop('a'), plan.replace('  a:\n    name: A\n', ''));
  turns('in quotes', plan, drop('b'), plan.replace('  "b": {name: B} # b\n', ''));
  turns('without content', plan, drop('c'), plan.replace('  c:\n', ''));
  turns('in braces', 'agencies: {a: {name: A}, b: {name: B}}\n', drop('b'), 'agencies: {a: {name: A}}\n');
  refuses('one that is not there', plan, drop('d'));
  refuses('one that comes through a merge key', 'x-r: &r {z: {name: Z}}\nagencies:\n  <<: *r\n', drop('z'));
});
