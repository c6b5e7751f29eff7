import assert from 'node:assert/strict';
import { Lexer } from 'yaml';
import { OpenPlan } from '../../server/src/lsp/documents';
import { noNeighbours } from '../../server/src/plan/neighbours';
import { PlanDocument, readPlan } from '../../server/src/plan/plan';
import { PieceLines } from '../../server/src/plan/text/pieceLines';
import { checkPlan, prepareFindings, unitsChecked } from '../../server/src/rules/check';
import type { Finding } from '../../server/src/rules/rule';
import { type Change, gestures, inverse } from '../bench/edits';
import { planOf } from '../bench/plans';

const commitments = 200;

/** The commitments, and what is outside of them. */
const all = commitments + 1;

/** Characters of a commitment. */
const commitmentLength = planOf(2).length - planOf(1).length;

/** What an edit has cost. */
interface Cost {
  /** Parts that were made. */
  readonly parts: number;
  /** Commitments, and the rest as one, that the rules were run on. */
  readonly units: number;
  /** Was the plan read part by part? */
  readonly apart: boolean;
  /** Commitments parsed, told by how many characters the parser was given: 0.5 is half of one. */
  readonly parsed: number;
  /** How often the whole text was put together: of megabytes that takes longer than all the rest. */
  readonly joined: number;
}

/** Characters that the YAML parser was given so far. */
let characters = 0;
const { lex } = Lexer.prototype;

/** How often the whole text was put together so far. */
let joined = 0;
const wholeText = Object.getOwnPropertyDescriptor(PieceLines.prototype, 'text')!;

/** A plan that is open and checked, as the server has it. */
class OpenText {
  #open: OpenPlan;
  text: string;

  constructor(text: string) {
    this.text = text;
    this.#open = new OpenPlan('file:///plan', 1, new PlanDocument(text), 1);
    this.#check();
  }

  /** Makes a change and everything that is due after it; counts that alone. */
  edit({ start, end, text }: Change): Cost {
    const { document, version } = this.#open;
    const { lines } = document;
    const range = { start: lines.positionAt(start), end: lines.positionAt(end) };
    const [parts, units, read, whole] = [document.cost.parts, unitsChecked(), characters, joined];
    this.text = this.text.slice(0, start) + text + this.text.slice(end);
    this.#open = this.#open.after([{ range, text }], version + 1, () => 2);
    this.#check();
    return {
      parts: document.cost.parts - parts,
      units: unitsChecked() - units,
      apart: this.#open.plan.pieces.length > commitments,
      parsed: Math.round(((characters - read) / commitmentLength) * 10) / 10,
      joined: joined - whole,
    };
  }

