import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument, type Scalar, visit } from 'yaml';
import { renderFlow, renderPair } from '../../../server/src/edits/render';
import { styleOf } from '../../../server/src/edits/style';
import { asText, slot } from '../../../server/src/edits/template';
import {
  block,
  flowList,
  list,
  map,
  quoteIfNeeded,
  scalar,
  type Value,
} from '../../../server/src/edits/value';
import { readPlan } from '../../../server/src/plan/plan';

const quoted: readonly (readonly [text: string, source: string])[] = [
  ['plain text', 'plain text'],
  ['2021-03', '2021-03'],
  ['0501234', '0501234'],
  ['16.10', '16.10'],
  ['true', 'true'],
  ['yes', 'yes'],
  ['a:b', 'a:b'],
  ['https://example.org/a#b', 'https://example.org/a#b'],
  ['-5', '-5'],
  ["it's", "it's"],
  ['say "x"', 'say "x"'],
  ['a, b [c]', 'a, b [c]'],
  ['<prompt>', '<prompt>'],
  ['…', '…'],
  ['', '""'],
  ['~', '"~"'],
  ['null', '"null"'],
  ['NULL', '"NULL"'],
  [' a', '" a"'],
  ['a ', '"a "'],
  ['a: b', '"a: b"'],
  ['a:', '"a:"'],
  ['a #1', '"a #1"'],
  ['- a', '"- a"'],
  ['-', '"-"'],
  ['? a', '"? a"'],
  ['---', '---'],
  ['--- a', '"--- a"'],
  ['"a" b', `'"a" b'`],
  ["'a' b", `"'a' b"`],
  ['"a": it\'s', '"\\"a\\": it\'s"'],
  ['C:\\x: y', "'C:\\x: y'"],
  ['a\nb', '"a\\nb"'],
  ['a\tb', '"a\\tb"'],
  ['a\u2028b\ufeff\u0085', '"a\\Lb\\ufeff\\N"'],
  ...[...'[]{}&*!|>%@`,#'].map((sign) => [`${sign}a`, `"${sign}a"`] as const),
];

/** What YAML reads as the last scalar of a text, or the first. */
function readBack(source: string, which: 'last' | 'first' = 'last'): string | undefined {
  const document = parseDocument(source, { merge: true });
  assert.deepEqual(document.errors, []);
  const scalars: Scalar[] = [];
  visit(document, {
    Scalar: (_, node) => {
      scalars.push(node);
    },
  });
  const scalar = scalars.at(which === 'last' ? -1 : 0);
  return scalar && String(typeof scalar.value === 'string' ? scalar.value : scalar.source);
}

/** Line breaks as YAML reads them; those at the end, and blanks, do not count. */
const trimmed = (text: string): string => text.replace(/\r\n?/g, '\n').trimEnd();

