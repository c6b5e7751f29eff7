import assert from 'node:assert/strict';
import { offered, rewrites, rewritten, text } from './support';

const sort = 'Sort the milestones by date';

describe('sorting milestones', () => {
  rewrites(
    'carries comments with them, and leaves blank lines where they are',
    text`
      commitments:
        - id: a
          milestones:
            # The law first
            - title: Law‸
              end: 2022-06 # at the latest

            - title: No date
              # still open
            - title: Draft
              deliverable: |
                A text.

                Of two parts.
              end: 2021-03
          sdgs: [16]
    `,
    sort,
    text`
      commitments:
        - id: a
          milestones:
            - title: Draft
              deliverable: |
                A text.

                Of two parts.
              end: 2021-03

            # The law first
            - title: Law
              end: 2022-06 # at the latest
            - title: No date
              # still open
          sdgs: [16]
    `,
  );

  rewrites(
    'works with dashes under the key and four blanks',
    'commitments:\n-   id: a\n    milestones:\n    -   end: 2022-06\n        title: ‸Two\n    -   end: 2021-06\n        title: One\n',
    sort,
    'commitments:\n-   id: a\n    milestones:\n    -   end: 2021-06\n        title: One\n    -   end: 2022-06\n        title: Two\n',
  );

  rewrites(
    'works in flow style',
    'commitments:\n  - id: a\n    ‸milestones: [{ title: Two, end: 2022-06 }, { title: One, end: 2021-06 }]\n',
    sort,
    'commitments:\n  - id: a\n    milestones: [{ title: One, end: 2021-06 }, { title: Two, end: 2022-06 }]\n',
  );

  it('is not offered where they are in order, or elsewhere', () => {
    const plan = (first: string, last: string) =>
      `commitments:\n  - id: a\n    milestones:\n      - end: ${first}\n        title: ‸One\n      - end: ${last}\n        title: Two\n`;
    assert.ok(offered(plan('2022-06', '2021-06')).includes(sort));
    assert.ok(!offered(plan('2021-06', '2022-06')).includes(sort));
    assert.ok(!offered(plan('2021-06', '2021-06')).includes(sort));
    assert.ok(
      !offered(plan('2022-06', '2021-06').replace('‸', '').replace('id: a', 'id: ‸a')).includes(sort),
    );
  });

  it('does nothing where an anchor or a comment in brackets is in the way', () => {
    const anchored =
      'commitments:\n  - milestones:\n      - end: &late 2022-06\n        title: ‸One\n      - end: 2021-06\n        title: Two\n';
    assert.equal(rewritten(anchored, sort), undefined);
    const commented =
      'commitments:\n  - milestones: [ # all\n      { end: 2022-06, title: ‸One }, { end: 2021-06, title: Two } ]\n';
    assert.equal(rewritten(commented, sort), undefined);
  });

  it('is not offered in a piece that does not parse', () => {
    const broken =
      'commitments:\n  - milestones:\n      - end: 2022-06\n        title: ‸One\n      - end: 2021-06\n        title: "Two\n';
    assert.deepEqual(offered(broken), []);
  });
});

