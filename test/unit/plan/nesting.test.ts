import assert from 'node:assert/strict';
import { isCollection, isPair } from 'yaml';
import { maxNesting } from '../../../server/src/plan/yaml/nesting';
import { parseYaml } from '../../../server/src/plan/yaml/parse';

const deep = '['.repeat(60);
const lists = Array.from({ length: 200 }, (_, index) => `  - id: c${index}\n    supporting: [a, b]\n`).join(
  '',
);

const signs =
  '- |-\t|? |?\t|: |:\t|[|{|a: |a:\t|"a": |&a |!a |*a |a|\n |\n|\n\t|, |-\n|# c\n |>\n|\r|\ufeff|]|---|...|"'.split(
    '|',
  );

function depthOf(node: unknown): number {
  if (isPair(node)) return Math.max(depthOf(node.key), depthOf(node.value));
  return isCollection(node) ? 1 + Math.max(0, ...node.items.map(depthOf)) : 0;
}

const isTooDeep = (text: string): boolean => parseYaml(text).problems[0]?.code === 'TOO_DEEP';

describe('nesting', () => {
  for (const [name, text] of [
    ['brackets on one line', `a: ${'['.repeat(maxNesting + 1)}`],
    ['braces', `a: ${'{a: '.repeat(maxNesting + 1)}`],
    ['brackets over lines below a key', `a:\n  ${deep}\n  ${deep}`],
    ['brackets that move to the left', `a:\n      ${deep}\n ${deep}`],
    ['brackets behind an anchor', `a:\n  &b ${deep}\n  ${deep}`],
    ['colons', 'a: '.repeat(maxNesting + 1)],
    ['colons without keys', ': '.repeat(maxNesting + 1)],
    ['texts that go on with a colon', `a: a${'\n a: a'.repeat(maxNesting + 1)}`],
    ['dashes and tabs', '-\t'.repeat(maxNesting + 1)],
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
    it(`is too deep: ${name}`, () => assert.equal(isTooDeep(text), true));
  }

  it('is never deeper than the limit, whatever it is written with', function () {
    this.timeout(20_000);
    for (const before of ['', 'a:\n  ']) {
      for (const one of signs) {
        for (const other of signs) {
          const text = before + (one + other).repeat(3 * maxNesting);
          // A pair in brackets is a map of its own.
          assert.ok(
            depthOf(parseYaml(text).contents) <= 2 * maxNesting,
            JSON.stringify(before + one + other),
          );
        }
      }
    }
  });

  for (const [name, text] of [
    ['many lists, one after the other', `commitments:\n${lists}`],
    ['many lists below one', `languages: [en]\ncommitments:\n${lists}`],
    ['brackets that are closed', `a: ${'[], '.repeat(maxNesting + 1)}`],
    ['brackets in prose', `a: |\n${`  text [note] and {more}\n`.repeat(maxNesting + 1)}`],
    ['a long line of dashes', `a: ${'-'.repeat(500)}`],
  ] as const) {
    it(`is not: ${name}`, () => assert.equal(isTooDeep(text), false));
  }
});
