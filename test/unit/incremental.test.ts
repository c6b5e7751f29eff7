import assert from 'node:assert/strict';
import { PlanDocument } from '../../server/src/plan/plan';
import { checkPlan, unitsChecked } from '../../server/src/rules/check';
import { type Change, gestures, inverse } from '../bench/edits';
import { planOf } from '../bench/plans';

const commitments = 200;

/** The commitments, and what is outside of them. */
const all = commitments + 1;

/** What an edit has cost: parts parsed, units checked, and whether the plan was read part by part. */
interface Cost {
  readonly parts: number;
  readonly units: number;
  readonly apart: boolean;
}

/** A plan that is open and checked. */
class OpenText {
  readonly #document: PlanDocument;
  text: string;

  constructor(text: string) {
    this.text = text;
    this.#document = new PlanDocument(text);
    checkPlan(this.#document.plan);
  }

  /** Makes a change and everything that is due after it; counts that alone. */
  edit({ start, end, text }: Change): Cost {
    const { lines } = this.#document;
    const range = { start: lines.positionAt(start), end: lines.positionAt(end) };
    const [parts, units] = [this.#document.cost.parts, unitsChecked()];
    this.text = this.text.slice(0, start) + text + this.text.slice(end);
    this.#document.edit([{ range, text }]);
    checkPlan(this.#document.plan);
    return {
      parts: this.#document.cost.parts - parts,
      units: unitsChecked() - units,
      apart: this.#document.plan.pieces.length > commitments,
    };
  }
}

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

/** What each kind of edit may cost. Less is better: then lower the number. */
const budget: Readonly<Record<string, Cost>> = {
  'in a text': { parts: 1, units: 1, apart: true },
  'in a date': { parts: 1, units: 1, apart: true },
  Enter: { parts: 1, units: 1, apart: true },
  'in `agencies:`': { parts: 1, units: all, apart: true },
  'in `period:`': { parts: 1, units: all, apart: true },
  'paste of a commitment': { parts: 1, units: 1, apart: true },
  'opening a quote': { parts: 1, units: 1, apart: true },
  'closing it': { parts: 1, units: 1, apart: true },
  'opening a quote at the top level': { parts: 1, units: all, apart: true },
  'closing that': { parts: 1, units: all, apart: true },
  'in the introduction': { parts: 1, units: 1, apart: true },
  'opening a bracket': { parts: 1, units: 1, apart: true },
  'breaking a key': { parts: 1, units: 1, apart: true },
};

describe('an edit reads and checks again only what it touches', function () {
  this.timeout(20_000);
  let open: OpenText;

  before(() => {
    open = new OpenText(planOf(commitments));
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
      assert.deepEqual(make(change(open.text)), budget[name]);
      for (const one of undo) assert.ok(open.edit(one).parts <= 1, 'undoing parses too much');
      assert.equal(open.text, start);
    });
  }

  it('typing on, letter by letter', () => {
    const make = gestures[0]!.change;
    const costs = Array.from({ length: 10 }, () => open.edit(make(open.text)));
    assert.deepEqual(
      costs.filter(({ parts, units }) => parts !== 1 || units !== 1),
      [],
    );
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
