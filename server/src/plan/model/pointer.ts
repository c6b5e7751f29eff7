import { ObjectNode, type PlanNode } from './nodes';

/** JSON Pointer (RFC 6901) of a node, at its anchor if it stands behind an alias. */
export function pointerOf(node: PlanNode): string {
  let pointer = '';
  for (let at: PlanNode | undefined = node; at?.parent; at = at.parent) {
    pointer = pointerStep(at.step) + pointer;
  }
  return pointer;
}

/** What leads in a JSON Pointer (RFC 6901) to a key or index: `/` and that. */
export const pointerStep = (step: string | number): string =>
  `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** The nearest object of a name (in the schema) that is a value or holds it. */
export function nearestObject(node: PlanNode | undefined, name: string): ObjectNode | undefined {
  for (let at = node; at; at = at.parent) {
    if (at instanceof ObjectNode && at.type.name === name) return at;
  }
  return undefined;
}
