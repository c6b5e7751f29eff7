import { flowList, map, scalar } from '../../../server/src/edits/value';
import { insertKey } from '../../../server/src/edits/write';
import { intoFirst, intoRoot, prose } from './intoPlans';
import { text, turns, turnsAnyEnd } from './support';

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
});
