import { locate } from '../../plan/model/locate';
import { ListNode, type ObjectNode, type PlanNode, type RegisterNode } from '../../plan/model/nodes';
import { absolute } from '../../plan/model/piece';
import { nearestObject } from '../../plan/model/pointer';
import type { Commitment } from '../../plan/model/unit';
import type { Plan } from '../../plan/plan';
import type { MilestoneFields } from '../../plan/schema/commitment';
import type { Action } from '../action';

/** What is selected, in offsets of the whole text; a cursor has no length. */
export interface Selection {
  readonly start: number;
  readonly end: number;
}

/** A way to rewrite a plan: what it offers at a selection, of which `place` is what stands at its start. */
export type Refactoring = (plan: Plan, place: Place, selection: Selection) => readonly Action[];

export type MilestoneNode = ObjectNode<MilestoneFields>;

/** What stands at the start of a selection. */
export interface Place {
  /** The values that hold it, from the inside out. */
  readonly nodes: readonly PlanNode[];
  readonly commitment: Commitment | undefined;
  /** The innermost key in whose name or value it is, and what has that key. */
  readonly key: string | undefined;
  readonly holder: ObjectNode | RegisterNode | undefined;
}

/** Finds what stands at the start of a selection; in front of a line that is what the line begins with. */
export function placeAt(plan: Plan, { start }: Selection): Place {
  const { node, entry, holder } = locate(plan, behindIndent(plan, start));
  const nodes: PlanNode[] = [];
  for (let at = node ?? holder; at; at = at.parent) nodes.push(at);
  const held = nearestObject(nodes[0], 'commitment');
  return {
    nodes,
    commitment: held && plan.commitments.find((one) => one.node === held),
    key: entry?.key,
    holder,
  };
}

/** A cursor in the indentation or on a dash means what follows. */
function behindIndent({ lines }: Plan, offset: number): number {
  const line = lines.lineAt(offset);
  const indent = /^[ \t]*(?:-[ \t]+)*/.exec(lines.line(line))?.[0].length ?? 0;
  return Math.max(offset, lines.start(line) + indent);
}

/** Is it on the id or the title of a commitment? There the whole of the commitment is offered to be rewritten. */
export const isOnHead = ({ commitment, key, holder }: Place): boolean =>
  commitment !== undefined && holder === commitment.node && (key === 'id' || key === 'title');

/** Is it in a commitment's list of milestones, or on its key? */
export const isInMilestones = ({ key, nodes }: Place): boolean =>
  key === 'milestones' || nodes.some(({ step }) => step === 'milestones');

/** The list of milestones of a commitment, where it stands there itself. */
export function milestoneList({ node }: Commitment): ListNode<MilestoneNode> | undefined {
  const list = node.entry('milestones')?.node;
  return list instanceof ListNode && !list.origin && !list.piece.muted ? list : undefined;
}

/** The indexes of a commitment's milestones that a selection touches, by their lines. */
export function milestonesIn(plan: Plan, commitment: Commitment, selection: Selection): readonly number[] {
  const { lines } = plan;
  const first = lines.lineAt(selection.start);
  const last = lines.lineAt(selection.end);
  return commitment.milestones.flatMap((milestone, index) => {
    const { start, end } = absolute(milestone);
    return lines.lineAt(start) <= last && first <= lines.lineAt(end) ? [index] : [];
  });
}
