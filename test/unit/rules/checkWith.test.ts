import assert from 'node:assert/strict';
import { noNeighbours } from '../../../server/src/plan/neighbours';
import { readPlan } from '../../../server/src/plan/plan';
import { checkPlan, checkWith } from '../../../server/src/rules/check';
import { inScope, mayCount, type Scope } from '../../../server/src/rules/fixAll';
import { messageOf } from '../../../server/src/rules/output';
import type { Finding, Rule } from '../../../server/src/rules/rule';
import { corpus, examples } from '../plans';

/** The findings that count, of the rules that may find such, and of all; and the rules that were asked. */
function both(text: string, scope: Scope) {
  const plan = readPlan(text);
  const asked: Rule[] = [];
  const wanted = (rule: Rule) => {
    const may = mayCount(rule, plan, scope);
    if (may) asked.push(rule);
    return may;
  };
  const counting = (findings: readonly Finding[]) =>
    findings
      .filter((finding) => inScope(finding, plan, scope))
      .map((finding) => {
        const { rule, mark } = finding;
        return `${rule.code} ${mark.start}–${mark.end} ${messageOf(finding)}`;
      });
  const some = counting(checkWith(wanted, plan, noNeighbours));
  return { some, all: counting(checkPlan(readPlan(text), noNeighbours)), asked };
}

describe('checking with some of the rules', () => {
  it('finds what counts as checking with all of them does', function () {
    this.timeout(60_000);
    for (const { text, name } of corpus() ?? examples()) {
      for (const minimum of ['error', 'information'] as const) {
        const { some, all, asked } = both(text, { minimum });
        assert.deepEqual(some, all, `${name}, ${minimum}`);
        assert.ok(!asked.some(({ code }) => code === 'plain-language'));
      }
    }
  });

  it('asks a rule that the settings make louder', () => {
    const settings = { 'plain-language': 'warning' } as const;
    const text = examples()[0]!.text;
    const { some, all, asked } = both(text, { settings, minimum: 'information' });
    assert.deepEqual(some, all);
    assert.ok(asked.some(({ code }) => code === 'plain-language'));
  });

  it('does not call a comment idle that silences a rule which is not asked', () => {
    const text = `ogpplan: 1
edition: 2019
languages: [en]
# ogpplan-ignore-file vague-wording, no-rule -- we know
commitments:
  - id: a
    title: Strengthen cooperation with associations
    description: The ministry will continue to promote dialogue and support initiatives that improve mutual trust.
`;
    const { some, all } = both(text, { minimum: 'information' });
    assert.deepEqual(some, all);
    assert.equal(some.filter((one) => one.startsWith('unused-suppression')).length, 1);
  });
});
