import { readPlan } from '../../server/src/plan/plan';
import { checkPlan } from '../../server/src/rules/check';
import { fileOf } from '../../server/src/rules/examples';
import type { Example, Finding, Fix, Rule } from '../../server/src/rules/rule';

/** What a bad example of a rule yields. */
export interface Shown {
  readonly finding: Finding;
  readonly fixes: readonly Fix[];
}

/** The finding of a rule in one of its bad examples, and what is offered for it. */
export function shownBy(rule: Rule, example: Example): Shown {
  const plan = readPlan(fileOf(example).text);
  const finding = checkPlan(plan).find((each) => each.rule === rule);
  if (!finding) throw new Error(`${rule.code} does not find its own example.`);
  return { finding, fixes: rule.fixes?.(finding, plan) ?? [] };
}

/** The kinds of fixes that the examples of a rule are offered. */
export function fixKinds(rule: Rule): ReadonlySet<Fix['kind']> {
  if (!rule.fixes) return new Set();
  return new Set(
    rule.examples.bad.flatMap((example) => shownBy(rule, example).fixes.map(({ kind }) => kind)),
  );
}
