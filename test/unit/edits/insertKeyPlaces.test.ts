import { list, map, scalar } from '../../../server/src/edits/value';
import { insertKey } from '../../../server/src/edits/write';
import { intoFirst, intoRoot, prose } from './intoPlans';
import { refuses, text, turns, turnsAnyEnd } from './support';

describe('edits: insert a key, wherever the object stands', () => {
  describe('in list items', () => {
    turnsAnyEnd(
      'as the first, on the line of the dash',
      text`
        commitments:
          - title: T
            problem: P
      `,
      intoFirst('id'),
      text`
        commitments:
          - id: new
            title: T
            problem: P
      `,
    );
    turns(
      'as the first, prose',
      text`
        commitments:
        -   values: transparency
      `,
      intoFirst('problem', prose),
      text`
        commitments:
        -   problem: |
              One.

              Two: three # four
            values: transparency
      `,
    );
    turns(
      'before an anchor on the first key',
      text`
        commitments:
          - &a title: T
      `,
      intoFirst('id'),
      text`
        commitments:
          - id: new
            &a title: T
      `,
    );
    turns(
      'below a comment behind the dash, and an anchor',
      text`
        commitments:
          - &a # the first
            # its title
            title: T
      `,
      intoFirst('id'),
      text`
        commitments:
          - &a # the first
            id: new
            # its title
            title: T
      `,
    );
    turnsAnyEnd(
      'with four blanks a level, dashes under the key',
      text`
        contact:
            name: N
        commitments:
        - id: a
          title: T
        - id: b
      `,
      intoFirst('milestones', list([map([['title', scalar('M')]]), map([['values', map([['a', prose]])]])])),
      text`
        contact:
            name: N
        commitments:
        - id: a
          title: T
          milestones:
          - title: M
          - values:
                a: |
                    One.

                    Two: three # four
        - id: b
      `,
    );
    turnsAnyEnd(
      'with four blanks a level, dashes in',
      text`
        contact:
            name: N
        commitments:
            -   id: a
                values:
                    technology-and-innovation: |
                        Yes
      `,
      intoFirst(
        'milestones',
        list([
          map([
            ['title', scalar('M')],
            ['start', undefined],
          ]),
        ]),
      ),
      text`
        contact:
            name: N
        commitments:
            -   id: a
                values:
                    technology-and-innovation: |
                        Yes
                milestones:
                    -   title: M
                        start:
      `,
    );
  });

  describe('in flow style', () => {
    turnsAnyEnd(
      'between and at the end',
      text`
        contact: { title: Boss } # her
        title: T
      `,
      (plan) => insertKey(plan, plan.root!.get('contact')!, 'email', scalar('a@b, c')),
      text`
        contact: { title: Boss, email: "a@b, c" } # her
        title: T
      `,
    );
    turns(
      'as the first',
      'contact: {title: Boss,}\n',
      (plan) => insertKey(plan, plan.root!.get('contact')!, 'name', scalar('N')),
      'contact: {name: N, title: Boss,}\n',
    );
    turns(
      'prose in quotes',
      'commitments: [{ id: a,\n  title: T # x\n }]\n',
      intoFirst('problem', prose),
      'commitments: [{ id: a,\n  title: T, problem: "One.\\n\\nTwo: three # four" # x\n }]\n',
    );
    turns(
      'maps and lists',
      '{ commitments: [{ id: a }] }\n',
      intoFirst(
        'milestones',
        list([
          map([
            ['title', scalar('M')],
            ['end', undefined],
          ]),
          map([]),
        ]),
      ),
      '{ commitments: [{ id: a, milestones: [{ title: M, end: }, {}] }] }\n',
    );
    for (const [before, after] of [
      ['{name: , email: x}', '{name: new , email: x}'],
      ['{name:, email: x}', '{name: new, email: x}'],
      ['{"name":, email: x}', '{"name": new, email: x}'],
      ['{name, email: x}', '{name: new, email: x}'],
      ['{name: ~, email: x}', '{name: new, email: x}'],
      ['{email: x, name: }', '{email: x, name: new }'],
      ['{email:, phone: x}', '{name: new, email:, phone: x}'],
      ['{phone: x, title:}', '{phone: x, name: new, title:}'],
    ] as const) {
      turns(
        before,
        `contact: ${before}\n`,
        (plan) => insertKey(plan, plan.root!.get('contact')!, 'name', scalar('new')),
        `contact: ${after}\n`,
      );
    }
  });

  describe('with aliases and merge keys', () => {
    const merged = text`
      x-base: &base
        start: 2020-01-01
        lead: mof
      commitments:
        - <<: *base
          id: a
    `;
    turns(
      'beside a merge key',
      merged,
      intoFirst('title'),
      merged.replace('id: a\n', 'id: a\n    title: new\n'),
    );
    refuses('a key that comes through it', merged, intoFirst('lead'));
    turns(
      'with a merge key only',
      merged.replace('    id: a\n', ''),
      intoFirst('title'),
      merged.replace('    id: a\n', '    title: new\n'),
    );
    refuses('an object behind an alias', 'x-c: &c {name: N}\ncontact: *c\n', (plan) =>
      insertKey(plan, plan.root!.get('contact')!, 'email', scalar('e')),
    );
    turns(
      'at the anchor itself',
      'contact: &c\n  name: N\nagencies:\n  a:\n    contact: *c\n',
      (plan) => insertKey(plan, plan.root!.get('contact')!, 'email', scalar('e')),
      'contact: &c\n  name: N\n  email: e\nagencies:\n  a:\n    contact: *c\n',
    );
  });

  describe('in a file that does not parse', () => {
    const broken = text`
      # A plan.
      title: T
      introduction: |
        One.
      commitments:
        - id: a
          title: "open
        - id: b
          title: B
      amendments:
    `;
    turns('at its top', broken, intoRoot('ogpplan'), broken.replace('title: T', 'ogpplan: new\ntitle: T'));
    turns(
      'between sections',
      broken,
      intoRoot('efforts-to-date'),
      broken.replace('commitments:', 'efforts-to-date: new\ncommitments:'),
    );
    turns(
      'in a whole piece',
      broken,
      (plan) => insertKey(plan, plan.commitments.find(({ id }) => id === 'b')!.node, 'problem', scalar('P')),
      broken.replace('title: B\n', 'title: B\n    problem: P\n'),
    );
    refuses('in braces that do not end', '{ title: T,\n  due: x\n', intoRoot('participant'));
    refuses('in the broken piece', broken, intoFirst('problem'));
    refuses('tabs before the first key', 'commitments:\n  -\tid: a\n', intoFirst('title'));
  });
});
