import { milestoneLimit } from './limits/milestone-limit';
import type { Rule } from './rule';

/** Every rule there is, in the order of the documentation. */
export const rules: readonly Rule[] = [milestoneLimit];

const byCode: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.code, rule]));

/** The rule of a code; undefined if there is none. */
export const ruleOf = (code: string): Rule | undefined => byCode.get(code);
