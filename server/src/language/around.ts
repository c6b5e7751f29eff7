import { absolute } from '../plan/model/piece';
import type { Commitment } from '../plan/model/unit';
import type { Plan } from '../plan/plan';

/** The commitment that an offset is in or just behind, so that it is also right on a new line at its end. */
export function commitmentAt(plan: Plan, offset: number): Commitment | undefined {
  return plan.commitments.findLast(({ node }) => absolute(node).start <= offset);
}
