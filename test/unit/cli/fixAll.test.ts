import assert from 'node:assert/strict';
import { applyEdits, type Edit } from '../../../server/src/edits/edit';
import { readPlan } from '../../../server/src/plan/plan';
import { fixAll, fixText } from '../../../server/src/rules/fixAll';
import { kindOf, messageOf, placeOf, rangeOf, remedyOf } from '../../../server/src/rules/output';
import type { Finding, Fix, Rule } from '../../../server/src/rules/rule';
import { about } from '../../../server/src/rules/subjects';
import { planWith } from './harness';

const text = planWith(2);
const plan = readPlan(text);

/** A finding of a made-up rule, with these fixes. */
function finding(fixes: readonly Fix[], more: Partial<Rule> = {}): Finding {
  const rule = {
    code: 'made-up',
    title: 'Made up',
    severity: 'warning',
    fixes: () => fixes,
    messages: {},
    ...more,
  };
  return { rule: rule as Rule, message: 'none', args: {}, unit: plan.head, ...about(plan.root!) };
}

const edit = (start: number, end: number, insert: string): Edit => ({ start, end, text: [insert] });
const safe = (...edits: Edit[]): Fix => ({ title: 'Do it', kind: 'safe', edits });
const editsOf = (...findings: Finding[]) => fixAll(plan, findings).edits;

describe('remedyOf', () => {
  const kind = (...fixes: Fix[]) => kindOf(remedyOf(finding(fixes), plan));
  const one = safe(edit(0, 1, 'x'));

  it('is safe where one safe fix is clearly right', () => {
    assert.equal(kind(one), 'safe');
    assert.equal(kind({ ...one, kind: 'unsafe' }, { ...one, preferred: true }), 'safe');
  });

  it('needs a person where there is a choice, or something to fill in', () => {
    assert.equal(kind(one, one), 'needs-input');
    assert.equal(kind({ ...one, kind: 'needs-input' }, one), 'needs-input');
    assert.equal(kind({ ...one, kind: 'unsafe' }, one), 'unsafe');
    assert.equal(kind(), null);
  });
});

describe('fixAll', () => {
  it('takes safe fixes only, and only those clearly right', () => {
    const a = edit(0, 1, 'a');
    assert.deepEqual(editsOf(finding([safe(a)])), [a]);
    assert.deepEqual(editsOf(finding([safe(a), safe(edit(0, 1, 'b'))])), []);
    assert.deepEqual(editsOf(finding([{ ...safe(a), kind: 'unsafe' }])), []);
    assert.deepEqual(editsOf(finding([{ ...safe(a), kind: 'needs-input' }])), []);
  });

  it('leaves out what is off or less severe than asked for', () => {
    const found = [finding([safe(edit(0, 1, 'a'))])];
    assert.equal(fixAll(plan, found, { settings: { 'made-up': 'off' } }).edits.length, 0);
    assert.equal(fixAll(plan, found, { minimum: 'error' }).edits.length, 0);
    assert.equal(fixAll(plan, found, { minimum: 'warning' }).edits.length, 1);
    assert.equal(
      fixAll(plan, found, { settings: { 'made-up': 'hint' }, minimum: 'information' }).edits.length,
      0,
    );
  });

  it('leaves fixes that touch for another round, each whole', () => {
    const first = [edit(10, 12, 'a'), edit(30, 30, 'b')];
    const edits = editsOf(
      finding([safe(...first)]),
      finding([safe(edit(0, 2, 'c'), edit(11, 15, 'd'))]),
      finding([safe(edit(30, 30, 'e'))]),
      finding([safe(edit(12, 14, 'f'))]),
      finding([safe(edit(0, 9, 'g'))]),
      finding([safe(edit(5, 40, 'h'))]),
    );
    assert.deepEqual(edits, [...first, edit(0, 9, 'g')]);
    assert.doesNotThrow(() => applyEdits(text, edits));
  });
});

describe('fixText', () => {
  it('leaves a text as it is where nothing is to be put right', () => {
    const { plan: fixed, fixed: count } = fixText(text, { minimum: 'error' });
    assert.equal(fixed.text, text);
    assert.equal(count, 0);
  });
});

describe('placeOf', () => {
  const commitment = plan.commitments[0]!;
  const milestone = commitment.milestones[1]!;

  it('gives path and ids, whatever unit the finding was made in', () => {
    const expected = { commitment: 'open-contracts', milestone: 'step-2' };
    for (const unit of [commitment, plan.head]) {
      const place = placeOf({ ...finding([]), unit, node: milestone, key: 'a/b~c' });
      assert.deepEqual(place, { path: '/commitments/0/milestones/1/a~1b~0c', ...expected });
    }
  });

  it('gives null outside, and where there is no id', () => {
    assert.deepEqual(placeOf({ ...finding([]), key: 'due' }), {
      path: '/due',
      commitment: null,
      milestone: null,
    });
    const bare = readPlan('commitments:\n  - title: One\n').commitments[0]!;
    const place = placeOf({ ...finding([]), unit: bare, node: bare.node });
    assert.deepEqual(place, { path: '/commitments/0', commitment: null, milestone: null });
  });
});

describe('messageOf and rangeOf', () => {
  it('make words and positions', () => {
    const messages = { none: ({ name }: { name: string }) => `Hello ${name}` };
    assert.equal(messageOf({ ...finding([], { messages }), args: { name: 'you' } }), 'Hello you');
    const title = plan.commitments[0]!.node.get('title')!;
    const { start, end } = rangeOf({ mark: title }, plan);
    assert.equal(
      text.split('\n')[start.line]?.slice(start.character, end.character),
      'Publish every public contract',
    );
  });
});
