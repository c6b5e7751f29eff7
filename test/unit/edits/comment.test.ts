import assert from 'node:assert/strict';
import { insertLineAbove } from '../../../server/src/edits/write';
import { edited, refuses, text, turns } from './support';

const comment = '# ogpplan-ignore x';

/** The comment goes above the line that holds `target`, if its line is looked at. */
function goesAbove(name: string, before: string, looked: string, target = looked): void {
  const line = before.split('\n').find((one) => one.includes(target))!;
  const indent = /^ */.exec(line)![0];
  turns(
    name,
    before,
    (plan) => insertLineAbove(plan, plan.text.indexOf(looked), comment),
    before.replace(line, () => `${indent}${comment}\n${line}`),
  );
}

const plan = text`
  # A plan.
  title: T
  introduction: |
    # One.

    Two.
  efforts-to-date: "Three
    # four

    five"
  contact: { name: N,
    # the boss
    title: B }
  commitments:
    # the first
    - id: a
      title: >-

        Six.

      # done
      values:
        # why
        transparency: Yes
      lead:
        mof
    - # the second
      id: b
      milestones:
      - title: M

        # when
        end: 2021
`;

describe('edits: insert a line above', () => {
  for (const [name, looked, target] of [
    ['the first key, below what the file begins with', 'title: T'],
    ['a key with prose', 'introduction'],
    ['a block text', 'One.', 'introduction'],
    ['a later line of it', 'Two.', 'introduction'],
    ['a quoted text', 'Three', 'efforts-to-date'],
    ['what looks like a comment in it', '# four', 'efforts-to-date'],
    ['its last line', 'five', 'efforts-to-date'],
    ['the lines of a map in braces', 'title: B', 'contact'],
    ['a comment in it', '# the boss', 'contact'],
    ['an item', 'id: a'],
    ['a folded text', 'Six', 'title: >-'],
    ['a pair of an inner map', 'transparency'],
    ['a comment', '# why'],
    ['another', '# the first'],
    ['a text on the line below its key', 'mof', 'lead'],
    ['a dash with a comment', '# the second'],
    ['the key below it', 'id: b'],
    ['an item under its key', 'title: M'],
    ['a pair of it', 'end: 2021'],
    ['a comment in it, of its own', '# when'],
  ] as const) {
    goesAbove(name, plan, looked, target);
  }
  it('a plan that has no line break, and a comment without its sign', () => {
    assert.equal(
      edited('title: T', (one) => insertLineAbove(one, 0, 'ogpplan-ignore x')),
      `${comment}\ntitle: T`,
    );
  });
  turns(
    'a blank line',
    'title: T\n\ndue: x\n',
    (one) => insertLineAbove(one, one.text.indexOf('due') - 1, comment),
    `title: T\n${comment}\n\ndue: x\n`,
  );
  const broken = 'title: T\ncommitments:\n  - id: a\n    title: "open\n  - id: b\n';
  goesAbove('a piece that parses', broken, 'id: b');
  refuses('a piece that does not', broken, (one) => insertLineAbove(one, one.text.indexOf('open'), comment));
});
