import { isCollection, isPair, type Node } from 'yaml';

/** Moves what stands at an offset or behind it, in a node or pair and all that it holds. Offsets UTF-16. */
export function moveNodes(node: unknown, from: number, by: number): void {
  if (by === 0) return;
  if (isPair(node)) {
    moveNodes(node.key, from, by);
    moveNodes(node.value, from, by);
    return;
  }
  const { range } = (node ?? {}) as Partial<Node>;
  if (!range || range[2] < from) return;
  for (let at = 0; at < range.length; at++) if (range[at]! >= from) range[at]! += by;
  if (isCollection(node)) for (const item of node.items) moveNodes(item, from, by);
}
