import { absolute } from '../../server/src/plan/model/piece';
import { Commitment } from '../../server/src/plan/model/unit';
import type { Plan } from '../../server/src/plan/plan';
import { levelOf } from '../../server/src/rules/levels';
import type { Finding } from '../../server/src/rules/rule';
import { type Edited, moved, touches } from './edited';

/** What a text was found to be like. */
export interface Checked {
  readonly plan: Plan;
  readonly findings: readonly Finding[];
}

/** A text before and after edits. */
export interface Change {
  readonly before: Checked;
  readonly after: Checked;
  readonly edited: Edited;
}

/** Is a finding still there afterwards? Of several that say the same of one place, one has to be gone. */
export function isLeft(finding: Finding, change: Change): boolean {
  const was = change.before.findings.filter((one) => saysSame(one, finding) && isAtSamePlace(one, finding));
  const is = change.after.findings.filter((one) => isSameFinding(finding, one, change));
  return is.length >= was.length;
}

/**
 * What is found afterwards and was not before, of rules that are on. Not new is what was found at that place; what
 * has moved on to another (a limit marks the first too many); and what a rule now says in other words of the same
 * commitment. Where nothing could be read before, nothing counts as new.
 */
export function freshFindings(targets: readonly Finding[], change: Change): Finding[] {
  const { before, after } = change;
  const left = new Set(before.findings);
  for (const target of targets) left.delete(target);
  let fresh: readonly Finding[] = after.findings;
  const take = (isKnown: (known: Finding, finding: Finding) => boolean) => {
    fresh = fresh.filter((finding) => {
      const known = [...left].find((one) => isKnown(one, finding));
      return known === undefined || !left.delete(known);
    });
  };
  take((known, finding) => isSameFinding(known, finding, change));
  take(saysSame);
  take((known, finding) => known.rule === finding.rule && nameOf(known) === nameOf(finding));
  return fresh.filter(
    (finding) => levelOf(finding, after.plan.frame) !== 'off' && !wasMuted(finding, change),
  );
}

const nameOf = ({ unit }: Finding): string => (unit instanceof Commitment ? unit.name : '');

const isAtSamePlace = ({ mark: one }: Finding, { mark: other }: Finding): boolean =>
  absolute(one).start === absolute(other).start;

const saysSame = (one: Finding, other: Finding): boolean =>
  one.rule === other.rule && one.message === other.message && one.key === other.key;

function isSameFinding(one: Finding, other: Finding, { edited }: Change): boolean {
  if (!saysSame(one, other)) return false;
  const [was, is] = [absolute(one.mark), absolute(other.mark)];
  const start = moved(edited, was.start);
  if (start === is.start) return true;
  const index = edited.replaced.findIndex((span) => touches(span, was));
  if (start !== undefined || index < 0) return false;
  const [from, to] = [edited.replaced[index]!, edited.written[index]!];
  // Of what is deleted as a whole, nothing is left that could be found again.
  const isDeleted = to.start === to.end && from.start <= was.start && was.end <= from.end;
  return !isDeleted && touches(to, is);
}

/** Does a finding stand in what could not be read before? */
function wasMuted({ mark }: Finding, { before, edited }: Change): boolean {
  const muted = before.plan.pieces.filter((piece) => piece.muted);
  if (muted.length === 0) return false;
  const { start } = absolute(mark);
  return muted.some(({ base, text }) => {
    const from = moved(edited, base) ?? base;
    const to = moved(edited, base + text.length) ?? base + text.length;
    return (
      (from <= start && start <= to) || edited.written.some((span) => touches(span, { start, end: start }))
    );
  });
}
