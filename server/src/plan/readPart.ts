import { isMap, isSeq, type Node } from 'yaml';
import { ListNode, ObjectNode, type PlanNode } from './model/nodes';
import type { Mark } from './model/piece';
import type { PlanRoot } from './model/plan';
import { Reader } from './model/read';
import { Unit } from './model/unit';
import { markOf } from './model/yamlNodes';
import type { Part, ReadCommitments } from './part';
import { planFields, planObject } from './schema/plan';
import { Anchors } from './yaml/anchors';

/** Reads the commitments of a part that depends on no other, once. */
export function readAlone(part: Part): ReadCommitments {
  if (!part.read) {
    part.read = readCommitments(new Reader(new Anchors(), part.piece, new Unit()), part.contents);
    part.release();
  }
  return part.read;
}

/** Reads a part outside the commitments into the root of the plan, which the first of them makes at `start`. */
export function readSection(
  reader: Reader,
  contents: Node | null,
  root: PlanRoot | undefined,
  start: Mark,
): PlanRoot | undefined {
  const { unit } = reader;
  if (!isMap(contents)) {
    if (contents && !reader.piece.muted) reader.read(planObject, contents, { parent: undefined, step: '' });
    return root;
  }
  const target = root ?? new ObjectNode(start, planObject, true, contents.flow === true);
  if (!root) unit.objects.push(target);
  reader.fill(target, contents);
  return target;
}

/** Reads the commitments of a part; `offset` is how many stand in the parts before it. */
export function readCommitments(
  reader: Reader,
  contents: Node | null,
  root?: PlanRoot,
  offset = 0,
): ReadCommitments {
  const from = reader.commitments.length;
  const problems = reader.unit.problems.length;
  const list = new ListNode<PlanNode>(markOf(reader.piece, contents), [], true);
  Object.assign(list, { parent: root, step: 'commitments' });
  if (isSeq(contents)) reader.addItems(list, planFields.commitments.type, contents, offset);
  return {
    list,
    steps: list.items.map(({ step }) => Number(step) - offset),
    count: isSeq(contents) ? contents.items.length : 0,
    commitments: reader.commitments.slice(from),
    sound: reader.unit.problems.length === problems,
  };
}
