import { type Edit, mergeEdits } from '../../../server/src/edits/edit';
import { moveItems, reorderItems, splitItem, unwrapMap } from '../../../server/src/edits/write';
import { ListNode, type ObjectNode, type PlanNode, TextNode } from '../../../server/src/plan/model/nodes';
import { pointerOf } from '../../../server/src/plan/model/pointer';
import type { Plan } from '../../../server/src/plan/plan';
import type { Random } from './messyPlans';
import { at, type Data, locate } from './planData';

/** An edit of a plan, and what it is to do. */
export interface Change {
  readonly name: string;
  readonly edit: Edit | undefined;
  /** Does to the data what the edit does to the text. */
  readonly apply: (data: Data) => void;
  readonly keepsComments: boolean;
}

export type Add = (
  name: string,
  edit: Edit | undefined,
  apply: Change['apply'],
  keepsComments?: boolean,
) => void;

/** Edits that move items and texts about. */
export function movingChanges(plan: Plan, random: Random, add: Add): void {
  const merged = (edits: readonly Edit[] | undefined) => edits && mergeEdits(plan.text, edits);
  for (const node of allNodes(plan.root)) {
    const pointer = pointerOf(node);
    if (node instanceof TextNode && node.bilingual) {
      for (const { language = '' } of node.variants) {
        const edit = unwrapMap(plan, node, language);
        add(`unwrapMap ${pointer} ${language}`, edit, (data) => {
          const { holder, step } = locate(data, pointer);
          holder[step] = (holder[step] as { [key: string]: Data })[language]!;
        });
      }
    }
    if (node instanceof ListNode && node.items.length > 1) {
      const order = node.items.map((_, index) => index).reverse();
      add(`reorderItems ${pointer}`, reorderItems(plan, node, order), (data) => {
        const { holder, step } = locate(data, pointer);
        holder[step] = (holder[step] as Data[]).toReversed();
      });
    }
  }
  for (const { node } of plan.commitments) {
    const list = node.entry('milestones')?.node;
    if (!(list instanceof ListNode) || list.items.length < 2) continue;
    const target = random.pick(plan.commitments).node as ObjectNode;
    const chosen = list.items.map((_, index) => index).filter(() => random.chance(0.5));
    if (target !== (node as ObjectNode) && chosen.length > 0) {
      const edit = merged(moveItems(plan, list, chosen, target, 'milestones'));
      add(`moveItems ${pointerOf(list)} ${chosen} ${pointerOf(target)}`, edit, (data) => {
        const items = at(data, pointerOf(list)) as Data[];
        const to = at(data, pointerOf(target)) as { [key: string]: Data };
        const there = Array.isArray(to.milestones) ? to.milestones : [];
        to.milestones = [...there, ...chosen.map((index) => items[index]!)];
        for (const index of chosen.toReversed()) items.splice(index, 1);
      });
    }
    const cut = { list, at: random.int(1, list.items.length - 1) };
    add(
      `splitItem ${pointerOf(node)} ${cut.at}`,
      merged(splitItem(plan, node, cut, [])),
      (data) => {
        const copy = structuredClone(at(data, pointerOf(node)));
        (at(data, pointerOf(list)) as Data[]).splice(cut.at);
        (copy as { milestones: Data[] }).milestones.splice(0, cut.at);
        (at(data, '/commitments') as Data[]).splice(Number(node.step) + 1, 0, copy);
      },
      false,
    );
  }
}

/** A node and all below it, those behind aliases left out. */
export function allNodes(root: PlanNode | undefined): PlanNode[] {
  if (!root || root.origin) return [];
  const inner =
    'entries' in root
      ? [...(root.entries as Map<string, { node: PlanNode | undefined; merged: boolean }>).values()].flatMap(
          ({ node }) => node ?? [],
        )
      : 'items' in root
        ? (root.items as PlanNode[])
        : [];
  return [root, ...inner.flatMap(allNodes)];
}
