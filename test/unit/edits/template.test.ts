import assert from 'node:assert/strict';
import { applyEdits, mergeEdits, overlap } from '../../../server/src/edits/edit';
import {
  asSnippet,
  asText,
  concat,
  hasSlots,
  joinSnippets,
  slot,
  type Template,
} from '../../../server/src/edits/template';

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: that is what snippets look like
const rows: readonly (readonly [name: string, template: Template, text: string, snippet: string])[] = [
  ['text', ['a $1 {b} \\'], 'a $1 {b} \\', 'a \\$1 {b\\} \\\\'],
  ['a slot', ['a: ', slot('what')], 'a: <what>', 'a: ${1:<what>}'],
  ['a slot with special characters', [slot('a } $ \\ b')], '<a } $ \\ b>', '${1:<a \\} \\$ \\\\ b>}'],
  ['slots in order', [slot('a'), ' ', slot('b')], '<a> <b>', '${1:<a>} ${2:<b>}'],
  ['choices', [slot('which', ['a', 'b,c|d\\e', 'f}'])], '<which>', '${1|a,b\\,c\\|d\\\\e,f}|}'],
  ['a single choice', [slot('which', ['a}'])], 'a}', '${1:a\\}}'],
  ['no choices at all', [slot('which', [])], '<which>', '${1:<which>}'],
];

describe('edits: templates', () => {
  for (const [name, template, text, snippet] of rows) {
    it(`writes ${name} as text`, () => assert.equal(asText(template), text));
    it(`writes ${name} as a snippet`, () => assert.equal(asSnippet(template), snippet));
  }

  it('tells whether there is something to fill in', () => {
    assert.equal(hasSlots(['a']), false);
    assert.equal(hasSlots(['a', slot('b')]), true);
  });

  it('puts parts together', () => {
    assert.deepEqual(concat('a', '', slot('b'), ['c', slot('d')]), ['a', slot('b'), 'c', slot('d')]);
  });

  it('numbers the stops of several through', () => {
    assert.deepEqual(joinSnippets([[slot('a')], ['x'], [slot('b'), slot('c', ['d', 'e'])]]), [
      '${1:<a>}',
      'x',
      '${2:<b>}${3|d,e|}',
    ]);
  });
});

describe('edits: applying', () => {
  const at = (start: number, end: number, text: string) => ({ start, end, text: [text] });

  it('applies in the order of the text, insertions at one place as they come', () => {
    assert.equal(
      applyEdits('abcdef', [at(4, 5, 'X'), at(1, 1, '1'), at(1, 1, '2'), at(1, 2, '')]),
      'a12cdXf',
    );
  });

  it('puts what goes deeper first where insertions meet', () => {
    const edits = ['\n  b: 2', '\n- c', '\nd: 3', '\n    e: 4', '\na: 1', ' x'].map((one) => at(1, 1, one));
    assert.equal(applyEdits('_', edits), '_ x\n    e: 4\n  b: 2\n- c\nd: 3\na: 1');
    assert.equal(
      applyEdits(
        '_',
        ['\r\na: 1', '\r\n  b: 2'].map((one) => at(1, 1, one)),
      ),
      '_\r\n  b: 2\r\na: 1',
    );
  });

  it('writes slots as text', () =>
    assert.equal(applyEdits('ab', [{ start: 1, end: 1, text: [slot('x')] }]), 'a<x>b'));

  it('does nothing without edits', () => assert.equal(applyEdits('ab', []), 'ab'));

  it('refuses edits that overlap', () => {
    assert.equal(overlap([at(0, 2, ''), at(2, 3, '')]), false);
    assert.equal(overlap([at(0, 2, ''), at(1, 1, 'x')]), true);
    assert.throws(() => applyEdits('abc', [at(1, 3, ''), at(0, 2, '')]), RangeError);
  });

  it('makes one of several', () => {
    const edit = mergeEdits('abcdef', [
      { start: 4, end: 5, text: [slot('x')] },
      { start: 1, end: 2, text: ['B'] },
    ]);
    assert.deepEqual(edit, { start: 1, end: 5, text: ['B', 'cd', slot('x')] });
  });
});
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: nothing follows
