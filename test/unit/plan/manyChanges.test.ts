import assert from 'node:assert/strict';
import { PlanDocument, type TextChange } from '../../../server/src/plan/plan';
import { planOf } from '../../bench/plans';

const text = planOf(80);
const places = Array.from(text.matchAll(/lead: /g), ({ index }) => index + 'lead: '.length);

/** Changes at all places, the last first, as editors send them. */
const changesOf = (document: PlanDocument): TextChange[] =>
  places.toReversed().map((at) => {
    const start = document.lines.positionAt(at);
    return { range: { start, end: { line: start.line, character: start.character + 4 } }, text: 'council' };
  });

describe('many changes at once', () => {
  it('come to the same as one after the other', () => {
    const together = new PlanDocument(text);
    const apart = new PlanDocument(text);
    const changes = changesOf(together);
    together.edit(changes);
    for (const change of changes) apart.edit([change]);
    assert.ok(changes.length > 400);
    assert.equal(together.lines.text, apart.lines.text);
    assert.equal(together.lines.text, text.replace(/lead: body/g, 'lead: council'));
  });

  it('cut anew only what they change', () => {
    const document = new PlanDocument(text);
    const before = document.cost.parts;
    document.edit(changesOf(document));
    assert.equal(document.cost.parts - before, 80);
  });

  it('come to the same where one stands on what another has left', () => {
    const together = new PlanDocument(text);
    const apart = new PlanDocument(text);
    const start = together.lines.positionAt(places[0]!);
    const typed = Array.from({ length: 100 }, (_, index): TextChange => {
      const at = { line: start.line, character: start.character + index };
      return { range: { start: at, end: at }, text: 'x' };
    });
    const far = Array.from({ length: 100 }, (): TextChange => {
      const at = { line: start.line, character: 10_000 };
      return { range: { start: at, end: at }, text: 'y' };
    });
    for (const changes of [typed, far]) {
      together.edit(changes);
      for (const change of changes) apart.edit([change]);
    }
    assert.equal(together.lines.text, apart.lines.text);
    assert.ok(together.lines.text.includes(`lead: ${'x'.repeat(100)}body-0${'y'.repeat(100)}`));
  });
});
