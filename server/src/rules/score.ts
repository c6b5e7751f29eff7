import type { PlanNode } from '../plan/model/nodes';
import { Commitment } from '../plan/model/unit';
import type { Plan } from '../plan/plan';
import { levelOf } from './levels';
import { rules } from './registry';
import { type Finding, type Letter, letters } from './rule';
import { isAboutForm, lettersOfField } from './scoredFields';

/** How SMART a commitment is: which letters are met, and what leaves the others open. */
export interface CommitmentScore extends Readonly<Record<Letter, boolean>> {
  /** 0-based position among the plan's commitments. */
  readonly index: number;
  readonly id: string | undefined;
  readonly title: string | undefined;
  /** Codes of what leaves a letter open, in the order of the documentation. */
  readonly gaps: readonly string[];
}

/** How SMART a plan is. */
export interface PlanScore {
  /** 0–1 with two decimals; null without commitments. */
  readonly score: number | null;
  readonly commitments: readonly CommitmentScore[];
}

/**
 * The score of a plan. A letter is met when no finding in the commitment leaves it open; how severe the
 * finding is set does not matter, and what a comment in the plan silences does not count.
 *
 * A commitment that does not parse meets no letter, with `yaml-syntax` as its gap: the rules are mute there,
 * and what nobody can read cannot be called met.
 *
 * @param findings What {@link checkPlan} finds in the plan.
 */
export function scorePlan(plan: Plan, findings: readonly Finding[]): PlanScore {
  const counted = findings.filter((finding) => ownLevel(finding, plan) !== 'off');
  const own = new Map<Commitment, Finding[]>(plan.commitments.map((commitment) => [commitment, []]));
  for (const finding of counted) if (finding.unit instanceof Commitment) own.get(finding.unit)?.push(finding);
  const commitments = plan.commitments.map((commitment) => {
    const shared = plan.linked ? sharedFindings(commitment, counted) : [];
    return scoreCommitment(commitment, [...(own.get(commitment) ?? []), ...shared], plan);
  });
  return { score: meanOf(commitments), commitments };
}

const ownLevel = (finding: Finding, { frame }: Plan) => levelOf(finding, frame);

function scoreCommitment(commitment: Commitment, findings: readonly Finding[], plan: Plan): CommitmentScore {
  const open = new Set<Letter>();
  const gaps = new Set<string>();
  for (const finding of findings) {
    const left = isAboutForm(finding)
      ? lettersOfField(finding, commitment, plan.frame)
      : (finding.letters ?? finding.rule.letters ?? []);
    for (const letter of left) open.add(letter);
    if (left.length > 0) gaps.add(finding.rule.code);
  }
  if (commitment.piece.muted) {
    for (const letter of letters) open.add(letter);
    gaps.add('yaml-syntax');
  }
  const met = Object.fromEntries(letters.map((letter) => [letter, !open.has(letter)]));
  return {
    index: commitment.index,
    id: commitment.id,
    title: commitment.node.get('title')?.text,
    ...(met as Record<Letter, boolean>),
    gaps: [...gaps].sort(byDocumentation),
  };
}

/** Rounded in steps of half a hundredth upwards, as people do, and not by what binary fractions are near. */
function meanOf(commitments: readonly CommitmentScore[]): number | null {
  if (commitments.length === 0) return null;
  const met = commitments.reduce((sum, one) => sum + letters.filter((letter) => one[letter]).length, 0);
  return Math.round((met * 100) / (commitments.length * letters.length)) / 100;
}

const order = new Map(rules.map(({ code }, index) => [code, index]));
const byDocumentation = (one: string, other: string): number =>
  (order.get(one) ?? -1) - (order.get(other) ?? -1);

/** What is found in content that stands elsewhere and comes into the commitment through an alias. */
function sharedFindings(commitment: Commitment, findings: readonly Finding[]): readonly Finding[] {
  const origins = originsIn(commitment);
  if (origins.size === 0) return [];
  return findings.filter(({ node, unit }) => {
    if (unit === commitment) return false;
    for (let at: PlanNode | undefined = node; at; at = at.parent)
      if (origins.has(at.origin ?? at)) return true;
    return false;
  });
}

function originsIn({ node, milestones }: Commitment): ReadonlySet<PlanNode> {
  const origins = new Set<PlanNode>();
  const add = (value: PlanNode | undefined) => {
    if (value?.origin) origins.add(value.origin);
  };
  for (const object of [node, ...milestones]) {
    add(object);
    for (const entry of object.entries.values()) add(entry.node);
  }
  return origins;
}
