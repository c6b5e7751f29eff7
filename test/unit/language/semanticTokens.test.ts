import assert from 'node:assert/strict';
import { semanticTokens, tokenTypes } from '../../../server/src/language/semanticTokens';
import { tokenEdits } from '../../../server/src/language/tokenEncoding';
import { type Plan, PlanDocument, readPlan } from '../../../server/src/plan/plan';

/** The words of a plan that are told apart, as `word type`. */
function words(plan: Plan, only?: { first: number; last: number }): string[] {
  const data = semanticTokens(plan, only);
  const found: string[] = [];
  let line = 0;
  let character = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0] = data.slice(at, at + 5);
    character = lines > 0 ? characters : character + characters;
    line += lines;
    found.push(`${plan.lines.line(line).slice(character, character + length)} ${tokenTypes[type]}`);
  }
  return found;
}

const wordsIn = (text: string, only?: { first: number; last: number }) => words(readPlan(text), only);

const plan = `previous-plan: old.ogpplan
period:
  start: 2020-09-01
  end: fall 2022
agencies:
  mof:
    name: Ministry of Finance
development-process:
  feedback:
    - from: mof
    - from: Somebody
commitments:
  - id: a
    summary: not here
    lead: "mof"
    supporting: [finance, None specified]
    end: 31/08/2022
    values:
      transparency: TBD
      kindness: Why
    continues: e-tenders
amendments:
  - date: 2021-05
`;

describe('semantic tokens', () => {
  it('tell ids, values, dates, placeholders and unknown fields apart', () => {
    assert.deepEqual(wordsIn(plan), [
      '2020-09-01 number',
      'fall 2022 string',
      'mof class',
      'summary variable',
      'mof class',
      'finance string',
      'None specified comment',
      '31/08/2022 number',
      'transparency enumMember',
      'TBD comment',
      'kindness string',
      'e-tenders function',
      '2021-05 string',
    ]);
  });

  it('are the same with other line breaks, in flow style and behind a broken line', () => {
    assert.deepEqual(wordsIn(plan.replaceAll('\n', '\r\n')), wordsIn(plan));
    assert.deepEqual(
      wordsIn('{commitments: [{lead: x, values: [transparency], end: 2020}], due: 2020-01-01}'),
      ['x string', 'transparency enumMember', '2020 string', '2020-01-01 number'],
    );
    assert.deepEqual(wordsIn(plan.replace('summary: not', 'summary: "not')).slice(-1), ['2021-05 string']);
  });

  it('mark a placeholder of several lines line by line', () => {
    const text =
      'commitments:\n  - problem: |\n      <Which public problem this solves:\n      who is affected>\n';
    assert.deepEqual(wordsIn(text).slice(-2), [
      '<Which public problem this solves: comment',
      'who is affected> comment',
    ]);
  });

  it('stand once where aliases bring a word to several places', () => {
    const text =
      'x-l: &l mof\nagencies: {mof: {}}\ncommitments:\n  - lead: *l\n  - lead: *l\n  - lead: mof\n';
    assert.deepEqual(wordsIn(text), ['mof class', 'mof class']);
  });

  it('can be asked of some lines only', () => {
    assert.deepEqual(wordsIn(plan, { first: 14, last: 14 }), ['mof class']);
    assert.deepEqual(wordsIn(plan, { first: 2, last: 3 }), ['2020-09-01 number', 'fall 2022 string']);
  });

  it('follow the register, and the lines above', () => {
    const document = new PlanDocument(plan);
    words(document.plan);
    const at = { line: 5, character: 2 };
    document.edit([{ range: { start: at, end: { line: 5, character: 5 } }, text: 'finance' }]);
    document.edit([
      { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '\n\n' },
    ]);
    assert.deepEqual(words(document.plan), words(readPlan(document.plan.text)));
    assert.ok(words(document.plan).includes('finance class'));
    assert.ok(words(document.plan).includes('mof string'));
  });

  it('are sent as the difference to what was sent before', () => {
    for (const [before, after] of [
      [
        [1, 2, 3],
        [1, 2, 3],
      ],
      [
        [1, 2, 3],
        [1, 9, 3],
      ],
      [
        [1, 1],
        [1, 1, 1],
      ],
      [[1, 2], []],
      [[], [4, 5]],
    ] as const) {
      const result: number[] = [...before];
      for (const { start, deleteCount, data } of tokenEdits(before, after))
        result.splice(start, deleteCount, ...data);
      assert.deepEqual(result, after);
    }
    assert.deepEqual(tokenEdits([1, 2, 3], [1, 2, 3]), []);
  });
});
