import type { PlanNode } from '../plan/model/nodes';
import { absolute } from '../plan/model/piece';
import { Commitment, type Unit } from '../plan/model/unit';
import type { Plan } from '../plan/plan';
import { rules } from './registry';
import type { Finding, Messages, Report, Rule } from './rule';
import { silence } from './suppressions';

const unitRules = rules.filter((rule) => rule.checkUnit);
const commitmentRules = rules.filter((rule) => rule.checkCommitment);
const planRules = rules.filter((rule) => rule.checkPlan);

/**
 * Everything the rules find in a plan, in the order of the text, whatever the settings say;
 * what a comment in the plan silences is left out.
 */
export function checkPlan(plan: Plan): readonly Finding[] {
  const found = [...plan.units.flatMap((unit) => checkUnit(unit, plan)), ...checkWhole(plan)];
  return silence(plan, once(found.filter(speaks))).sort(byPlace);
}

/** What is found in one unit; depends on nothing but the unit and the plan's frame. */
function checkUnit(unit: Unit, plan: Plan): Finding[] {
  const findings: Finding[] = [];
  for (const rule of unitRules) rule.checkUnit?.(unit, plan.frame, reporter(rule, unit, findings));
  if (unit instanceof Commitment) {
    for (const rule of commitmentRules) {
      rule.checkCommitment?.(unit, plan.frame, reporter(rule, unit, findings));
    }
  }
  return findings;
}

function checkWhole(plan: Plan): Finding[] {
  const findings: Finding[] = [];
  for (const rule of planRules) rule.checkPlan?.(plan, plan.frame, reporter(rule, plan.head, findings));
  return findings;
}

function reporter(rule: Rule, unit: Unit, findings: Finding[]): Report<Messages> {
  return (message, subject, args, extras) => {
    findings.push({ rule, message, args, unit, ...subject, ...extras });
  };
}

/** Rules are mute in a piece that does not parse, but for the one that says so. */
const speaks = ({ rule, mark }: Finding): boolean => rule.code === 'yaml-syntax' || !mark.piece.muted;

/**
 * What is found in content behind aliases, said once: it is judged in every place that it comes into, and
 * found at its anchor each time.
 */
function once(findings: readonly Finding[]): Finding[] {
  const seen = new Map<PlanNode, Finding[]>();
  return findings.filter((finding) => {
    const node = finding.node.origin ?? finding.node;
    const others = seen.get(node);
    if (others?.some((other) => isSame(other, finding))) return false;
    if (others) others.push(finding);
    else seen.set(node, [finding]);
    return true;
  });
}

const isSame = (one: Finding, other: Finding): boolean =>
  one.rule === other.rule &&
  one.key === other.key &&
  one.mark.piece === other.mark.piece &&
  one.mark.start === other.mark.start &&
  one.mark.end === other.mark.end;

function byPlace(a: Finding, b: Finding): number {
  const [one, other] = [absolute(a.mark), absolute(b.mark)];
  return one.start - other.start || one.end - other.end;
}
