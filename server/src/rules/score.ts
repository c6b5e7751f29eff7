import { addUnder } from '../plan/lists';
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
  const commitments = plan.commitments.map((commitment) => scoreCommitment(plan, findings, commitment));
  return { score: meanOf(commitments), commitments };
}

/** A finding with the letters of its commitment that it leaves open. */
export interface Gap {
  readonly finding: Finding;
  readonly letters: readonly Letter[];
}

/** What leaves letters of a commitment open, of what {@link checkPlan} finds in the plan. */
export function gapsIn(plan: Plan, findings: readonly Finding[], commitment: Commitment): readonly Gap[] {
  const { own, around } = countedIn(plan, findings);
  const shared = plan.linked ? sharedFindings(commitment, around()) : [];
  return [...(own.get(commitment) ?? []), ...shared].flatMap((finding) => {
    const left = isAboutForm(finding)
      ? lettersOfField(finding, commitment, plan.frame)
      : (finding.letters ?? finding.rule.letters ?? []);
    return left.length > 0 ? [{ finding, letters: left }] : [];
  });
}

/** How SMART one commitment of a plan is; see {@link scorePlan}. */
export function scoreCommitment(
  plan: Plan,
  findings: readonly Finding[],
  commitment: Commitment,
): CommitmentScore {
  const gaps = gapsIn(plan, findings, commitment);
  const { muted } = commitment.piece;
  const open = new Set(muted ? letters : gaps.flatMap((gap) => gap.letters));
  const codes = new Set(gaps.map(({ finding }) => finding.rule.code));
  if (muted) codes.add('yaml-syntax');
  const met = Object.fromEntries(letters.map((letter) => [letter, !open.has(letter)]));
  return {
    index: commitment.index,
    id: commitment.id,
    title: commitment.node.get('title')?.text,
    ...(met as Record<Letter, boolean>),
    gaps: [...codes].sort(byDocumentation),
  };
}

/** Findings that are not off by themselves. */
interface Counted {
  readonly own: ReadonlyMap<Commitment, readonly Finding[]>;
  /** By what they are in, from the inside out; behind an alias by what that stands for. */
  readonly around: () => FindingsAround;
}

type FindingsAround = ReadonlyMap<PlanNode, readonly Finding[]>;

/** Sorted once for all commitments. */
const sorted = new WeakMap<readonly Finding[], Counted>();

function countedIn({ frame }: Plan, findings: readonly Finding[]): Counted {
  const known = sorted.get(findings);
  if (known) return known;
  const counted = findings.filter((finding) => levelOf(finding, frame) !== 'off');
  const own = new Map<Commitment, Finding[]>();
  for (const finding of counted) {
    if (finding.unit instanceof Commitment) addUnder(own, finding.unit, finding);
  }
  let nodes: FindingsAround | undefined;
  const around = () => {
    nodes ??= byNodeAround(counted);
    return nodes;
  };
  const answer = { own, around };
  sorted.set(findings, answer);
  return answer;
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
function sharedFindings(commitment: Commitment, around: FindingsAround): readonly Finding[] {
  const shared = new Set<Finding>();
  for (const origin of originsIn(commitment)) {
    for (const finding of around.get(origin) ?? []) if (finding.unit !== commitment) shared.add(finding);
  }
  return [...shared];
}

function byNodeAround(findings: readonly Finding[]): FindingsAround {
  const around = new Map<PlanNode, Finding[]>();
  for (const finding of findings) {
    for (let at: PlanNode | undefined = finding.node; at; at = at.parent) {
      addUnder(around, at.origin ?? at, finding);
    }
  }
  return around;
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
