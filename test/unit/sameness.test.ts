import assert from 'node:assert/strict';
import { foldingRanges } from '../../server/src/language/folding';
import { format } from '../../server/src/language/formatting';
import { type Plan, PlanDocument } from '../../server/src/plan/plan';
import { atOnce } from '../../server/src/plan/steps';
import { dump, dumpFindings } from '../fuzz/dump';
import { Difference, differenceOf, holdSame, readByDefinition } from '../fuzz/sameness';
import { shrink } from '../fuzz/shrink';
import { invented } from '../fuzz/starts';
import { corpus, examples } from './plans';

/** Long enough for what real people write, short enough for many edits. */
const longest = 40_000;

const real = [...examples(), ...(corpus() ?? []).filter(({ text }) => text.length < longest).slice(0, 3)];

const formatted = (plan: Plan) => atOnce(format(plan, { tabSize: 2 }));

function hold(text: string, seed: number, count: number): void {
  try {
    holdSame(text, seed, count);
  } catch (error) {
    if (!(error instanceof Difference)) throw error;
    const { start, steps, what } = shrink(error.start, error.steps, error.ask);
    throw new Error(`${error.message}\n\nAlso: ${what}\n${JSON.stringify({ start, steps })}`);
  }
}

describe('a plan that is edited says what one says that is read afresh', function () {
  this.timeout(30_000);

  /** What searching has found. */
  const found = [
    'ogpplan:\n g\ncommitments:\n  - o\n \t: []',
    '---#\nogpplan:\n',
    'kind: a\n:\n  : P\n   \ncommitments:\n  - : \n     H\ri',
    '\ufeffogpplan: 1 \ncommitments:\n- id: a\n  title: O\rne \n',
    'ogpplan:\n []\ne[: {{}}\ncommitments:\n- \ra',
    '\nx-a: b\n',
    'languages: [en]\ncommitments:\n  - s *a: \n    title: Transparen / financ transparen\n    description: Transparen report publish',
    'ogpplan:\n y: \ncommitments:\n<<: \n',
    'ogpplan: 1\ncommitments:\n  - id: four\n  : x\n',
    'title: Plan\n  \ncommitments:\n  - ? id: one\n    title: One\n  - id: two\n    title: Two',
  ];
  for (const text of found) {
    it(JSON.stringify(text), () => {
      const [read, defined] = [new PlanDocument(text).plan, readByDefinition(text)];
      assert.deepEqual(dump(read), dump(defined));
      assert.deepEqual(dumpFindings(read), dumpFindings(defined));
      assert.deepEqual(foldingRanges(read), foldingRanges(defined));
      assert.deepEqual(formatted(read), formatted(defined));
    });
  }

  it('where the name of a field goes while the field stays', () => {
    for (const text of ['  - id: four\n    x: y\n', '  - id: four\n    : y\n']) {
      const head = 'languages: [en\ncommitments:\n';
      const start = head + text;
      for (let from = head.length; from < start.length; from++) {
        for (let to = from + 1; to < start.length; to++) {
          const document = new PlanDocument(start);
          const rangeOf = (first: number, last: number) =>
            document.lines.rangeOf({ start: first, end: last });
          const inId = head.length + 10;
          // Only what was written in before keeps its nodes.
          document.edit([{ range: rangeOf(inId, inId), text: 'o' }]);
          document.edit([{ range: rangeOf(inId, inId + 1), text: '' }]);
          assert.equal(differenceOf(document, start, undefined), undefined);
          document.edit([{ range: rangeOf(from, to), text: ':' }]);
          const after = `${start.slice(0, from)}:${start.slice(to)}`;
          assert.equal(differenceOf(document, after, undefined), undefined, after);
        }
      }
    }
  });

  it('where the last commitment goes and a key is meant for them', () => {
    const document = new PlanDocument('ogpplan: 1\ncoammitments:\n  - id: one\ncommitments:\n  - id: two\n');
    assert.doesNotMatch(String(dumpFindings(document.plan)), /Did you mean/);
    const { lines } = document;
    const range = {
      start: lines.positionAt(lines.text.indexOf('  - id: two')),
      end: lines.positionAt(lines.length),
    };
    document.edit([{ range, text: '' }]);
    assert.deepEqual(dumpFindings(document.plan), dumpFindings(readByDefinition(document.lines.text)));
    assert.match(String(dumpFindings(document.plan)), /Did you mean/);
  });

  for (const { name, text } of invented) {
    it(name, () => {
      for (const seed of [1, 2]) hold(text, seed, text.length > 5000 ? 20 : 80);
    });
  }

  for (const { name, text } of real) {
    it(name, () => hold(text, 1, 15));
  }
});
