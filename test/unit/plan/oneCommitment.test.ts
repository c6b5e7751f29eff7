import assert from 'node:assert/strict';
import { assemble, setBases } from '../../../server/src/plan/assemble';
import { withOneCommitment } from '../../../server/src/plan/oneCommitment';
import { Part } from '../../../server/src/plan/part';
import { LineIndex } from '../../../server/src/plan/text/lines';
import { PieceLines } from '../../../server/src/plan/text/pieceLines';
import { cut } from '../../../server/src/plan/yaml/cut';
import { planOf } from '../../bench/plans';
import { dump } from '../../fuzz/dump';
import { readByDefinition } from '../../fuzz/sameness';

const three = planOf(3);

/** The parts of a text; those that `known` has are taken as they are. */
const partsOf = (text: string, known: readonly Part[] = []): Part[] =>
  cut(text).map((one) => {
    const source = text.slice(one.start, one.end);
    return known.find((part) => part.text === source) ?? new Part(source, one);
  });

const linesOf = (parts: readonly Part[]) => new PieceLines(parts.map(({ text }) => new LineIndex(text)));

/** What is made of the plan of three commitments when another text takes its place, without reading all of it. */
function edited(text: string, before = three) {
  const former = partsOf(before);
  const assembly = assemble(former, linesOf(former));
  const parts = partsOf(text, former);
  setBases(parts);
  return withOneCommitment(parts, linesOf(parts), assembly)?.plan;
}

/** The text with something written behind the nth place (from 0) where `mark` stands. */
function written(mark: string, nth: number, text: string, plan = three): string {
  const pieces = plan.split(mark);
  return `${pieces.slice(0, nth + 1).join(mark)}${mark}${text}${pieces.slice(nth + 1).join(mark)}`;
}

describe('a plan in which one commitment was written', () => {
  for (const nth of [0, 1, 2]) {
    it(`is the former one with commitment ${nth + 1} in its place`, () => {
      const text = written('    problem: |\n', nth, '      A new line of it.\n');
      const plan = edited(text);
      assert.ok(plan);
      assert.deepEqual(dump(plan), dump(readByDefinition(text)));
    });
  }

  const others: readonly [string, string][] = [
    [
      'two commitments have changed',
      written('    problem: |\n', 0, '      A.\n', written('    problem: |\n', 1, '      B.\n')),
    ],
    ['a section has changed', three.replace('introduction: |\n', 'introduction: |\n  New. ')],
    ['a commitment has come', planOf(4)],
    ['a commitment has gone', planOf(2)],
    ['its syntax is broken', written('    lead: ', 1, '[')],
    ['it holds an anchor', written('    lead: ', 1, '&lead ')],
    ['it is no commitment any more', three.replace(/^ {2}- id: [\s\S]*?(?=^ {2}- id: )/m, '  - a text\n')],
  ];
  for (const [what, text] of others) {
    it(`is put together anew where ${what}`, () => {
      assert.notEqual(text, three);
      assert.equal(edited(text), undefined);
    });
  }

  it('is put together anew where it was broken before', () => {
    const before = written('    lead: ', 0, '[');
    assert.equal(
      edited(written('    problem: |\n', 1, '      A new line of it.\n', before), before),
      undefined,
    );
  });
});
