import assert from 'node:assert/strict';
import { type Cursor, cursorAt, item } from '../../../server/src/language/cursor';
import { LineIndex } from '../../../server/src/plan/text/lines';
import { marked } from './marked';

const at = (source: string): Cursor | undefined => {
  const { text, offset } = marked(source);
  return cursorAt(new LineIndex(text), offset);
};

/** `commitments/-/lead value "mo"`: the path, the position, what is typed. */
function describeCursor(source: string): string {
  const cursor = at(source);
  if (!cursor) return 'nothing';
  const path = cursor.path.map((step) => (step === item ? '-' : step)).join('/');
  return `${path} ${cursor.position}${cursor.flow ? ' flow' : ''} ${JSON.stringify(cursor.typed)}`;
}

/** What a completion would replace. */
function replaced(source: string): string | undefined {
  const { text, offset } = marked(source);
  const cursor = cursorAt(new LineIndex(text), offset);
  return cursor && text.slice(cursor.start, cursor.end);
}

type Table = readonly (readonly [title: string, source: string, expected: string])[];

function tellsPlaces(table: Table): void {
  for (const [title, source, expected] of table) {
    it(title, () => assert.equal(describeCursor(source), expected));
  }
}

describe('the cursor', () => {
  describe('in block style', () => {
    tellsPlaces([
      ['in an empty text', '‸', ' key ""'],
      ['at a key of the plan', 'edition: 2019\nti‸', ' key "ti"'],
      ['inside a key', 'ti‸tle: A plan', ' key "ti"'],
      ['at a value of the plan', 'edition: 20‸19', 'edition value "20"'],
      ['right behind a colon', 'edition:‸', 'edition value ""'],
      ['behind a colon and a blank', 'edition: ‸', 'edition value ""'],
      ['behind a colon and a tab', 'edition:\t‸', 'edition value ""'],
      ['at a key of a map', 'period:\n  start: 2020-01-01\n  e‸', 'period key "e"'],
      ['at the only line below a key', 'period:\n  ‸', 'period key ""'],
      ['at a value of a map', 'period:\n  start: ‸', 'period/start value ""'],
      [
        'at a key of a commitment',
        'commitments:\n  - id: a\n    title: A\n    l‸\n',
        'commitments/- key "l"',
      ],
      ['at the first key of a commitment', 'commitments:\n  - i‸', 'commitments/- value "i"'],
      ['at a value behind a dash', 'commitments:\n  - id: a‸', 'commitments/-/id value "a"'],
      [
        'right behind a dash',
        'commitments:\n  - id: a\n    supporting:\n      -‸',
        'commitments/-/supporting/- value ""',
      ],
      [
        'in a list deeper than its key',
        'commitments:\n  - id: a\n    supporting:\n      - mof\n      - tr‸',
        'commitments/-/supporting/- value "tr"',
      ],
      [
        'in a list at the column of its key',
        'commitments:\n- id: a\n  supporting:\n  - mof\n  - tr‸',
        'commitments/-/supporting/- value "tr"',
      ],
      [
        'behind a list at the column of its key',
        'commitments:\n- id: a\n  supporting:\n  - mof\n  ‸',
        'commitments/- key ""',
      ],
      [
        'at the column of the dashes of a list, without a dash',
        'commitments:\n  - id: a\n    supporting:\n      - mof\n      ‸',
        'commitments/-/supporting key ""',
      ],
      [
        'with four blanks a level',
        'commitments:\n    -   id: a\n        milestones:\n            -   title: T\n                lead: ‸',
        'commitments/-/milestones/-/lead value ""',
      ],
      [
        'in the second of two commitments',
        'commitments:\n  - id: a\n    lead: x\n  - id: b\n    lead: ‸',
        'commitments/-/lead value ""',
      ],
      [
        'behind a commitment with a deep end',
        'commitments:\n  - id: a\n    milestones:\n      - title: T\n        end: 2020-01\n    ‸',
        'commitments/- key ""',
      ],
      [
        'in a section behind the commitments',
        'commitments:\n  - id: a\namendments:\n  - ‸',
        'amendments/- value ""',
      ],
      ['in an item of an item', 'values:\n  - - ‸', 'values/-/- value ""'],
      ['below comments and blank lines', 'period:\n\n  # when\n\n  st‸', 'period key "st"'],
      ['below a comment that stands less deep', 'period:\n# when\n  st‸', 'period key "st"'],
      ['below a key with a comment', 'period: # when\n  st‸', 'period key "st"'],
      ['below a key with an anchor', 'period: &p\n  st‸', 'period key "st"'],
      ['below a key with an anchor and a comment', 'period: &p # when\n  st‸', 'period key "st"'],
      ['behind an anchor', 'title: &t A p‸', 'title value "A p"'],
      ['at the column of a list whose key has a comment', 'languages: # which\n- ‸', 'languages/- value ""'],
      ['below a quoted key', '"period":\n  \'start\': ‸', 'period/start value ""'],
      ['at a name with blanks', 'values:\n  acceso a la‸', 'values key "acceso a la"'],
      [
        'behind a name with blanks',
        'values:\n  acceso a la información: Pub‸',
        'values/acceso a la información value "Pub"',
      ],
      ['at a text with a colon and a number sign in it', 'title: Phase 1:2, #a‸', 'nothing'],
      ['at a text with a colon in it', 'title: http://a‸', 'title value "http://a"'],
      ['with Windows line ends', 'period:\r\n  start: x\r\n  e‸\r\n', 'period key "e"'],
      ['with old Mac line ends', 'period:\r  start: x\r  e‸', 'period key "e"'],
      ['behind a byte order mark', '\ufeffti‸tle: A', ' key "ti"'],
      ['below a byte order mark', '\ufeffcommitments:\n- id: ‸', 'commitments/-/id value ""'],
      ['with a tab for indentation', 'period:\n\tst‸', 'period key "st"'],
      ['below document markers', '%YAML 1.2\n---\nperiod:\n  st‸', 'period key "st"'],
      [
        'below a line of prose at column 0',
        'commitments:\n  - id: a\nstray words\n    le‸',
        'commitments/- key "le"',
      ],
      ['before what is broken', 'period:\n  st‸\ntitle: "open\n  - [{', 'period key "st"'],
      ['below what is broken', 'title: "open\nperiod:\n  st‸', 'period key "st"'],
    ]);
  });

  describe('in flow style', () => {
    tellsPlaces([
      ['in an empty list', 'languages: [‸]', 'languages/- value flow ""'],
      ['in an open list', 'languages: [en, e‸', 'languages/- value flow "e"'],
      ['behind a comma', 'languages: [en,‸]', 'languages/- value flow ""'],
      ['inside the first of several', 'languages: [e‸n, es]', 'languages/- value flow "e"'],
      ['at a key', 'period: {st‸}', 'period key flow "st"'],
      ['at a second key', 'period: {start: x, e‸}', 'period key flow "e"'],
      ['at a value', 'period: {start: ‸}', 'period/start value flow ""'],
      ['right behind the colon', 'period: {start:‸}', 'period/start value flow ""'],
      ['at a value of a quoted key', 'period: {"start":‸}', 'period/start value flow ""'],
      ['a colon inside a word', 'period: {start: a:b‸}', 'period/start value flow "a:b"'],
      ['a word with a colon is no key', 'period: {a:b‸}', 'period key flow "a:b"'],
      ['in a list in a map', 'contact: {name: [a, ‸', 'contact/name/- value flow ""'],
      ['behind a list in a map', 'contact: {name: [a], ti‸', 'contact key flow "ti"'],
      ['over several lines', 'languages: [\n  en,\n  e‸\n]', 'languages/- value flow "e"'],
      ['on a line of its own', 'languages:\n  [en,\n   e‸]', 'languages/- value flow "e"'],
      ['a map over several lines', 'period: {start: x,\n  end: ‸}', 'period/end value flow ""'],
      ['as an item', 'commitments:\n  - {id: a, lead: ‸}', 'commitments/-/lead value flow ""'],
      [
        'as an item over two lines',
        'commitments:\n  - {id: a,\n     lead: ‸}',
        'commitments/-/lead value flow ""',
      ],
      ['a bracket in quotes', 'languages: ["[", ‸', 'languages/- value flow ""'],
      ['an escaped quote', 'languages: ["\\"]", ‸', 'languages/- value flow ""'],
      ['a doubled quote', "languages: ['it''s]', ‸", 'languages/- value flow ""'],
      ['an apostrophe', "languages: [it's, ‸", 'languages/- value flow ""'],
      ['a bracket in a comment', 'languages: [en, # ]\n  e‸', 'languages/- value flow "e"'],
      ['inside a comment', 'languages: [en, # e‸\n]', 'nothing'],
      ['behind the closing bracket', 'languages: [en] ‸', 'nothing'],
      ['below a closed list', 'languages: [en]\nti‸', ' key "ti"'],
      ['deeper than a closed list inside', 'languages: [\n  [a],\n    e‸', 'languages/- value flow "e"'],
      [
        'in a plan written as JSON',
        '{\n  "edition": 2019,\n  "commitments": [\n    {\n      "id": "a",\n      "lead": "m‸"\n    }\n  ]\n}',
        'commitments/-/lead value flow "m"',
      ],
    ]);
  });

  describe('in texts and comments', () => {
    tellsPlaces([
      ['a comment on its own line', '# ti‸', 'nothing'],
      ['a comment behind a value', 'title: A # b‸', 'nothing'],
      ['a comment behind a key', 'title: # b‸', 'nothing'],
      ['a comment behind a quoted text', 'title: "A" # b‸', 'nothing'],
      ['a block text', 'introduction: |\n  lead: ‸', 'nothing'],
      ['a folded text', 'introduction: >-\n  lead: ‸', 'nothing'],
      ['a block text with an indentation and a comment', 'introduction: |2+ # x\n  lead: ‸', 'nothing'],
      ['a block text with an anchor', 'introduction: &a |\n  lead: ‸', 'nothing'],
      ['an empty line of a block text', 'introduction: |\n  Words\n  ‸\n  Words', 'nothing'],
      ['a list in a block text', 'introduction: |\n  Words:\n    - lead: ‸', 'nothing'],
      ['a block text as an item', 'aliases:\n  - |\n    lead: ‸', 'nothing'],
      ['behind a block text', 'introduction: |\n  Words\nti‸', ' key "ti"'],
      ['the second line of a plain text', 'title: Words\n  lead: ‸', 'nothing'],
      ['the second line of a plain item', 'aliases:\n  - Words\n    lead‸', 'nothing'],
      ['the second line of a quoted text', 'title: "Words\n  lead: ‸', 'nothing'],
      ['behind a closed quote', 'title: "A" ‸', 'nothing'],
      ['in the indentation of a line', 'period:\n ‸ start: x', 'nothing'],
      ['before a list', 'languages: ‸[en]', 'nothing'],
      ['before a block text', 'introduction: ‸|\n  Words', 'nothing'],
    ]);
  });

  describe('replaces', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['lead: ‸', ''],
      ['lead: min‸istry of x', 'ministry of x'],
      ['lead: A, B‸, and C: D', 'A, B, and C: D'],
      ['lead: mo‸f  # who', 'mof'],
      ['lead: ‸  mof', '  mof'],
      ['lea‸d: mof', 'lead'],
      ['values:\n  acceso a‸ la información: x', 'acceso a la información'],
      ['lead: "m‸of" # who', 'mof"'],
      ["lead: 'm‸of'", "mof'"],
      ['lead: "m‸of', 'mof'],
      ['supporting: [m‸of, x]', 'mof'],
      ['supporting: [m‸of ]', 'mof'],
      ['supporting: ["m‸of", x]', 'mof"'],
      ['x: {le‸ad: mof}', 'lead'],
      ['lead: mof‸\r\nid: a', 'mof'],
    ];
    for (const [source, expected] of cases) {
      it(JSON.stringify(source), () => assert.equal(replaced(source), expected));
    }
  });

  it('knows the dash of the commitment it is in', () => {
    const { text } = marked('commitments:\n  - id: a\n  - id: b\n    milestones:\n      - lead: ‸');
    assert.equal(cursorAt(new LineIndex(text), text.length)?.itemStart, text.indexOf('- id: b'));
  });

  it('reads no line above column 0', () => {
    const head = 'commitments:\n'.repeat(50_000);
    const lines = new LineIndex(`${head}period:\n  start: x\n  en`);
    const read = lines.start.bind(lines);
    let asked = 0;
    lines.start = (line) => {
      asked++;
      return read(line);
    };
    assert.equal(cursorAt(lines, lines.text.length)?.path.length, 1);
    assert.ok(asked < 200, `${asked} lines asked for`);
  });

  it('is found within milliseconds at the end of 10,000 lines', () => {
    const commitment =
      '  - id: a\n    title: A plan of words: many\n    lead: x\n    milestones:\n      - title: T\n';
    const lines = new LineIndex(`commitments:\n${commitment.repeat(2000)}  - lead: `);
    const start = performance.now();
    for (let round = 0; round < 10; round++) cursorAt(lines, lines.text.length);
    const each = (performance.now() - start) / 10;
    assert.ok(each < 25, `${each} ms`);
  });

  it('takes no time over a line of a million characters', () => {
    const lines = new LineIndex(`title: ${'word '.repeat(200_000)}`);
    const start = performance.now();
    cursorAt(lines, lines.text.length);
    assert.ok(performance.now() - start < 500);
  });
});
