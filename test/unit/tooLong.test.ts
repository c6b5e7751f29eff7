import assert from 'node:assert/strict';
import { PlanDocument, readPlan } from '../../server/src/plan/plan';
import { longestText } from '../../server/src/plan/yaml/parse';
import { checkPlan } from '../../server/src/rules/check';
import { messageOf } from '../../server/src/rules/output';
import { planOf } from '../bench/plans';
import { examples } from './plans';

const { text } = examples()[0]!;
const line = 'Citizens cannot see what the state buys, at what price, and from whom.\n';
const lines = (length: number, indent: string): string =>
  (indent + line).repeat(Math.ceil(length / (indent.length + line.length)));

/** A plan in which a section is longer than may be. */
const longSection = `${text}x-annex: |\n${lines(longestText, '  ')}`;

describe('a part of more than a million characters', () => {
  it('is not read, and says so once, at its beginning', () => {
    const plan = readPlan(longSection);
    const found = checkPlan(plan).filter(({ mark }) => mark.piece.muted);
    assert.deepEqual(
      found.map(({ rule, message }) => `${rule.code} ${message}`),
      ['yaml-syntax too-long'],
    );
    const { piece, start, end } = found[0]!.mark;
    assert.equal(piece.text.slice(start, end), 'x-annex: |');
    assert.match(messageOf(found[0]!), /1\.0 million characters/);
  });

  it('leaves the rest of the plan as it is', () => {
    const others = (source: string) =>
      checkPlan(readPlan(source))
        .filter(({ mark }) => !mark.piece.muted)
        .map(({ rule, message, mark }) => [rule.code, message, mark.piece.base + mark.start]);
    assert.deepEqual(others(longSection), others(text));
  });

  it('may be a commitment', () => {
    const at = text.lastIndexOf('\n  - id: ') + 1;
    const long = `${text.slice(0, at)}  - id: long\n    problem: |\n${lines(longestText, '      ')}${text.slice(at)}`;
    const plan = readPlan(long);
    assert.equal(plan.commitments.length, readPlan(text).commitments.length);
    assert.deepEqual(
      plan.pieces.filter(({ muted }) => muted).map(({ problem }) => problem?.code),
      ['TOO_LONG'],
    );
  });

  it('is read again once it is shorter', () => {
    const document = new PlanDocument(longSection);
    assert.equal(document.plan.pieces.at(-1)!.muted, true);
    const { start, count } = { start: document.lines.lineAt(text.length) + 1, count: document.lines.count };
    document.edit([
      { range: { start: { line: start + 1, character: 0 }, end: { line: count, character: 0 } }, text: '' },
    ]);
    assert.equal(
      document.plan.pieces.some(({ muted }) => muted),
      false,
    );
  });

  it('is not a plan of as many characters in many parts', () => {
    const plan = readPlan(planOf(300));
    assert.ok(plan.text.length > longestText);
    assert.equal(plan.commitments.length, 300);
    assert.equal(
      plan.pieces.some(({ problem }) => problem),
      false,
    );
  });
});
