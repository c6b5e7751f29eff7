import assert from 'node:assert/strict';
import { maxNesting, tooDeepAt } from '../../../server/src/plan/yaml/nesting';

const deep = '['.repeat(60);
const lists = Array.from({ length: 200 }, (_, index) => `  - id: c${index}\n    supporting: [a, b]\n`).join(
  '',
);

describe('nesting', () => {
  for (const [name, text] of [
    ['brackets on one line', `a: ${'['.repeat(maxNesting + 1)}`],
    ['braces', `a: ${'{a: '.repeat(maxNesting + 1)}`],
    ['brackets over lines below a key', `a:\n  ${deep}\n  ${deep}`],
    ['brackets that move to the left', `a:\n      ${deep}\n ${deep}`],
    ['brackets behind an anchor', `a:\n  &b ${deep}\n  ${deep}`],
    ['brackets behind a tag', `a:\n    !b ${deep}\n  ${deep}`],
    ['brackets at the root', `${deep}\n${deep}`],
    ['brackets at the root, below a comment', `# c\n\n${deep}\n${deep}`],
    ['brackets in a second document', `a: b\n--- ${deep}\n${deep}`],
    ['brackets that quoted ones seem to close', `a: ${'["]", '.repeat(maxNesting + 1)}`],
    ['brackets below other lists', `commitments:\n${lists}    a:\n      ${deep}\n      ${deep}`],
    ['dashes on one line', '- '.repeat(maxNesting + 1)],
    ['question marks on one line', '? '.repeat(maxNesting + 1)],
    ['keys', Array.from({ length: maxNesting + 1 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ] as const) {
    it(`is too deep: ${name}`, () => assert.notEqual(tooDeepAt(text), undefined));
  }

  for (const [name, text] of [
    ['many lists, one after the other', `commitments:\n${lists}`],
    ['many lists below one', `languages: [en]\ncommitments:\n${lists}`],
    ['brackets that are closed', `a: ${'[], '.repeat(maxNesting + 1)}`],
    ['brackets in prose', `a: |\n${`  text [note] and {more}\n`.repeat(maxNesting + 1)}`],
    ['a long line of dashes', `a: ${'-'.repeat(500)}`],
  ] as const) {
    it(`is not: ${name}`, () => assert.equal(tooDeepAt(text), undefined));
  }
});
