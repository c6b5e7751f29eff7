import { CodeActionKind } from 'vscode-languageserver-types';
import type { Edit } from '../../edits/edit';
import { moveItems, setScalar } from '../../edits/write';
import { uniqueId } from '../../plan/ids';
import type { ObjectNode } from '../../plan/model/nodes';
import type { Commitment } from '../../plan/model/unit';
import type { Plan } from '../../plan/plan';
import { inWords, quoted } from '../../rules/words';
import { type Action, allOrNone } from '../action';
import { isInMilestones, milestoneList, milestonesIn, type Refactoring } from './place';

/** Moves the selected milestones to another commitment, the nearest offered first. */
export const moveMilestones: Refactoring = (plan, place, selection) => {
  const { commitment } = place;
  const list = commitment && isInMilestones(place) ? milestoneList(commitment) : undefined;
  if (!commitment || !list?.listed) return [];
  const chosen = milestonesIn(plan, commitment, selection);
  // The last one stays: a commitment without milestones is none.
  if (chosen.length === 0 || chosen.length === list.items.length) return [];
  const what = chosen.length === 1 ? 'this milestone' : `these ${inWords(chosen.length)} milestones`;
  return byDistance(plan, commitment).map(
    (target): Action => ({
      title: `Move ${what} to ${quoted(target.name)}`,
      kind: CodeActionKind.RefactorMove,
      preferred: false,
      choice: {
        question: `Move ${what} to another commitment`,
        label: target.name,
        detail: `${target.index + 1} of ${plan.commitments.length}${target.id === undefined ? '' : ` · ${target.id}`}`,
      },
      edits: () => {
        const changes = newIds(plan, commitment, target, chosen);
        return allOrNone(moveItems(plan, list, chosen, target.node as ObjectNode, 'milestones', changes));
      },
    }),
  );
};

/** The other commitments that can take a milestone. */
function byDistance({ commitments }: Plan, { index }: Commitment): readonly Commitment[] {
  return commitments
    .filter((one) => one.index !== index && takesMore(one))
    .sort((one, other) => distance(one, index) - distance(other, index) || one.index - other.index)
    .slice(0, mostTargets);
}

/** More than any plan has that is read by people; keeps the answer small. */
const mostTargets = 200;

const takesMore = ({ node, piece }: Commitment): boolean => !node.flow && !node.origin && !piece.muted;

const distance = (commitment: Commitment, index: number): number => Math.abs(commitment.index - index);

/** Ids that the target has already get a number. */
function newIds(plan: Plan, from: Commitment, to: Commitment, chosen: readonly number[]): Edit[] {
  const taken = new Set(to.milestones.flatMap((milestone) => milestone.get('id')?.value ?? []));
  return chosen.flatMap((index) => {
    const id = from.milestones[index]?.get('id');
    if (!id) return [];
    const unique = uniqueId(id.value, taken);
    taken.add(unique);
    return unique === id.value ? [] : [setScalar(plan, id, unique)];
  });
}
