import assert from 'node:assert/strict';
import { foldingRanges } from '../../../server/src/language/folding';
import { PlanDocument, readPlan } from '../../../server/src/plan/plan';

/** The folds of a text as `first-last`, 1-based, with their kind. */
const folds = (text: string, limit?: number): string[] =>
  foldingRanges(readPlan(text), limit)
    .map(({ startLine, endLine, kind }) => `${startLine + 1}-${endLine + 1}${kind ? ` ${kind}` : ''}`)
    .sort((one, other) => Number.parseInt(one, 10) - Number.parseInt(other, 10));

const plan = `ogpplan: 1
# Words for the authors,
# on two lines.
agencies:
  mof:
    name: Ministry of Finance

commitments:
  - id: a
    problem: |
      Two lines

      - with a list
          that is indented
    milestones:
      - title: M
        end: 2021-03

  - id: b
    title: B
`;

describe('folding', () => {
  it('folds sections, agencies, commitments, milestones, texts and comments', () => {
    assert.deepEqual(folds(plan), [
      '2-3 comment',
      '4-6',
      '5-6',
      '8-20',
      '9-17',
      '10-14',
      '15-17',
      '16-17',
      '19-20',
    ]);
  });

  it('folds the same with other line breaks, and with dashes below their key', () => {
    assert.deepEqual(folds(plan.replaceAll('\n', '\r\n')), folds(plan));
    assert.deepEqual(
      folds('commitments:\n- id: a\n  title: A\n- id: b\namendments:\n- date: 1\n  summary: x\n'),
      ['1-4', '2-3', '5-7', '6-7'],
    );
  });

  it('folds broken plans the same', () => {
    const broken = plan.replace('title: M', 'title: "M').replace('Ministry', '[Ministry');
    assert.deepEqual(folds(broken), folds(plan));
  });

  it('folds brackets, and leaves their last line in sight', () => {
    assert.deepEqual(folds('period: {\n  start: 2020-01-01,\n}\n'), ['1-2']);
  });

  it('takes no comment for the end of what is around it, nor text for a comment', () => {
    assert.deepEqual(folds('agencies:\n  a:\n# A note\n    name: A\n  b: |\n    # one\n    # two\n'), [
      '1-7',
      '2-4',
      '5-7',
    ]);
  });

  it('folds regions, one in another, over several commitments', () => {
    const text = `commitments:
  # region Money
  - id: a
  # region Budget
  - id: b
  # endregion
  # endregion
`;
    assert.deepEqual(folds(text), ['1-5', '2-7 region', '4-6 region']);
  });

  it('keeps the outermost where the editor takes no more', () => {
    assert.deepEqual(folds(plan, 5), ['2-3 comment', '4-6', '5-6', '8-20', '9-17']);
    assert.equal(folds(plan, 7).length, 7);
  });

  it('says the same after an edit as from scratch', () => {
    const document = new PlanDocument(plan);
    foldingRanges(document.plan);
    const at = { line: 11, character: 0 };
    document.edit([{ range: { start: at, end: at }, text: '      more\n' }]);
    assert.deepEqual(foldingRanges(document.plan), foldingRanges(new PlanDocument(document.plan.text).plan));
  });
});
