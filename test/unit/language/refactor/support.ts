import assert from 'node:assert/strict';
import { applyEdits } from '../../../../server/src/edits/edit';
import type { Action } from '../../../../server/src/language/action';
import { actionsAt } from '../../../../server/src/language/codeActions';
import { type Plan, readPlan } from '../../../../server/src/plan/plan';
import { text } from '../../edits/support';

export { text };

/** The refactorings at the one or two `‸` of a text, with the plan without them. */
function refactorings(source: string): { plan: Plan; actions: Action[] } {
  const [before = '', middle, after] = source.split('‸');
  assert.ok(middle !== undefined, 'no marker');
  const plan = readPlan(source.replaceAll('‸', ''));
  const selection = { start: before.length, end: before.length + (after === undefined ? 0 : middle.length) };
  return { plan, actions: actionsAt(plan, [], { ...selection, only: ['refactor'] }, {}) };
}

/** What is offered there. */
export const offered = (source: string): string[] => refactorings(source).actions.map(({ title }) => title);

/** The text after the refactoring of a title; undefined where it is not offered or turns out to do nothing. */
export function rewritten(source: string, title: string): string | undefined {
  const { plan, actions } = refactorings(source);
  const edits = actions.find((action) => action.title === title)?.edits() ?? [];
  return edits.length > 0 ? applyEdits(plan.text, edits) : undefined;
}

/** Is `after` what a refactoring makes of `before`, with either line end, and does it parse? */
export function rewrites(name: string, before: string, title: string, after: string): void {
  for (const [suffix, change] of [
    ['', (plan: string) => plan],
    [' (CRLF)', (plan: string) => plan.replaceAll('\n', '\r\n')],
    [' (no final line break)', (plan: string) => plan.replace(/\n$/, '')],
  ] as const) {
    it(name + suffix, () => {
      assert.equal(rewritten(change(before), title), change(after), offered(change(before)).join('\n'));
      assert.ok(readPlan(change(after)).pieces.every(({ problem }) => !problem));
    });
  }
}
