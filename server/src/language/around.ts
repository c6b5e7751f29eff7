import { absolute } from '../plan/model/piece';
import type { Commitment } from '../plan/model/unit';
import type { Plan } from '../plan/plan';
import type { Cursor } from './cursor';

/**
 * The commitment that the cursor is in or just behind, so that it is also right on a new line at its end.
 * Undefined where the one that the cursor is in could not be read.
 */
export function commitmentAt(plan: Plan, offset: number, { itemStart = 0 }: Cursor): Commitment | undefined {
  const commitment = plan.commitments.findLast(({ node }) => absolute(node).start <= offset);
  return commitment && absolute(commitment.node).start >= itemStart ? commitment : undefined;
}
