import { block, list, map, scalar } from '../../../server/src/edits/value';
import { insertKey } from '../../../server/src/edits/write';
import type { Plan } from '../../../server/src/plan/plan';
import { first, intoFirst, intoRoot, prose } from './intoPlans';
import { refuses, text, turns, turnsAnyEnd } from './support';

describe('edits: insert a key where something stands already', () => {
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
      (plan) => insertKey(plan, plan.root!.get('development-process')!, 'dissemination', prose),
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
});
