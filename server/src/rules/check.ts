import { addAll, addUnder } from '../plan/lists';
import type { Frame, FrameParts } from '../plan/model/frame';
import type { PlanNode } from '../plan/model/nodes';
import { Commitment, type Unit } from '../plan/model/unit';
import { type Neighbours, noNeighbours } from '../plan/neighbours';
import type { Plan } from '../plan/plan';
import { suppressionsOf } from '../plan/suppressions';
import { messageOf } from './output';
import { rules } from './registry';
import type { Finding, Messages, Report, Rule } from './rule';
import { silence } from './suppressions';

/** Rules by what they look at. */
class RuleSet {
  readonly ofUnits: readonly Rule[];
  readonly ofCommitments: readonly Rule[];
  readonly ofSections: readonly Rule[];
  readonly ofPieces: readonly Rule[];
  readonly ofPlans: readonly Rule[];
  readonly amongPlans: readonly Rule[];

  constructor(those: readonly Rule[]) {
    this.ofUnits = those.filter((rule) => rule.checkUnit);
    this.ofCommitments = those.filter((rule) => rule.checkCommitment);
    this.ofSections = those.filter((rule) => rule.checkSections);
    this.ofPieces = those.filter((rule) => rule.lookAhead);
    this.ofPlans = those.filter((rule) => rule.checkPlan);
    this.amongPlans = those.filter((rule) => rule.checkAmongPlans);
  }
}

const all = new RuleSet(rules);

/** What was found in a unit, and all that it depends on besides the unit. */
interface Known {
  /** The newest frame for which it holds, and the parts of the frame that were looked at. */
  frame: Frame;
  readonly read: FrameParts;
  readonly name: string;
  readonly findings: readonly Finding[];
  /** Undefined where the plan was not yet held against any. */
  readonly neighbours: Neighbours | undefined;
  /** What is found by the plan's neighbours. */
  readonly among: readonly Finding[];
}

let checked = 0;

/** How many units were checked so far, for tests that guard the incremental path. */
export const unitsChecked = (): number => checked;

/**
 * Everything the rules find in a plan, in the order of the text, whatever the settings say;
 * what a comment in the plan silences is left out. Without neighbours the plan stands alone.
 */
export const checkPlan = (plan: Plan, neighbours: Neighbours = noNeighbours): readonly Finding[] =>
  together(plan, neighbours, all, (unit) => findingsIn(unit, plan, neighbours));

/**
 * What some of the rules find in a plan that is looked at once: nothing is kept. Where comments silence rules, all
 * rules are asked, or one could not tell which comments are idle.
 */
export function checkWith(
  wanted: (rule: Rule) => boolean,
  plan: Plan,
  neighbours: Neighbours,
): readonly Finding[] {
  const those = rules.filter(wanted);
  if (those.length === rules.length || suppressionsOf(plan).length > 0) return checkPlan(plan, neighbours);
  const set = new RuleSet(those);
  return together(plan, neighbours, set, (unit) => [
    ...checkUnit(unit, plan, set),
    ...checkAmong(unit, plan.frame, neighbours, set),
  ]);
}

function together(
  plan: Plan,
  neighbours: Neighbours,
  set: RuleSet,
  findingsOf: (unit: Unit) => readonly Finding[],
): readonly Finding[] {
  const spoken: Finding[] = [];
  for (const unit of plan.units) {
    for (const finding of findingsOf(unit)) if (speaks(finding)) spoken.push(finding);
  }
  addAll(spoken, checkWhole(plan, neighbours, set).filter(speaks));
  return silence(plan, plan.linked ? once(spoken) : spoken, neighbours).sort(byPlace);
}

/** A unit that rules have begun to check. */
interface Begun {
  readonly unit: Unit;
  readonly name: string;
  readonly reports: Reports;
  readonly steps: Generator<undefined, void>;
  read: FrameParts;
}

/** By plan, the unit that was in work when its check had to pause. */
const paused = new WeakMap<Plan, Begun>();

/** By plan, how many of its pieces were looked at ahead. */
const lookedAt = new WeakMap<Plan, number>();

/**
 * Checks units of a plan ahead until all are or `isOver` says to pause, which is asked before each unit, behind each
 * rule and before each piece; true when all are, and what takes a while for each piece is known.
 */
export function prepareFindings(plan: Plan, neighbours: Neighbours, isOver: () => boolean): boolean {
  for (const unit of plan.units) {
    const known = knownOf(unit, plan.frame);
    if (known?.neighbours === neighbours) continue;
    if (isOver() || !(known || checkAhead(unit, plan, isOver))) return false;
    findingsIn(unit, plan, neighbours);
  }
  return lookAhead(plan, isOver);
}

function lookAhead(plan: Plan, isOver: () => boolean): boolean {
  const { pieces } = plan;
  for (let index = lookedAt.get(plan) ?? 0; index < pieces.length; index++) {
    if (isOver()) {
      lookedAt.set(plan, index);
      return false;
    }
    for (const rule of all.ofPieces) rule.lookAhead?.(pieces[index]!);
  }
  lookedAt.set(plan, pieces.length);
  return true;
}

