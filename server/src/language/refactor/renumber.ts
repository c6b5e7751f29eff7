import { CodeActionKind } from 'vscode-languageserver-types';
import type { Edit } from '../../edits/edit';
import { setScalar } from '../../edits/write';
import type { StringNode, TextNode } from '../../plan/model/nodes';
import type { Plan } from '../../plan/plan';
import type { Action } from '../action';
import { newIds, newNumbers, type Renumbering, renumbered } from './numbering';
import { isInMilestones, isOnHead, type Refactoring } from './place';

/** What carries a number. */
interface Numbered {
  readonly id: StringNode | undefined;
  readonly title: TextNode | undefined;
}

/** Counts numbers in titles and ids through, in the order of the text. */
export const renumber: Refactoring = (plan, place) => {
  const { commitment, nodes, key } = place;
  if (commitment && isInMilestones(place)) {
    const milestones = commitment.milestones.map((one) => ({ id: one.get('id'), title: one.get('title') }));
    return offer('Renumber the milestones', plan, milestones);
  }
  if (!isOnHead(place) && !(key === 'commitments' && nodes.length < 3)) return [];
  const submitted = plan.frame.stage === 'submission';
  const commitments = plan.commitments.map(({ node }) => ({
    // Later plans cite the commitments of a submitted plan by their ids.
    id: submitted ? undefined : node.get('id'),
    title: node.get('title'),
  }));
  return offer('Renumber the commitments', plan, commitments);
};

function offer(title: string, plan: Plan, items: readonly Numbered[]): Action[] {
  const numbers = newNumbers(items.map((item) => item.title?.variants[0]?.value));
  const ids = newIds(
    items.map(({ id }) => id?.value),
    numbers,
  );
  const isSame = numbers.every((change) => !change || change.from === change.to);
  if (isSame && ids.every((id) => id === undefined)) return [];
  return [
    {
      title,
      kind: CodeActionKind.RefactorRewrite,
      preferred: false,
      edits: () =>
        items.flatMap((item, index) => [
          ...titleEdits(plan, item, numbers[index]),
          ...(item.id && ids[index] !== undefined ? [setScalar(plan, item.id, ids[index])] : []),
        ]),
    },
  ];
}

function titleEdits(plan: Plan, { title }: Numbered, change: Renumbering | undefined): Edit[] {
  if (!change || change.from === change.to) return [];
  return (title?.variants ?? []).flatMap((variant) => {
    const text = renumbered(variant.value, change);
    return text === variant.value ? [] : [setScalar(plan, variant, text)];
  });
}
