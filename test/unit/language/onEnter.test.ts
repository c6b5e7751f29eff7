import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/edits/edit';
import { levelsAbove } from '../../../server/src/language/levels';
import { editsOnEnter } from '../../../server/src/language/onEnter';
import { PlanDocument, readPlan } from '../../../server/src/plan/plan';
import { maxNesting } from '../../../server/src/plan/yaml/nesting';
import { marked } from './marked';

/** What is made of a text in which Enter was just pressed at the marker, the new line indented like the one above. */
function entered(source: string, tabSize = 2): string {
  const { text: before, offset } = marked(source);
  const indent = /^ */.exec(before.slice(before.lastIndexOf('\n', offset - 1) + 1, offset))![0];
  const at = offset + 1 + indent.length;
  const text = `${before.slice(0, offset)}\n${indent}${before.slice(offset).replace(/^ +/, '')}`;
  const { plan } = new PlanDocument(text);
  const edits = editsOnEnter(plan, at, tabSize);
  const after = applyEdits(text, edits);
  let cursor = at;
  for (const {
    start,
    end,
    text: [written = ''],
  } of edits) {
    // Editors leave the cursor behind what replaces the text before it.
    if (end >= at) cursor += start + String(written).length - at;
    else cursor += String(written).length - (end - start);
  }
  return `${after.slice(0, cursor)}‸${after.slice(cursor)}`;
}

const head = 'ogpplan: 1\ncommitments:\n  - id: a\n';
const table: readonly (readonly [title: string, source: string, expected: string])[] = [
  ['behind a value, at the next field', `${head}    title: A‸\n`, `${head}    title: A\n    ‸\n`],
  ['behind the first field of an item', 'commitments:\n  - id: a‸\n', 'commitments:\n  - id: a\n    ‸\n'],
  ['behind a key that holds fields', 'period:‸\n', 'period:\n  ‸\n'],
  [
    'beside the fields that are there',
    'agencies:\n    m:‸\n        name: M\n',
    'agencies:\n    m:\n        ‸\n        name: M\n',
  ],
  ['behind a key that holds a list', `${head}    milestones:‸\n`, `${head}    milestones:\n      ‸\n`],
  [
    'as the lists of the file are',
    'commitments:\n- id: a\n  milestones:\n  - title: T\n- id: b\n  milestones:‸\n',
    'commitments:\n- id: a\n  milestones:\n  - title: T\n- id: b\n  milestones:\n  ‸\n',
  ],
  ['behind a key that holds a text', `${head}    problem:‸\n`, `${head}    problem:\n      ‸\n`],
  ['behind a key that holds a word', `${head}    end:‸\n`, `${head}    end:\n    ‸\n`],
  ['behind the sign of a block text', `${head}    problem: |‸\n`, `${head}    problem: |\n      ‸\n`],
  ['in a block text', 'introduction: |\n    One.‸\n', 'introduction: |\n    One.\n    ‸\n'],
  ['in a list of a block text', 'introduction: |\n  - one‸\n', 'introduction: |\n  - one\n  - ‸\n'],
  ['in the middle of a bullet', 'introduction: |\n  - one‸ two\n', 'introduction: |\n  - one\n  - ‸two\n'],
  ['behind an empty bullet', 'introduction: |\n  - one\n  - ‸\n', 'introduction: |\n  - one\n  ‸\n'],
  [
    'in a list of ids',
    `${head}    supporting:\n      - mof‸\n`,
    `${head}    supporting:\n      - mof\n      - ‸\n`,
  ],
  [
    'behind an empty item',
    `${head}    supporting:\n      - mof\n      - ‸\n`,
    `${head}    supporting:\n      - mof\n    ‸\n`,
  ],
  ['at the end of a text in quotes', 'title: "Plan: a‸"\ndue: 1\n', 'title: "Plan: a"\n‸\ndue: 1\n'],
  [
    'in the middle of a text',
    `${head}    title: Open ‸contracts\n`,
    `${head}    title: Open \n      ‸contracts\n`,
  ],
  [
    'in a broken file',
    `${head}    title: A: b\n    end: 2021‸\n   x`,
    `${head}    title: A: b\n    end: 2021\n    ‸\n   x`,
  ],
  ['in brackets, where the editor knows as much', 'languages: [en,‸\n', 'languages: [en,\n‸\n'],
];

describe('Enter', () => {
  for (const [title, source, expected] of table) it(title, () => assert.equal(entered(source), expected));

  it('follows the editor where the file shows nothing', () => {
    assert.equal(entered('period:‸', 4), 'period:\n    ‸');
  });

  it('changes nothing where the editor did it already', () => {
    const text = 'introduction: |\n  - one\n  - ';
    assert.deepEqual(editsOnEnter(new PlanDocument(text).plan, text.length, 2), []);
  });

  it('looks no further up than a plan may be nested', () => {
    const nested = (levels: number) =>
      Array.from({ length: levels }, (_, level) => `${' '.repeat(level)}period:`).join('\n');
    const above = (levels: number) => levelsAbove(readPlan(`${nested(levels)}\n`), levels);
    assert.notDeepEqual(above(maxNesting), []);
    assert.deepEqual(above(maxNesting + 2), []);
  });
});