/** Goes on with what the rules find in a unit, without neighbours; false where it has to pause. */
function checkAhead(unit: Unit, plan: Plan, isOver: () => boolean): boolean {
  const { frame } = plan;
  const former = paused.get(plan);
  // Kept again only if it has to pause: where a rule fails, the unit begins anew.
  paused.delete(plan);
  const work = former?.unit === unit ? former : begin(unit, plan);
  let done = false;
  work.read |= frame.partsReadBy(() => {
    do done = work.steps.next().done === true;
    while (!done && !isOver());
  });
  if (!done) paused.set(plan, work);
  else {
    const { name, read, reports } = work;
    const findings = reports.findings.sort(byPlace);
    const fresh: Known = { frame, read, name, findings, neighbours: undefined, among: [] };
    unit.found = fresh;
  }
  return done;
}

function begin(unit: Unit, plan: Plan): Begun {
  const reports = new Reports(unit);
  return { unit, name: nameOf(unit), reports, steps: rulesAt(unit, plan, all, reports), read: 0 };
}

const nameOf = (unit: Unit): string => (unit instanceof Commitment ? unit.name : '');

/** What is known of a unit, if nothing that it depends on has changed. */
function knownOf(unit: Unit, frame: Frame): Known | undefined {
  const known = unit.found as Known | undefined;
  if (!known || known.name !== nameOf(unit)) return undefined;
  if (known.frame === frame) return known;
  if ((known.read & frame.changesSince(known.frame)) !== 0) return undefined;
  known.frame = frame;
  return known;
}

function findingsIn(unit: Unit, plan: Plan, neighbours: Neighbours): readonly Finding[] {
  const { frame } = plan;
  const known = knownOf(unit, frame);
  if (known?.neighbours === neighbours) return allOf(known);
  let findings = known?.findings ?? [];
  let among: readonly Finding[] = [];
  const read = frame.partsReadBy(() => {
    if (!known) findings = checkUnit(unit, plan, all).sort(byPlace);
    among = checkAmong(unit, frame, neighbours, all);
  });
  const fresh: Known = {
    frame,
    read: read | (known?.read ?? 0),
    name: nameOf(unit),
    findings,
    neighbours,
    among,
  };
  unit.found = fresh;
  return allOf(fresh);
}

const allOf = ({ findings, among }: Known): readonly Finding[] =>
  among.length === 0 ? findings : [...findings, ...among];

/** What is found in one unit; depends on nothing but the unit and the plan's frame. */
function checkUnit(unit: Unit, plan: Plan, set: RuleSet): Finding[] {
  const reports = new Reports(unit);
  const steps = rulesAt(unit, plan, set, reports);
  while (!steps.next().done);
  return reports.findings;
}

/** Lets one rule after the other look at a unit, and pauses behind each. */
function* rulesAt(unit: Unit, plan: Plan, set: RuleSet, reports: Reports): Generator<undefined, void> {
  checked++;
  const { frame } = plan;
  for (const rule of set.ofUnits) {
    rule.checkUnit?.(unit, frame, reports.of(rule));
    yield;
  }
  if (unit instanceof Commitment) {
    for (const rule of set.ofCommitments) {
      rule.checkCommitment?.(unit, frame, reports.of(rule));
      yield;
    }
  } else {
    for (const rule of set.ofSections) {
      rule.checkSections?.(plan, frame, reports.of(rule));
      yield;
    }
  }
}

/** What is found in a commitment by the plan's neighbours. */
function checkAmong(unit: Unit, frame: Frame, neighbours: Neighbours, set: RuleSet): Finding[] {
  if (!(unit instanceof Commitment)) return [];
  const reports = new Reports(unit);
  for (const rule of set.amongPlans) rule.checkAmongPlans?.(unit, frame, neighbours, reports.of(rule));
  return reports.findings;
}

function checkWhole(plan: Plan, neighbours: Neighbours, set: RuleSet): Finding[] {
  const reports = new Reports(plan.head);
  for (const rule of set.ofPlans) rule.checkPlan?.(plan, plan.frame, reports.of(rule), neighbours);
  return reports.findings;
}

/** Takes down what rules report of a unit, one rule after the other. */
class Reports {
  readonly findings: Finding[] = [];
  #rule: Rule | undefined;
  readonly #unit: Unit;

  constructor(unit: Unit) {
    this.#unit = unit;
  }

  /** Where a rule reports to until the next one is given the word. */
  of(rule: Rule): Report<Messages> {
    this.#rule = rule;
    return this.#report;
  }

  readonly #report: Report<Messages> = (message, subject, args, extras) => {
    const { node, key, mark } = subject;
    const finding = { rule: this.#rule!, message, args, unit: this.#unit, node, key, mark };
    this.findings.push(extras ? { ...finding, ...extras } : finding);
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
    if (seen.get(node)?.some((other) => isSame(other, finding))) return false;
    addUnder(seen, node, finding);
    return true;
  });
}

const isSame = (one: Finding, other: Finding): boolean =>
  one.rule === other.rule &&
  one.key === other.key &&
  one.mark.piece === other.mark.piece &&
  one.mark.start === other.mark.start &&
  one.mark.end === other.mark.end &&
  // In one commitment a rule may have several things to say of a place.
  (one.unit !== other.unit || messageOf(one) === messageOf(other));

function byPlace({ mark: one }: Finding, { mark: other }: Finding): number {
  const start = one.piece.base + one.start - (other.piece.base + other.start);
  return start || one.piece.base + one.end - (other.piece.base + other.end);
}
