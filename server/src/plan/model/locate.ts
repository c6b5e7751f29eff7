import type { Plan } from '../plan';
import {
  AgenciesNode,
  type Claim,
  type Entry,
  ListNode,
  ObjectNode,
  type PlanNode,
  RegisterNode,
  ValuesNode,
} from './nodes';
import { absolute, type Mark } from './piece';

/** What stands at an offset of a plan, from the outside in. */
export interface Location {
  /** The innermost value that holds the offset. */
  readonly node: PlanNode | undefined;
  /** The innermost entry that holds it, in its key or its value. */
  readonly entry: Entry | undefined;
  /** True where the offset is in the entry's key. */
  readonly onKey: boolean;
  /** The claimed value on whose name or explanation it is. */
  readonly claim: Claim | undefined;
}

/** Finds what stands at `offset` (UTF-16, into the whole text; an offset at the end of a value is in it). */
export function locate(plan: Plan, offset: number): Location {
  let found: Location = { node: plan.root, entry: undefined, onKey: false, claim: undefined };
  for (let node: PlanNode | undefined = plan.root; node; ) {
    const next: Location | undefined = step(node, offset, found);
    if (!next) break;
    found = next;
    node = next.onKey ? undefined : next.node;
  }
  return found;
}

/** Does a mark hold an offset of the whole text? Its end counts as inside. */
export function holds(mark: Mark, offset: number): boolean {
  const { start, end } = absolute(mark);
  return start <= offset && offset <= end;
}

function step(node: PlanNode, offset: number, found: Location): Location | undefined {
  if (node instanceof ObjectNode || node instanceof RegisterNode) {
    for (const entry of node.entries.values() as Iterable<Entry>) {
      if (holds(entry, offset)) return { ...found, node: entry.node, entry, onKey: true };
      if (entry.node && holds(entry.node, offset)) return { ...found, node: entry.node, entry, onKey: false };
    }
  } else if (node instanceof ListNode || node instanceof AgenciesNode) {
    const item = node.items.find((one) => holds(one, offset));
    return item && { ...found, node: item };
  } else if (node instanceof ValuesNode) {
    const claim = node.claims.find(
      (one) => holds(one, offset) || (one.explanation && holds(one.explanation, offset)),
    );
    return claim && { ...found, node: claim.explanation, claim, onKey: holds(claim, offset) };
  }
  return undefined;
}