describe('moving milestones', () => {
  rewrites(
    'takes the selected ones with their comments to the end of the other list',
    text`
      commitments:
        - id: a
          title: First
          milestones:
            - id: m1
              title: One
            # Together with the court
            - id: m2
              ‸title: Two
              # more to come
            - id: m3
              title: Th‸ree

            - id: m4
              title: Four
        - id: b
          title: Second
          milestones:
            - id: m3
              title: Another
          # The end.
    `,
    "Move these two milestones to 'Second'",
    text`
      commitments:
        - id: a
          title: First
          milestones:
            - id: m1
              title: One
            - id: m4
              title: Four
        - id: b
          title: Second
          milestones:
            - id: m3
              title: Another
            # Together with the court
            - id: m2
              title: Two
              # more to come
            - id: m3-2
              title: Three
          # The end.
    `,
  );

  rewrites(
    'makes a list where there is none, where the schema has it, indented as the file is',
    'commitments:\n- id: a\n  title: First\n  milestones:\n  - title: One\n  - title: ‸Two\n    deliverable: |\n      Text.\n- id: b\n  title: Second\n',
    "Move this milestone to 'Second'",
    'commitments:\n- id: a\n  title: First\n  milestones:\n  - title: One\n- id: b\n  title: Second\n  milestones:\n  - title: Two\n    deliverable: |\n      Text.\n',
  );

  rewrites(
    'indents them as the other list is',
    'commitments:\n  - title: First\n    milestones:\n        - title: One\n        - title: ‸Two\n          deliverable: |\n            Text.\n  - title: Second\n    milestones:\n    - title: Three\n',
    "Move this milestone to 'Second'",
    'commitments:\n  - title: First\n    milestones:\n        - title: One\n  - title: Second\n    milestones:\n    - title: Three\n    - title: Two\n      deliverable: |\n        Text.\n',
  );

  rewrites(
    'fills an empty key',
    'commitments:\n  - title: First\n    milestones:\n      - title: ‸One\n      - title: Two\n  - title: Second\n    milestones: # none yet\n    sdgs: [1]\n',
    "Move this milestone to 'Second'",
    'commitments:\n  - title: First\n    milestones:\n      - title: Two\n  - title: Second\n    milestones: # none yet\n      - title: One\n    sdgs: [1]\n',
  );

  it('is offered for the nearest commitments first, and not for the last milestone', () => {
    const many = ['A', 'B', 'C', 'D'].map((name) => `  - title: ${name}\n    milestones: []\n`);
    many[1] = '  - title: B\n    milestones:\n      - title: ‸One\n      - title: Two\n';
    const plan = `commitments:\n${many.join('')}`;
    assert.deepEqual(
      offered(plan).filter((title) => title.startsWith('Move')),
      ["Move this milestone to 'A'", "Move this milestone to 'C'", "Move this milestone to 'D'"],
    );
    assert.deepEqual(offered(plan.replace('\n      - title: Two', '')), []);
  });

  it('does nothing where it cannot be right', () => {
    const source = (first: string, second: string) =>
      rewritten(
        `commitments:\n  - title: First\n    milestones:\n      - title: ‸One\n${first}      - title: Two\n  - title: Second\n${second}`,
        "Move this milestone to 'Second'",
      );
    assert.notEqual(source('', ''), undefined);
    assert.equal(source('        end: &end 2021-06\n', ''), undefined);
    assert.equal(source('', '    milestones: [{ title: Three }]\n'), undefined);
    assert.equal(source('', '    milestones: ~\n'), undefined);
  });
});

describe('splitting a commitment', () => {
  rewrites(
    'gives the second the milestones that are too many, an id and a title of its own',
    text`
      ogpplan: 1
      commitments:
        # The big one
        - id: big # keep
          title: 'Big reform'
          problem: |
            Nobody knows.
          milestones:
            - title: One
            - title: Two
            - title: Three
            - title: Four
            - title: Five
            # Later
            - title: ‸Six
              end: 2022-01

            - title: Seven
          sdgs: [16]

        - id: big-2
          title: Other
    `,
    'Split this commitment in two: the last 2 milestones go to the second',
    text`
      ogpplan: 1
      commitments:
        # The big one
        - id: big # keep
          title: 'Big reform'
          problem: |
            Nobody knows.
          milestones:
            - title: One
            - title: Two
            - title: Three
            - title: Four
            - title: Five
          sdgs: [16]

        - id: big-3 # keep
          title: 'Big reform (2)'
          problem: |
            Nobody knows.
          milestones:
            # Later
            - title: Six
              end: 2022-01

            - title: Seven
          sdgs: [16]

        - id: big-2
          title: Other
    `,
  );

  const six = (dash: string) => ['1', '2', '3', '4', '5', '6'].map((n) => `${dash}title: M${n}\n`);
  const first = '-   id: a\n    title: { en: A, fr: B }\n';
  rewrites(
    'works with dashes under the key, four blanks, and a title in two languages',
    `commitments:\n${first.replace('id: a', 'id: ‸a')}    milestones:\n${six('    -   ').join('')}`,
    'Split this commitment in two: the last milestone goes to the second',
    `commitments:\n${first}    milestones:\n${six('    -   ').slice(0, 5).join('')}-   id: a-2\n    title: { en: A (2), fr: B (2) }\n    milestones:\n    -   title: M6\n`,
  );

  it('is offered only where there are too many', () => {
    const plan = (count: number) =>
      `commitments:\n  - title: ‸A\n    milestones:\n${Array.from({ length: count }, (_, at) => `      - title: M${at}\n`).join('')}`;
    assert.deepEqual(offered(plan(5)), []);
    assert.deepEqual(offered(plan(6)), [
      'Split this commitment in two: the last milestone goes to the second',
    ]);
  });

  it('does nothing with an anchor in it', () => {
    const milestones = Array.from({ length: 6 }, (_, at) => `      - title: M${at}\n`).join('');
    const plan = `commitments:\n  - title: ‸A\n    lead: &who x\n    milestones:\n${milestones}`;
    const title = 'Split this commitment in two: the last milestone goes to the second';
    assert.equal(rewritten(plan, title), undefined);
    assert.notEqual(rewritten(plan.replace('&who ', ''), title), undefined);
  });
});
