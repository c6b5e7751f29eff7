// What each character of a plan is coloured as. Under each line stands its drawing, one letter a character:
//
//   K key of the format  k other key  x x-key  L language  V value id  A agency id  I id of a commitment
//   D date  N number  C choice  B true/false  0 nothing  t text  T block text  q " quoted  e E escape  c # comment
//   G ogpplan-ignore  R rule code  & * a anchor, alias  M merge  ! tag  | + block header  - : , [ ] { } ? = %
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { IGrammar } from 'vscode-textmate';
import { planFields } from '../../server/src/plan/schema/plan';
import { grammarText } from '../../syntaxes/source/grammar';
import { planDrawings } from './grammar/planDrawings';
import { draw, grammarFile, loadGrammar } from './grammar/tokenizer';
import { yamlDrawings } from './grammar/yamlDrawings';

describe('the grammar', () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await loadGrammar();
  });

  for (const [title, text] of Object.entries({ ...planDrawings, ...yamlDrawings })) {
    const { lines, expected } = read(text);
    it(`colours ${title}`, () => {
      assert.equal(both(lines, draw(grammar, lines)), both(lines, expected));
    });
    it(`colours ${title}, with CRLF`, () => {
      const withReturns = lines.map((line) => `${line}\r`);
      assert.equal(both(lines, draw(grammar, withReturns)), both(lines, expected));
    });
  }

  it('is fresh: made from the schema as it is', () => {
    assert.equal(readFileSync(grammarFile, 'utf8'), grammarText(), 'run `npm run generate`');
  });

  it('colours every key of a plan as one', () => {
    const drawn = draw(
      grammar,
      Object.keys(planFields).map((key) => `${key}:`),
    );
    assert.ok(drawn.every((line) => /^K+:$/.test(line)));
  });

  it('is not slow on long lines', () => {
    const start = performance.now();
    for (const part of ['m', 'a-', 'a ', ' ', 'a: ', 'a #', '"', "' ", '&a ', '*a: ', '- ', '2020-01 ']) {
      const long = part.repeat(8000 / part.length);
      draw(grammar, [
        `- lead: ${long} x`,
        `title: [${long}`,
        long,
        `- a${long}: b`,
        `# ogpplan-ignore ${long}`,
      ]);
    }
    assert.ok(performance.now() - start < 10_000);
  });
});

/** Blank lines have no drawing below them. */
function read(text: string): { lines: string[]; expected: string[] } {
  const rows = text.split('\n').slice(1);
  const lines: string[] = [];
  const expected: string[] = [];
  for (let at = 0; at < rows.length; at++) {
    const line = rows[at] ?? '';
    lines.push(line);
    expected.push(line === '' ? '' : (rows[++at] ?? ''));
  }
  return { lines, expected };
}

function both(lines: readonly string[], drawn: readonly string[]): string {
  return lines.map((line, at) => `${line}\n${drawn[at]}`).join('\n');
}