const awkward = fc
  .array(
    fc.constantFrom(
      ...[
        ...'ab -?:,[]{}#&*!|>\'"%@`~\\.\t=<',
        ': ',
        ' #',
        '- ',
        '---',
        'null',
        '\n',
        '\r\n',
        'é',
        '\u2028',
        '\x07',
        '\x85',
        '1',
        '😀',
      ],
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe('edits: values', () => {
  for (const [text, source] of quoted) {
    it(`writes ${JSON.stringify(text)} as ${source}`, () => assert.equal(quoteIfNeeded(text), source));
  }

  it('reads back what it quotes, in block and in flow style, as value and as key', () => {
    fc.assert(
      fc.property(awkward, (text) => {
        const source = quoteIfNeeded(text);
        const inFlow = quoteIfNeeded(text, 'flow');
        assert.ok(!/[\r\n]/.test(source + inFlow));
        assert.equal(readBack(`- key: ${source}\n`), text);
        assert.equal(readBack(`- ${source} # c\n`), text);
        assert.equal(readBack(`[x, ${inFlow}]\n`), text);
        assert.equal(readBack(`{x: ${inFlow}, }\n`), text);
        assert.equal(readBack(`${inFlow}: x\n`, 'first'), text);
        assert.equal(readBack(`{ ${inFlow}: x }\n`, 'first'), text);
      }),
      { seed: 7, numRuns: 3000 },
    );
  });

  it('reads back block texts', () => {
    const style = styleOf(readPlan(''));
    fc.assert(
      fc.property(awkward, fc.constantFrom(0, 4), (text, column) => {
        const pair = asText(renderPair('a', block(text), column, style));
        const indent = ' '.repeat(column);
        const holder = column === 4 ? 'x:\n  - \n' : '';
        const read = readBack(`${holder}${indent}${pair}\n`);
        const wanted = trimmed(text);
        if (wanted !== '') assert.equal(trimmed(read ?? ''), wanted);
      }),
      { seed: 7, numRuns: 3000 },
    );
  });

  const asked = slot('What: when, where');
  for (const [name, value, inBlock, inFlow] of [
    ['a slot', scalar([slot('What')]), '<What>', '<What>'],
    ['a prompt with a comma', scalar([slot('What, when')]), '<What, when>', '"<What, when>"'],
    ['a prompt with a colon', scalar(['a ', asked]), '"a <What: when, where>"', '"a <What: when, where>"'],
    [
      'prose with slots',
      block(['a\n\n', asked, '\n', 'b ', asked]),
      '|\n  a\n\n  <What: when, where>\n  b <What: when, where>',
      '"a\\n\\n<What: when, where>\\nb <What: when, where>"',
    ],
    ['prose that begins with blanks', block('  a\nb'), '|2\n    a\n  b', '"  a\\nb"'],
    ['empty prose', block('\n'), '', '""'],
    ['no items', list([]), '[]', '[]'],
    ['no pairs', map([]), '{}', '{}'],
    ['a short list', flowList([scalar('a, b'), scalar([slot('c')])]), '["a, b", <c>]', '["a, b", <c>]'],
    [
      'lists of maps',
      list([
        map([
          ['a', scalar('b')],
          ['c: d', undefined],
        ]),
        list([scalar('e'), list([scalar('f')])]),
      ]),
      '\n  - a: b\n    "c: d":\n  - - e\n    - - f',
      '[{ a: b, "c: d": }, [e, [f]]]',
    ],
    [
      'empty collections in lists',
      list([map([]), list([]), flowList([scalar('a')])]),
      '\n  - {}\n  - []\n  - [a]',
      '[{}, [], [a]]',
    ],
  ] as readonly (readonly [string, Value, string, string])[]) {
    const style = styleOf(readPlan(''));
    it(`writes ${name} in block style`, () => {
      const head = inBlock === '' || inBlock.startsWith('\n') ? '' : ' ';
      assert.equal(asText(renderPair('key', value, 0, style)), `key:${head}${inBlock}`);
    });
    it(`writes ${name} in flow style`, () => assert.equal(asText(renderFlow(value)), inFlow));
  }

  it('quotes choices one by one, or all of a text with choices', () => {
    const which = slot('which', ['a', 'b: c']);
    assert.deepEqual(renderFlow(scalar([which])), [slot('which', ['a', '"b: c"'])]);
    assert.deepEqual(renderFlow(scalar(['x ', which])), ['"', 'x ', which, '"']);
  });
});

describe('edits: style', () => {
  for (const [name, plan, style] of [
    ['nothing', '', { eol: '\n', step: 2, dash: 2, gap: 1 }],
    ['two blanks', 'contact:\n  name: N\ncommitments:\n  - id: a\n', { eol: '\n', step: 2, dash: 2, gap: 1 }],
    ['four blanks', 'contact:\n    name: N\n', { eol: '\n', step: 4, dash: 4, gap: 1 }],
    ['dashes only', 'commitments:\n    - id: a\n', { eol: '\n', step: 4, dash: 4, gap: 1 }],
    [
      'dashes under the key',
      'contact:\n  name: N\ncommitments:\n- id: a\n',
      { eol: '\n', step: 2, dash: 0, gap: 1 },
    ],
    [
      'dashes with two of four',
      'introduction: |\n    I.\ncommitments:\n  - id: a\n',
      { eol: '\n', step: 4, dash: 2, gap: 1 },
    ],
    ['wide gaps', 'commitments:\n-   id: a\n-   id: b\n- c\n', { eol: '\n', step: 2, dash: 0, gap: 3 }],
    ['CRLF mostly', 'a: 1\r\nb: 2\r\nc: 3\n', { eol: '\r\n', step: 2, dash: 2, gap: 1 }],
    ['what most do', 'a:\n  b:\n    c:\n       d: e\n', { eol: '\n', step: 2, dash: 2, gap: 1 }],
    ['flow style', 'a: {\n    b: [\n   c ] }\n', { eol: '\n', step: 2, dash: 2, gap: 1 }],
    ['tabs', 'a:\n  -\tb: c\n', { eol: '\n', step: 2, dash: 2, gap: 1 }],
  ] as const) {
    it(`sees ${name}`, () => assert.deepEqual(styleOf(readPlan(plan)), style));
  }

  it('counts no dashes that stand to the left of the line before', () => {
    const { dash } = styleOf(readPlan('ogpplan: 1\ncommitments:\n    note:\n  - id: a\n'));
    assert.ok(dash >= 0, `${dash}`);
  });

  it('looks once', () => {
    const plan = readPlan('title: T\n');
    assert.equal(styleOf(plan), styleOf(plan));
  });
});
