import { type Edit, inOrder } from '../edits/edit';
import { asText } from '../edits/template';
import { addAll } from '../plan/lists';
import { noNeighbours } from '../plan/neighbours';
import { type Plan, PlanDocument, readPlan, type TextChange } from '../plan/plan';
import { atOnce, type Steps } from '../plan/steps';
import { firstIndex } from '../plan/text/lines';
import { checkPlan, prepareFindings } from './check';
import { levelOf, levelsOf, type RuleSettings } from './levels';
import { remedyOf } from './output';
import { type Finding, type Fix, type Rule, type Severity, severities } from './rule';

/** Fixes can make room for others; after this many rounds what is left is left. */
const maxRounds = 10;

/** So many findings are put right, and so many looked at; the others have to wait until it is asked for again. */
const mostFixed = 5_000;
const mostLooked = 50_000;

/** So many are looked at in one turn. */
const mostAtOnce = 5_000;

/** Which findings count: how the rules are set, and from which severity on. */
export interface Scope {
  readonly settings?: RuleSettings;
  /** Findings less severe than this are left alone; `hint` if not given. */
  readonly minimum?: Severity;
}

/** Does a finding count? Not if its rule is off, or it is less severe than asked for. */
export function inScope(finding: Finding, { frame }: Plan, { settings, minimum = 'hint' }: Scope): boolean {
  const level = levelOf(finding, frame, settings);
  return level !== 'off' && severities.indexOf(level) <= severities.indexOf(minimum);
}

/** May a rule find something in a plan that counts? */
export const mayCount = (rule: Rule, { frame }: Plan, { settings, minimum = 'hint' }: Scope): boolean =>
  levelsOf(rule, frame, settings).some((level) => severities.indexOf(level) <= severities.indexOf(minimum));

/** One round of fixes: edits that can be applied together. */
export interface Round {
  readonly edits: readonly Edit[];
  /** What the edits put right. */
  readonly fixed: readonly Finding[];
  /** How many findings were looked at. */
  readonly looked: number;
}

/**
 * The safe fixes of a plan that can be applied at once: of each finding in scope the fix that is clearly
 * right, if it is safe. Of fixes that touch the same text the first wins; the others are for another round.
 */
export const fixAll = (plan: Plan, findings: readonly Finding[], scope: Scope = {}): Round =>
  atOnce(fixRound(plan, findings, scope, mostLooked));

/** Is there anything that can be put right unseen? */
export const canFixAll = (plan: Plan, findings: readonly Finding[], scope: Scope = {}): boolean =>
  mendable(plan, findings, scope, mostAtOnce).some((finding) => automaticFix(finding, plan));

function* fixRound(plan: Plan, findings: readonly Finding[], scope: Scope, most: number): Steps<Round> {
  const taken = new Stretches();
  const edits: Edit[] = [];
  const fixed: Finding[] = [];
  let looked = 0;
  for (const finding of mendable(plan, findings, scope, most)) {
    if (fixed.length >= mostFixed) break;
    looked++;
    const fix = automaticFix(finding, plan);
    if (fix && taken.takeAll(fix)) {
      addAll(edits, fix.edits);
      fixed.push(finding);
    }
    yield;
  }
  return { edits, fixed, looked };
}

/** The findings in scope that may have fixes, `most` of them. */
function mendable(plan: Plan, findings: readonly Finding[], scope: Scope, most: number): Finding[] {
  const found: Finding[] = [];
  for (const finding of findings) {
    if (found.length >= most) break;
    if (finding.rule.fixes && inScope(finding, plan, scope)) found.push(finding);
  }
  return found;
}

/** The fix of a finding that may run unseen, and does something. */
function automaticFix(finding: Finding, plan: Plan): Fix | undefined {
  const { best, automatic } = remedyOf(finding, plan);
  return automatic && best && best.edits.length > 0 ? best : undefined;
}

/** A text after all safe fixes. */
export interface FixedText {
  readonly plan: Plan;
  /** How many findings were put right. */
  readonly fixed: number;
  /** The edits of the text as it was, where one round did all. */
  readonly edits: readonly Edit[] | undefined;
}

/**
 * Applies safe fixes, round by round, until there are none. A round that would leave a text that YAML
 * cannot read where it could before is not applied.
 */
export function fixText(text: string, scope: Scope = {}): FixedText {
  const plan = readPlan(text);
  return atOnce(fixPlan(plan, checkPlan(plan), scope));
}

/** The same for a plan that was read and checked, in steps. */
export function* fixPlan(before: Plan, found: readonly Finding[], scope: Scope = {}): Steps<FixedText> {
  let plan = before;
  let fixed = 0;
  let looked = 0;
  let only: readonly Edit[] | undefined = [];
  let document: PlanDocument | undefined;
  for (let round = 0; round < maxRounds && fixed < mostFixed && looked < mostLooked; round++) {
    // Behind the last round nobody asks what is left: of a long plan that would take as much memory as the plan.
    const findings = round === 0 ? found : yield* checkInSteps(plan);
    const { edits, ...done } = yield* fixRound(plan, findings, scope, mostLooked - looked);
    if (edits.length === 0) break;
    looked += done.looked;
    const { text } = plan;
    const broken = brokenPieces(plan);
    // A round changes little: the next reads only what was changed.
    document ??= new PlanDocument(text);
    document.edit(changesOf(plan, edits));
    const next = yield* readInSteps(document);
    if (brokenPieces(next) > broken) {
      plan = readPlan(text);
      break;
    }
    plan = next;
    if (plan.text === text) break;
    fixed += done.fixed.length;
    only = round === 0 ? edits : undefined;
  }
  return { plan, fixed, edits: only };
}

function* readInSteps(document: PlanDocument): Steps<Plan> {
  for (let isOver = yield; !document.prepare(isOver); ) isOver = yield;
  return document.plan;
}

function* checkInSteps(plan: Plan): Steps<readonly Finding[]> {
  for (let isOver = yield; !prepareFindings(plan, noNeighbours, isOver); ) isOver = yield;
  return checkPlan(plan);
}

/** Edits as changes to be made one after the other: the last first, so that the others stay where they are. */
const changesOf = ({ lines }: Plan, edits: readonly Edit[]): TextChange[] =>
  inOrder(edits)
    .reverse()
    .map((edit) => ({ range: lines.rangeOf(edit), text: asText(edit.text) }));

const brokenPieces = ({ pieces }: Plan): number => pieces.filter(({ problem }) => problem).length;

/** Stretches of a text that are spoken for. Even touching ones are kept apart: their order would matter. */
class Stretches {
  /** Apart from each other, in order. */
  readonly #taken: Edit[] = [];

  /** Takes all that a fix edits; false, and nothing taken, if any of it is taken already. */
  takeAll({ edits }: Fix): boolean {
    const places = edits.map((edit) => ({ edit, at: this.#placeFor(edit) }));
    if (edits.length === 0 || places.some(({ at }) => at < 0)) return false;
    for (const { edit } of places) this.#taken.splice(this.#indexOf(edit), 0, edit);
    return true;
  }

  /** Where an edit goes; -1 if the place is taken. */
  #placeFor(edit: Edit): number {
    const index = this.#indexOf(edit);
    const before = this.#taken[index - 1];
    const after = this.#taken[index];
    return (before && before.end >= edit.start) || (after && after.start <= edit.end) ? -1 : index;
  }

  #indexOf({ start }: Edit): number {
    return firstIndex(this.#taken.length, (index) => this.#taken[index]!.start >= start);
  }
}
