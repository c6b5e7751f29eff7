import type { Value } from '../edits/value';
import { insertKey } from '../edits/write';
import { AgenciesNode, ListNode, ObjectNode, type PlanNode, TextNode, ValuesNode } from '../plan/model/nodes';
import type { Unit } from '../plan/model/unit';
import type { Plan } from '../plan/plan';
import type { Finding, Fix } from './rule';

/**
 * Is there nothing at all under a key? A placeholder and what cannot be read are something: `placeholder-text`,
 * `wrong-type` and the rules on dates speak of them.
 */
export function isMissing(unit: Unit, object: ObjectNode, key: string): boolean {
  const node = object.entries.get(key)?.node;
  if (node === undefined) return true;
  return isHollow(node) && !unit.problems.some((one) => isAt(one, node, object, key));
}

/** A map of empty keys, a list of empty items. */
function isHollow(node: PlanNode): boolean {
  if (node instanceof ObjectNode)
    return [...node.entries.values()].every((entry) => entry.node === undefined);
  if (node instanceof TextNode) {
    return node.variants.length > 0 && node.variants.every(({ state }) => state === 'absent');
  }
  if (node instanceof ValuesNode) return node.claims.length === 0;
  return (node instanceof ListNode || node instanceof AgenciesNode) && node.items.length === 0;
}

const isAt = (
  { parent, step }: Unit['problems'][number],
  node: PlanNode,
  object: ObjectNode,
  key: string,
): boolean => parent === node || (parent === object && step === key);

/** The fix of a finding about a missing key: writes the key with slots for the author to fill in. */
export function insertMissing(
  title: string,
  { node, key }: Finding,
  plan: Plan,
  value: Value,
  preferred = true,
): Fix[] {
  const edit = node instanceof ObjectNode && insertKey(plan, node, String(key), value);
  return edit ? [{ title, kind: 'needs-input', preferred, edits: [edit] }] : [];
}
