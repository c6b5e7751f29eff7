import { memo } from '../handbook/memo';
import { closest } from '../plan/closest';
import { addAll } from '../plan/lists';
import { UnreadableNode } from '../plan/model/nodes';
import { absolute, type Mark } from '../plan/model/piece';
import { type Neighbours, noNeighbours, unknownNeighbours } from '../plan/neighbours';
import type { Plan } from '../plan/plan';
import { type SuppressedCode, type Suppression, suppressionsOf } from '../plan/suppressions';
import { unusedSuppression } from './form/unused-suppression';
import { isOff } from './levels';
import { ruleOf, rules } from './registry';
import type { Finding } from './rule';

/** Leaves out what a comment in the plan silences, and adds what `unused-suppression` finds. */
export function silence(plan: Plan, findings: readonly Finding[], neighbours: Neighbours): Finding[] {
  const suppressions = suppressionsOf(plan);
  if (suppressions.length === 0) return [...findings];
  const used = new Set<SuppressedCode>();
  const left = findings.filter((finding) => {
    const { start } = absolute(finding.mark);
    let silenced = false;
    for (const suppression of suppressions) {
      if (start < suppression.start || start >= suppression.end) continue;
      for (const one of suppression.codes) {
        if (one.code !== finding.rule.code || finding.rule.suppressible === false) continue;
        used.add(one);
        silenced = true;
      }
    }
    return !silenced;
  });
  for (const suppression of suppressions) addAll(left, idle(suppression, used, plan, findings, neighbours));
  return left;
}

/** What there is to say of the codes of a comment that silence nothing. */
function idle(
  suppression: Suppression,
  used: ReadonlySet<SuppressedCode>,
  plan: Plan,
  findings: readonly Finding[],
  neighbours: Neighbours,
): Finding[] {
  const alone = neighbours === noNeighbours || neighbours === unknownNeighbours;
  const { codes, mark } = suppression;
  if (mark.piece.muted) return [];
  if (codes.length === 0) return [findingAt(mark, 'noCode', undefined, plan)];
  return codes.flatMap((one) => {
    if (used.has(one)) return [];
    const { code } = one;
    const rule = ruleOf(code);
    if (!rule) {
      return [findingAt(one.mark, 'unknown', { code, nearest: nearestCode(code) }, plan)];
    }
    if (rule.suppressible === false) return [findingAt(one.mark, 'cannot', { code }, plan)];
    if (rule.amongPlans && alone) return [];
    if (isOff(rule, plan.frame) || isBlind(suppression, plan, findings)) return [];
    return [findingAt(one.mark, 'unused', { code }, plan)];
  });
}

const nearestCode = memo((code: string) =>
  closest(
    code,
    rules.filter(({ suppressible }) => suppressible !== false).map((other) => other.code),
  ),
);

/** Rules whose findings say that something cannot be read, so that others could not look at it. */
const unread: ReadonlySet<string> = new Set([
  'date-format',
  'duplicate-id',
  'impossible-date',
  'placeholder-text',
  'text-cut',
  'unknown-choice',
  'unknown-key',
  'wrong-type',
]);

/** Is there something at the place that cannot be read, so that a rule may not have looked at it? */
function isBlind({ start, end }: Suppression, { pieces }: Plan, findings: readonly Finding[]): boolean {
  const broken = pieces.some(({ muted, base, text }) => muted && base < end && base + text.length > start);
  if (broken) return true;
  return findings.some(({ rule, message, mark }) => {
    const at = absolute(mark).start;
    return at >= start && at < end && unread.has(rule.code) && message !== 'certain';
  });
}

function findingAt(mark: Mark, message: string, args: unknown, plan: Plan): Finding {
  const node = plan.root ?? new UnreadableNode(mark.piece, mark.start, mark.end);
  return { rule: unusedSuppression, message, args, unit: plan.head, node, mark, unnecessary: true };
}
