import assert from 'node:assert/strict';
import { cursorAt } from '../../../server/src/language/cursor';
import { PlanDocument } from '../../../server/src/plan/plan';
import { depthOf, LineIndex } from '../../../server/src/plan/text/lines';
import { PieceLines } from '../../../server/src/plan/text/pieceLines';

const text = `\ufeffogpplan: 1
# a comment
agencies:

    deep: 1
  mof:
    name: M
commitments:
- id: a
  title: A
- id: b
  - odd
\tlead: x
`;

describe('lines', () => {
  it('find what stands less deep above', () => {
    const lines = new LineIndex(text);
    const found = (line: number, column: number, dashed: boolean) =>
      lines.outer(line, depthOf(column, dashed));
    assert.equal(found(6, 4, false), 5, 'the key of a value');
    assert.equal(found(5, 2, false), 2, 'past comments, empty and deeper lines');
    assert.equal(found(9, 2, false), 8, 'the dash of an item');
    assert.equal(found(10, 0, true), 7, 'a key in the column of the dashes of its list');
    assert.equal(found(2, 0, false), -1);
    assert.equal(found(0, 4, false), -1);
    assert.equal(found(99, 4, false), 12, 'from below the end');
  });

  it('find the same in pieces', () => {
    const whole = new LineIndex(text);
    const cuts = [...text.matchAll(/^(?=agencies|commitments|- id)/gm)].map(({ index }) => index);
    const starts = [0, ...cuts];
    const pieces = new PieceLines(
      starts.map((start, at) => new LineIndex(text.slice(start, starts[at + 1]))),
    );
    assert.equal(pieces.text, text);
    for (let line = 0; line <= whole.count; line++) {
      for (let depth = 0; depth < 12; depth++) {
        assert.equal(pieces.outer(line, depth), whole.outer(line, depth), `line ${line}, depth ${depth}`);
      }
    }
  });

  it('let the cursor find its place without a look at other commitments', () => {
    const commitment = '  - id: a\n    title: A\n    milestones:\n      - title: T\n        end: 2021-01\n';
    const { lines } = new PlanDocument(`commitments:\n${commitment.repeat(2000)}    lead: `);
    cursorAt(lines, lines.length);
    let read = 0;
    const slice = lines.slice.bind(lines);
    lines.slice = (start, end) => {
      read += end - start;
      return slice(start, end);
    };
    assert.deepEqual(cursorAt(lines, lines.length)?.path.at(-1), 'lead');
    assert.ok(read < 2000, `${read} characters read`);
  });
});
