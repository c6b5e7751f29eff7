import assert from 'node:assert/strict';
import { offered, shown } from './accept';

const label = 'Put the text in quotation marks';

/** What accepting the quotes makes of a line, `$0` being the cursor; undefined where they are not offered. */
function quoted(source: string): string | undefined {
  const item = offered(source, true).find((one) => one.label === label);
  return item?.textEdit && 'range' in item.textEdit ? item.textEdit.newText : undefined;
}

describe('completing quotes', () => {
  const table: readonly (readonly [title: string, source: string, expected: string | undefined])[] = [
    ['behind a colon', 'title: Plan: ‸\n', '"Plan: $0"'],
    ['while one writes on', 'title: Plan: better‸\n', '"Plan: better$0"'],
    ['in the middle of a text', 'title: Plan: ‸better  \n', '"Plan: $0better"'],
    ['behind a number sign', 'title: Decision #‸\n', '"Decision #$0"'],
    ['behind a number', 'title: Decision #12‸ of\n', '"Decision #12$0 of"'],
    ['behind a star', 'title: *‸\n', '"*$0"'],
    ['behind an exclamation mark', 'title: !Important ‸\n', '"!Important $0"'],
    ['behind a bracket that the editor closes', 'title: [‸]\n', '"[$0]"'],
    ['behind a dash', 'title: - ‸\n', '"- $0"'],
    ['behind a sign for greater', 'title: > 5‸\n', '"> 5$0"'],
    ['around quotes', 'title: Say "yes": ‸\n', `'Say "yes": $0'`],
    [
      'around quotes and an apostrophe',
      `title: It's "yes": ‸\n`,
      '"It\'s \\\\\\\\"yes\\\\\\\\": $0"'.replaceAll('\\\\\\\\', '\\\\'),
    ],
    ['around what means something to snippets', 'title: US$: ‸\n', '"US\\$: $0"'],
    ['in an item of a list', 'commitments:\n  - title: A: ‸\n', '"A: $0"'],
    ['in one of its languages', 'title:\n  es: Plan: ‸\n', '"Plan: $0"'],
    ['in the explanation of a value', 'commitments:\n  - values:\n      transparency: A: ‸\n', '"A: $0"'],
    ['in a place of no title', 'contact:\n  email: @‸\n', '"@$0"'],
    ['not in a text that is right', 'title: Plan‸\n', undefined],
    ['not in quotes', 'title: "Plan: ‸\n', undefined],
    ['not in a note', 'title: Plan # a: ‸\n', undefined],
    ['not before a note', 'title: Plan‸ # a\n', undefined],
    ['not in a block text', 'introduction: |\n  Plan: ‸\n', undefined],
    ['not behind the sign of a block text', 'introduction: |‸\n', undefined],
    ['not behind the key', 'title: ‸\n', undefined],
    ['not in a date', 'due: *‸\n', undefined],
    ['not in languages in braces', 'title: { es: A: ‸\n', undefined],
    ['not in a text of several lines', 'introduction: Plan: ‸\n  more\n', undefined],
    ['not in a comment', '# title: Plan: ‸\n', undefined],
  ];
  for (const [title, source, expected] of table) it(title, () => assert.equal(quoted(source), expected));

  it('are shown and chosen at once', () => {
    for (const source of ['title: Plan: ‸', 'title: !‸', 'title: Decision #‸']) {
      assert.deepEqual(shown(source, { snippets: true, trigger: '!' }), [label]);
      assert.equal(offered(source, true).find((one) => one.label === label)?.preselect, true);
    }
  });

  it('come alone where a sign was typed', () => {
    assert.deepEqual(offered('# ‸', { trigger: '#' }), []);
    assert.deepEqual(offered('commitments:\n  - lead: *‸', { trigger: '*' }), []);
  });
});
