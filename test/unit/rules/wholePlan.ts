import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/edits/edit';
import { readPlan } from '../../../server/src/plan/plan';
import { checkPlan } from '../../../server/src/rules/check';
import { levelOf } from '../../../server/src/rules/levels';
import { messageOf } from '../../../server/src/rules/output';
import type { Finding } from '../../../server/src/rules/rule';

/** The rules on limits and on the plan as a whole. */
const families: ReadonlySet<string> = new Set(['limits', 'plan']);

export const found = (text: string): { finding: Finding; level: string }[] => {
  const plan = readPlan(text);
  return checkPlan(plan)
    .map((finding) => ({ finding, level: levelOf(finding, plan.frame) }))
    .filter(({ finding, level }) => level !== 'off' && families.has(finding.rule.family));
};

/** What a rule finds, as "level message-key". */
export const by = (code: string, text: string): string[] =>
  found(text)
    .filter(({ finding }) => finding.rule.code === code)
    .map(({ finding, level }) => `${level} ${finding.message}`);

export const said = (code: string, text: string): string =>
  found(text)
    .filter(({ finding }) => finding.rule.code === code)
    .map(({ finding }) => messageOf(finding))
    .join('\n');

export const fixedBy = (code: string, text: string, title?: RegExp): string => {
  const plan = readPlan(text);
  const finding = checkPlan(plan).find(({ rule }) => rule.code === code)!;
  const fixes = finding.rule.fixes?.(finding, plan) ?? [];
  const fix = fixes.find((each) => title?.test(each.title) ?? true);
  assert.ok(fix, `no fix among ${fixes.map((each) => each.title).join(', ')}`);
  return applyEdits(text, fix.edits);
};

/** Is nothing found in any of the texts? */
export const silent = (code: string, texts: Record<string, string>) => {
  for (const [what, text] of Object.entries(texts)) assert.deepEqual(by(code, text), [], what);
};

export const plan = (keys: string, edition = 2019): string => `ogpplan: 1\nedition: ${edition}\n${keys}`;
export const period = (start: string, end: string): string => `period: { start: ${start}, end: ${end} }\n`;
export const commitments = (count: number, keys = ''): string =>
  `commitments:\n${Array.from({ length: count }, (_, index) => `  - id: c${index}\n${keys}`).join('')}`;
