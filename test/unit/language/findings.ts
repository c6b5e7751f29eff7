import type { Mark } from '../../../server/src/plan/model/piece';
import type { Plan } from '../../../server/src/plan/plan';
import { defineRule, type Finding, type Rule } from '../../../server/src/rules/rule';

/** A rule of the tests' own, so that they do not depend on what the real ones say. */
export function testRule(code: string, over: Partial<Rule> = {}): Rule {
  const rule = defineRule({
    code,
    title: `Title of ${code}`,
    family: 'form',
    severity: 'warning',
    sources: [],
    messages: { found: ({ name }: { name: string }) => `Found ${name}. Mend it.` },
    explanation: { what: `What ${code} is.`, why: 'Why it matters.', how: 'How to mend it.' },
    examples: { bad: [], good: [] },
  });
  return { ...rule, ...over };
}

/** A finding on the first place where `text` stands in a plan. */
export function findingOn(plan: Plan, rule: Rule, text: string, over: Partial<Finding> = {}): Finding {
  return {
    rule,
    message: 'found',
    args: { name: text },
    node: plan.root!,
    unit: plan.head,
    mark: markOn(plan, text),
    ...over,
  };
}

/** The first place where `text` stands in a plan. */
export function markOn(plan: Plan, text: string): Mark {
  const start = plan.text.indexOf(text);
  const piece = plan.pieces.findLast(({ base }) => base <= start)!;
  return { piece, start: start - piece.base, end: start - piece.base + text.length };
}
