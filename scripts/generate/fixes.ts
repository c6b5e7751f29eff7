import { type Plan, readPlan } from '../../server/src/plan/plan';
import { checkPlan } from '../../server/src/rules/check';
import { fileOf, neighboursOf } from '../../server/src/rules/examples';
import { remedyOf } from '../../server/src/rules/output';
import type { Example, Finding, Fix, Rule } from '../../server/src/rules/rule';

/** What a bad example of a rule yields. */
export interface Shown {
  readonly plan: Plan;
  readonly finding: Finding;
  readonly fixes: readonly Fix[];
}

/** The finding of a rule in one of its bad examples, and what is offered for it. */
export function shownBy(rule: Rule, example: Example): Shown {
  const plan = readPlan(fileOf(example).text);
  const finding = checkPlan(plan, neighboursOf(example, plan)).find((each) => each.rule === rule);
  if (!finding) throw new Error(`${rule.code} does not find its own example.`);
  return { plan, finding, fixes: rule.fixes?.(finding, plan) ?? [] };
}

/** How a finding can be put right: by a fix of its kind, or by one of several safe ones, to choose from. */
export type FixKind = Fix['kind'] | 'choice';

/** The ways in which the examples of a rule can be put right, that of the first example first. */
export function fixKinds(rule: Rule): readonly FixKind[] {
  if (!rule.fixes) return [];
  const found = new Set(rule.examples.bad.map((example) => kindIn(shownBy(rule, example))));
  return [...found].filter((kind) => kind !== undefined);
}

function kindIn({ finding, plan }: Shown): FixKind | undefined {
  const { best, automatic } = remedyOf(finding, plan);
  return best?.kind === 'safe' && !automatic ? 'choice' : best?.kind;
}
