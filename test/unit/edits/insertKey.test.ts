import { block, flowList, list, map, scalar, type Value } from '../../../server/src/edits/value';
import { insertKey } from '../../../server/src/edits/write';
import type { Plan } from '../../../server/src/plan/plan';
import { refuses, text, turns, turnsAnyEnd } from './support';

const root = (plan: Plan) => plan.root!;
const first = (plan: Plan) => plan.commitments[0]!.node;
const intoRoot =
  (key: string, value: Value = scalar('new')) =>
  (plan: Plan) =>
    insertKey(plan, root(plan), key, value);
const intoFirst =
  (key: string, value: Value = scalar('new')) =>
  (plan: Plan) =>
    insertKey(plan, first(plan), key, value);
const prose = block('One.\n\nTwo: three # four');

describe('edits: insert a key', () => {
  describe('in the order of the schema', () => {
    turnsAnyEnd(
      'behind the key before it',
      text`
        ogpplan: 1
        title: T
        due: 2020-08-31
      `,
      intoRoot('participant'),
      text`
        ogpplan: 1
        participant: new
        title: T
        due: 2020-08-31
      `,
    );
    turnsAnyEnd(
      'behind the nearest of them in a file of another order',
      text`
        title: T
        ogpplan: 1
        due: 2020-08-31
      `,
      intoRoot('participant'),
      text`
        title: T
        ogpplan: 1
        participant: new
        due: 2020-08-31
      `,
    );
    turnsAnyEnd(
      'at the end',
      text`
        ogpplan: 1
        title: T
      `,
      intoRoot('due'),
      text`
        ogpplan: 1
        title: T
        due: new
      `,
    );
    turnsAnyEnd(
      'before the key after it, as the first of the file',
      text`
        title: T
        period:
      `,
      intoRoot('ogpplan', scalar('1')),
      text`
        ogpplan: 1
        title: T
        period:
      `,
    );
    turns(
      'behind document markers and directives',
      text`
        %YAML 1.2
        --- # a plan
        title: T
        ...
      `,
      intoRoot('ogpplan', scalar('1')),
      text`
        %YAML 1.2
        --- # a plan
        ogpplan: 1
        title: T
        ...
      `,
    );
    turns(
      'before the end of the document',
      text`
        title: T
        ...
      `,
      intoRoot('due'),
      text`
        title: T
        due: new
        ...
      `,
    );
    turnsAnyEnd(
      'beside keys that the format does not know',
      text`
        x-a: 1
        foo: 2
      `,
      (plan) => plan.root && insertKey(plan, plan.root, 'title', scalar('T')),
      text`
        x-a: 1
        foo: 2
        title: T
      `,
    );
  });

  describe('with comments around', () => {
    turns(
      'keeps those of the next key with it, and those of the value before with that',
      text`
        # The plan of Example.
        title: T # draft
        period:
          start: 2020-01-01
          # to be agreed

          # by the cabinet
        # amended
        # twice
        due: 2020-08-31
      `,
      intoRoot('languages', flowList([scalar('en')])),
      text`
        # The plan of Example.
        title: T # draft
        languages: [en]
        period:
          start: 2020-01-01
          # to be agreed

          # by the cabinet
        # amended
        # twice
        due: 2020-08-31
      `,
    );
    turns(
      'behind a map with comments at its end',
      text`
        period:
          start: 2020-01-01
          # to be agreed

          # by the cabinet
        # amended
        previous-plan: x
      `,
      intoRoot('due'),
      text`
        period:
          start: 2020-01-01
          # to be agreed

          # by the cabinet
        due: new
        # amended
        previous-plan: x
      `,
    );
    turns(
      'above those of the key after it',
      text`
        x-note: 1

        # far
        
        # near
        title: T
      `,
      intoRoot('ogpplan'),
      text`
        x-note: 1

        # far
        
        ogpplan: new
        # near
        title: T
      `,
    );
    turns(
      'below what the file begins with, above a suppression',
      text`
        # The plan of Example.
        # ogpplan-ignore-file vague-wording
        # ogpplan-ignore missing-field -- later
        title: T
      `,
      intoRoot('ogpplan'),
      text`
        # The plan of Example.
        # ogpplan-ignore-file vague-wording
        ogpplan: new
        # ogpplan-ignore missing-field -- later
        title: T
      `,
    );
    turnsAnyEnd(
      'behind an end-of-line comment',
      text`
        commitments:
          - id: a # the first
      `,
      intoFirst('title'),
      text`
        commitments:
          - id: a # the first
            title: new
      `,
    );
  });

  describe('around texts of several lines', () => {
    turnsAnyEnd(
      'behind a block text, before the blank line',
      text`
        introduction: |
          One.

          # not a comment

        # about them
        commitments:
          - id: a
      `,
      intoRoot('efforts-to-date', prose),
      text`
        introduction: |
          One.

          # not a comment
        efforts-to-date: |
          One.

          Two: three # four

        # about them
        commitments:
          - id: a
      `,
    );
    turnsAnyEnd(
      'behind a quoted and a plain one',
      text`
        title: "One
          # two"
        previous-plan: one
          two
        introduction: x
      `,
      (plan) => insertKey(plan, plan.root!, 'contact', map([['name', scalar('N')]])),
      text`
        title: "One
          # two"
        previous-plan: one
          two
        contact:
          name: N
        introduction: x
      `,
    );
    turns(
      'behind a block text that keeps its blank lines',
      text`
        introduction: |+
          One.

        commitments:
          - id: a
      `,
      intoRoot('efforts-to-date'),
      text`
        introduction: |+
          One.

        efforts-to-date: new
        commitments:
          - id: a
      `,
    );
    turns(
      'behind a block text that is empty, with a comment on its line',
      text`
        introduction: |  # later
        commitments: []
        amendments:
      `,
      intoRoot('efforts-to-date', prose),
      text`
        introduction: |  # later
        efforts-to-date: |
          One.

          Two: three # four
        commitments: []
        amendments:
      `,
    );
  });

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

  describe('with a key that is there and empty', () => {
    for (const empty of ['', ' ', ' ~', ' null', ' ""', " ''", ' []', ' {}', ' |', ' >-']) {
      turnsAnyEnd(
        `fills ${JSON.stringify(empty)} with a text`,
        `ogpplan: 1\ntitle:${empty}\ndue: 2020-08-31\n`,
        intoRoot('title'),
        'ogpplan: 1\ntitle: new\ndue: 2020-08-31\n',
      );
      turnsAnyEnd(
        `fills ${JSON.stringify(empty)} at the end with a list`,
        `commitments:\n  - id: a\n    milestones:${empty}\n`,
        intoFirst('milestones', list([scalar('x')])),
        'commitments:\n  - id: a\n    milestones:\n      - x\n',
      );
      turns(
        `fills ${JSON.stringify(empty)} before a comment with a block text`,
        `introduction:${empty.trimEnd()} # to do\ntitle: T\n`,
        intoRoot('introduction', block('One.')),
        'introduction: | # to do\n  One.\ntitle: T\n',
      );
    }
    turns(
      'keeps comments below it',
      text`
        commitments:
          - id: a
            milestones: # none yet
              # they meet in May

              # or June
            # end
      `,
      intoFirst('milestones', list([map([['title', scalar('M')]])])),
      text`
        commitments:
          - id: a
            milestones: # none yet
              # they meet in May

              # or June
              - title: M
            # end
      `,
    );
    turns(
      'writes prose above comments in quotes',
      text`
        introduction:
          # to be written
        title: T
      `,
      intoRoot('introduction', prose),
      'introduction: "One.\\n\\nTwo: three # four"\n  # to be written\ntitle: T\n',
    );
    refuses('an anchor on it', 'title: &a\ndue: 2020\n', intoRoot('title'));
    refuses('a tag on it', 'title: !Important\ndue: 2020\n', intoRoot('title'));
    refuses('one with a value', 'title: T\n', intoRoot('title'));
    refuses('an alias', 'x-a: &a T\ntitle: *a\n', intoRoot('title'));
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

  describe('in a text that stands for a map', () => {
    const email = (plan: Plan) => insertKey(plan, plan.root!.get('contact')!, 'email', scalar('new'));
    turnsAnyEnd(
      'keeps its comment',
      text`
        contact: "Jane Doe" # the boss
        title: T
      `,
      email,
      text`
        contact:
          name: "Jane Doe" # the boss
          email: new
        title: T
      `,
    );
    turnsAnyEnd(
      'of several lines, with four blanks a level',
      text`
        contact: Jane
            Doe
            # the boss
        period:
            start: 2020-01-01
      `,
      email,
      text`
        contact:
            name: Jane
                Doe
            # the boss
            email: new
        period:
            start: 2020-01-01
      `,
    );
    turnsAnyEnd(
      'on a line of its own',
      text`
        contact:
          # the boss
          Jane
          Doe
      `,
      email,
      text`
        contact:
          # the boss
          name: Jane
            Doe
          email: new
      `,
    );
    turns('in flow style', '{contact: Jane}\n', email, '{contact: { name: Jane, email: new }}\n');
    turnsAnyEnd(
      'before and behind it',
      text`
        development-process: |
          One.

            Two.
        title: T
      `,
      (plan) => insertKey(plan, plan.root!.entry('development-process')!.node!, 'dissemination', prose),
      text`
        development-process:
          dissemination: |
            One.

            Two: three # four
          dialogue: |
            One.

              Two.
        title: T
      `,
    );
    turns(
      'of an item',
      text`
        commitments:
          - id: a
            continues: e-tenders
      `,
      (plan) => insertKey(plan, first(plan).get('continues')!, 'plan', scalar('x.ogpplan')),
      text`
        commitments:
          - id: a
            continues:
              plan: x.ogpplan
              commitment: e-tenders
      `,
    );
    refuses('an anchor on it', 'contact: &a Jane\n', email);
    refuses('the key that it is', 'contact: Jane\n', (plan) =>
      insertKey(plan, plan.root!.get('contact')!, 'name', scalar('x')),
    );
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