  #check(): void {
    while (!this.#open.prepare('findings', () => false));
    assert.ok(this.#open.findings);
  }
}

/** Leaves time for one step. */
function overAtOnce(): () => boolean {
  let asked = 0;
  return () => asked++ > 0;
}

const place = ({ rule, mark }: Finding) => [rule.code, mark.piece.base + mark.start, mark.end - mark.start];

const insertAfter =
  (anchor: string, inserted: string) =>
  (text: string): Change => {
    const at = text.indexOf(anchor) + anchor.length;
    return { start: at, end: at, text: inserted };
  };

const kinds = [
  ...gestures,
  { name: 'in the introduction', before: undefined, change: insertAfter('introduction: |\n  ', 'x') },
  { name: 'opening a bracket', before: undefined, change: insertAfter('    lead: ', '[') },
  { name: 'breaking a key', before: undefined, change: insertAfter('    problem', ' ') },
];

/** What each kind of edit may cost; `parsed` at most. */
const budget: Readonly<Record<string, Omit<Cost, 'joined'>>> = {
  'in a text': { parts: 1, units: 1, apart: true, parsed: 1 },
  'in a date': { parts: 1, units: 1, apart: true, parsed: 1 },
  Enter: { parts: 1, units: 1, apart: true, parsed: 1 },
  'in `agencies:`': { parts: 1, units: all, apart: true, parsed: 0 },
  'in `period:`': { parts: 1, units: all, apart: true, parsed: 0 },
  'paste of a commitment': { parts: 1, units: 1, apart: true, parsed: 1 },
  // Looking for the cause of an error parses what may heal it.
  'opening a quote': { parts: 1, units: 1, apart: true, parsed: 3 },
  'closing it': { parts: 1, units: 1, apart: true, parsed: 1 },
  // In the name of the country, which is asked for only where a body is named and not by its id.
  'opening a quote at the top level': { parts: 1, units: 1, apart: true, parsed: 0 },
  'closing that': { parts: 1, units: 1, apart: true, parsed: 0 },
  'in the introduction': { parts: 1, units: 1, apart: true, parsed: 0 },
  'opening a bracket': { parts: 1, units: 1, apart: true, parsed: 3 },
  'breaking a key': { parts: 1, units: 1, apart: true, parsed: 1 },
};

describe('an edit reads and checks again only what it touches', function () {
  this.timeout(20_000);
  let open: OpenText;

  before(() => {
    Lexer.prototype.lex = function (source, incomplete) {
      characters += source.length;
      return lex.call(this, source, incomplete);
    };
    Object.defineProperty(PieceLines.prototype, 'text', {
      get(this: PieceLines): string {
        joined++;
        return wholeText.get!.call(this) as string;
      },
    });
    open = new OpenText(planOf(commitments));
  });

  after(() => {
    Lexer.prototype.lex = lex;
    Object.defineProperty(PieceLines.prototype, 'text', wholeText);
  });

  for (const { name, before: first, change } of kinds) {
    it(name, () => {
      const start = open.text;
      const undo: Change[] = [];
      const make = (one: Change) => {
        undo.unshift(inverse(open.text, one));
        return open.edit(one);
      };
      if (first) make(first(open.text));
      const { parsed, ...cost } = make(change(open.text));
      const { parsed: most, ...expected } = budget[name]!;
      assert.deepEqual(cost, { ...expected, joined: 0 });
      assert.ok(Math.round(parsed) <= most, `${parsed} commitments parsed`);
      for (const one of undo) assert.ok(open.edit(one).parts <= 1, 'undoing parses too much');
      assert.equal(open.text, start);
    });
  }

  it('typing on, letter by letter', () => {
    const make = gestures[0]!.change;
    open.edit(make(open.text));
    const costs = Array.from({ length: 10 }, () => open.edit(make(open.text)));
    assert.deepEqual(
      costs.filter(({ parts, units, parsed }) => parts !== 1 || units !== 1 || parsed > 0.3),
      [],
    );
  });

  it('pauses behind each rule, and goes on from there', () => {
    const text = planOf(2);
    const expected = checkPlan(readPlan(text)).map(place);
    const plan = readPlan(text);
    const before = unitsChecked();
    let turns = 1;
    while (!prepareFindings(plan, noNeighbours, overAtOnce())) turns++;
    assert.ok(turns > 20 * plan.units.length, `${turns} turns`);
    assert.deepEqual(checkPlan(plan).map(place), expected);
    assert.equal(unitsChecked() - before, plan.units.length);
  });

  it('pauses behind each piece of which it has to be found out why it is broken', () => {
    const broken = 20;
    const plan = readPlan(`ogpplan: 1\ncommitments:\n${'  - id: c\n    title: a: b\n'.repeat(broken)}`);
    let turns = 0;
    while (!prepareFindings(plan, noNeighbours, overAtOnce())) {
      if (plan.units.every(({ found }) => found)) turns++;
    }
    assert.ok(turns >= broken, `${turns} turns`);
    assert.equal(checkPlan(plan).filter(({ rule }) => rule.code === 'yaml-syntax').length, broken);
  });

  it('is seen to be lost where all is read anew', () => {
    const { parts, units } = open.edit({ start: 0, end: open.text.length, text: planOf(commitments) });
    // The parts that were there are known again by their text; only the one that was written in is parsed.
    assert.deepEqual({ parts, units }, { parts: 1, units: 1 });
    const other = open.text.replaceAll('The ministry', 'A ministry');
    const anew = open.edit({ start: 0, end: open.text.length, text: other });
    assert.ok(anew.parts > commitments && anew.units > commitments, JSON.stringify(anew));
  });
});

describe('a part that does not parse', () => {
  it('may hold what commitments are judged against, whatever its section is called', () => {
    const document = new PlanDocument(
      'ogpplan: 1\ntitle: >-\n    Corrada\n languages:\n- en\nperiod:\n  start: 2020-09-01\n',
    );
    assert.deepEqual(document.plan.frame.languages, ['en']);
    const at = document.lines.positionAt(document.lines.text.indexOf('- en'));
    document.edit([{ range: { start: at, end: { ...at, character: 4 } }, text: '- fr' }]);
    assert.deepEqual(document.plan.frame.languages, ['fr']);
  });
});
