import type { Edit } from '../../edits/edit';
import { slot } from '../../edits/template';
import { setScalar, splitItem } from '../../edits/write';
import { milestoneCap } from '../../handbook/editions';
import { uniqueId } from '../../plan/ids';
import type { Commitment } from '../../plan/model/unit';
import type { Plan } from '../../plan/plan';
import { allOrNone, rewriting } from '../action';
import { isInMilestones, isOnHead, milestoneList, type Refactoring } from './place';

/** Parts a commitment with more milestones than the handbook suggests in two; all but them is in both. */
export const splitCommitment: Refactoring = (plan, place) => {
  const { commitment } = place;
  if (!commitment || commitment.node.flow || !(isOnHead(place) || isInMilestones(place))) return [];
  const list = milestoneList(commitment);
  const rest = commitment.milestones.length - milestoneCap;
  if (!list?.listed || rest <= 0) return [];
  const what = rest === 1 ? 'the last milestone goes' : `the last ${rest} milestones go`;
  return [
    rewriting(`Split this commitment in two: ${what} to the second`, () =>
      allOrNone(
        splitItem(plan, commitment.node, { list, at: milestoneCap }, namesOfSecond(plan, commitment)),
      ),
    ),
  ];
};

/** The second part has an id of its own, and a title to be thought over. */
function namesOfSecond(plan: Plan, { node }: Commitment): Edit[] {
  const id = node.get('id');
  const taken = new Set(plan.commitments.flatMap((one) => one.id ?? []));
  const titles = node.get('title')?.variants ?? [];
  return [
    ...(id ? [setScalar(plan, id, uniqueId(id.value, taken))] : []),
    ...titles.map((title) => {
      const { text, ...range } = setScalar(plan, title, `${title.value.trimEnd()} (2)`);
      const [written] = text;
      const single = text.length === 1 && typeof written === 'string' && !written.includes('\n');
      return single ? { ...range, text: [slot('title', [written])] } : { ...range, text };
    }),
  ];
}
