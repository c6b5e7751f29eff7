import assert from 'node:assert/strict';
import type { SelectionRange } from 'vscode-languageserver-types';
import { selectionRangeAt } from '../../../server/src/language/selectionRanges';
import { readPlan } from '../../../server/src/plan/plan';
import { marked } from './marked';

/** What is selected step by step at the marker. */
function steps(source: string): string[] {
  const { text, offset } = marked(source);
  const { lines } = readPlan(text);
  const found: string[] = [];
  let range: SelectionRange | undefined = selectionRangeAt(readPlan(text), offset);
  for (; range; range = range.parent) {
    found.push(text.slice(lines.offsetAt(range.range.start), lines.offsetAt(range.range.end)));
  }
  return found;
}

describe('selection ranges', () => {
  it('grow from the word to the plan', () => {
    const milestone = '- title: Draft it\n        end: 2021';
    const first = `id: a\n    milestones:\n      ${milestone}`;
    assert.deepEqual(
      steps(
        'commitments:\n  - id: a\n    milestones:\n      - title: Dr‸aft it\n        end: 2021\n  - id: b\n',
      ),
      [
        'Draft',
        'Draft it',
        'title: Draft it',
        milestone.slice(2),
        milestone,
        `milestones:\n      ${milestone}`,
        first,
        `- ${first}`,
        `- ${first}\n  - id: b`,
        `commitments:\n  - ${first}\n  - id: b`,
        `commitments:\n  - ${first}\n  - id: b\n`,
      ],
    );
  });

  it('know sentences, lines and paragraphs of a text', () => {
    const found = steps(
      'introduction: |\n  One is short. Two goes\n  on bel‸ow. Three ends.\n\n  Another paragraph.\n',
    );
    assert.deepEqual(found.slice(0, 5), [
      'below',
      'Two goes\n  on below.',
      'One is short. Two goes\n  on below. Three ends.',
      '|\n  One is short. Two goes\n  on below. Three ends.\n\n  Another paragraph.',
      'introduction: |\n  One is short. Two goes\n  on below. Three ends.\n\n  Another paragraph.',
    ]);
    assert.deepEqual(steps('introduction: |\n  One. T‸wo three.\n  Four.\n').slice(0, 4), [
      'Two',
      'Two three.',
      'One. Two three.',
      'One. Two three.\n  Four.',
    ]);
  });

  it('take items of a list in a text one by one', () => {
    const found = steps('introduction: |\n  Steps:\n  - one th‸ing\n    and more\n  - another\n');
    assert.deepEqual(found.slice(0, 3), ['thing', '- one thing', '- one thing\n    and more']);
  });

  it('know ids, fields, values and what is said of them, and wordings', () => {
    assert.deepEqual(steps('commitments:\n  - lead: of-fi‸ce\n').slice(0, 3), [
      'of-fice',
      'lead: of-fice',
      '- lead: of-fice',
    ]);
    assert.deepEqual(steps('commitments:\n  - id: a\n    val‸ues:\n      transparency: Why.\n').slice(0, 2), [
      'values',
      'values:\n      transparency: Why.',
    ]);
    assert.deepEqual(steps('commitments:\n  - id: a\n    values:\n      transparency: W‸hy.\n').slice(0, 4), [
      'Why',
      'Why.',
      'transparency: Why.',
      'values:\n      transparency: Why.',
    ]);
    assert.deepEqual(steps('title:\n  es: Uno\n  en: O‸ne\n').slice(0, 4), [
      'One',
      'en: One',
      'es: Uno\n  en: One',
      'title:\n  es: Uno\n  en: One',
    ]);
  });

  it('work in empty, broken and commented places', () => {
    assert.deepEqual(steps('‸'), ['']);
    assert.deepEqual(steps('title: A\n# So‸me words\n').slice(0, 2), ['Some', '# Some words']);
    assert.deepEqual(steps('title: "A\ncommitments:\n  - id: a\n    title: B‸C\n').slice(0, 2), [
      'BC',
      'title: BC',
    ]);
  });
});
