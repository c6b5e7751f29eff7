import { addAll } from './lists';
import { type Entry, ListNode, type PlanNode } from './model/nodes';
import { Piece } from './model/piece';
import type { PlanRoot } from './model/plan';
import type { Reader } from './model/read';
import type { Commitment, Unit } from './model/unit';
import type { ReadCommitments } from './part';

/** What was read outside the commitments. */
export interface ReadSections {
  readonly root: PlanRoot | undefined;
  readonly head: Unit;
  /** The entry of the line `commitments:`, before the items of other parts are put into it. */
  readonly opening: Entry | undefined;
  /** Commitments that stand in that very part. */
  readonly own: { readonly commitments: readonly Commitment[]; readonly items: readonly PlanNode[] };
  /** All commitments as one list. It stays the same, so that those that do not change need not be told of it. */
  readonly list: ListNode<PlanNode>;
}

const nowhere = { piece: new Piece('', 0, undefined), start: 0, end: 0 };

/** What a reader has read outside the commitments, and those of them that stand in the same part. */
export function sectionsOf(
  { unit }: Reader,
  root: PlanRoot | undefined,
  commitments: readonly Commitment[],
): ReadSections {
  const opening = root?.entry('commitments');
  const items = opening?.node instanceof ListNode ? opening.node.items : [];
  const list = new ListNode<PlanNode>(opening ?? nowhere, [], true);
  list.step = 'commitments';
  return { root, head: unit, opening, own: { commitments, items }, list };
}

/** Puts the commitments of all parts into the plan, as the one list that they are. */
export function placeCommitments(
  root: PlanRoot,
  sections: ReadSections,
  read: readonly ReadCommitments[],
): void {
  const { opening, own, list } = sections;
  const first = read[0]?.list;
  const last = read.at(-1)?.list;
  if (!first || !last) {
    if (opening) root.entries.set('commitments', opening);
    else root.entries.delete('commitments');
    return;
  }
  list.items.length = 0;
  addAll(list.items, own.items);
  let count = own.items.length;
  for (const part of read) {
    part.list.items.forEach((item, index) => {
      if (item.parent !== list) item.parent = list;
      item.step = count + part.steps[index]!;
      list.items.push(item);
    });
    count += part.count;
  }
  spanCommitments(root, sections, first, last);
}

/** Puts the list of all commitments into the plan: it reaches from that of the first part to that of the last. */
export function spanCommitments(
  root: PlanRoot,
  { opening, list }: ReadSections,
  first: ListNode,
  last: ListNode,
): void {
  const end = last.piece.base + last.end;
  Object.assign(list, { piece: first.piece, start: first.start, end: end - first.piece.base, parent: root });
  const { piece, start, end: keyEnd } = opening ?? { ...first, end: first.start };
  root.entries.set('commitments', {
    piece,
    start,
    end: keyEnd,
    key: 'commitments',
    node: list,
    valueEnd: end - piece.base,
    merged: false,
  });
}
