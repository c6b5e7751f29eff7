import type { Node } from 'yaml';
import type { Type } from '../schema/types';
import { maxNesting } from '../yaml/nesting';
import { ObjectNode, type PlanNode, RegisterNode } from './nodes';
import type { ReadProblem } from './unit';

/** What a reader has read at anchors, so that content behind aliases is judged once. */
export class ReadAnchors {
  readonly #values = new Map<Node, Map<Type, PlanNode | undefined>>();
  /** Maps that only `<<` reads, which need not be whole. */
  readonly #fragments = new Map<Node, ObjectNode | RegisterNode>();
  readonly #beingRead = new Set<Node>();

  /** What an anchored node is as a value of a type; `read` where it was not read as one. */
  value(node: Node, type: Type, read: () => PlanNode | undefined): PlanNode | undefined {
    const known = this.#values.get(node) ?? new Map<Type, PlanNode | undefined>();
    this.#values.set(node, known);
    if (known.has(type)) return known.get(type);
    this.#beingRead.add(node);
    const value = read();
    this.#beingRead.delete(node);
    known.set(type, value);
    return value;
  }

  /** What `<<` brings in of an anchored map into one of a type; `read` where it was not read as such. */
  map(node: Node, type: Type, read: () => ObjectNode | RegisterNode): ObjectNode | RegisterNode {
    const known = this.#values.get(node)?.get(type) ?? this.#fragments.get(node);
    if ((known instanceof ObjectNode || known instanceof RegisterNode) && known.type === type) return known;
    this.#beingRead.add(node);
    const fragment = read();
    this.#beingRead.delete(node);
    this.#fragments.set(node, fragment);
    return fragment;
  }

  /** Why an alias of a node cannot be followed while others are being read; undefined if it can. */
  whyUnresolved(node: Node | undefined): (ReadProblem & { kind: 'unresolved-alias' })['why'] | undefined {
    if (!node) return 'none';
    if (this.#beingRead.has(node)) return 'circle';
    // Each is read in a call of its own, and the calls of a program are not without end.
    return this.#beingRead.size >= maxNesting ? 'too-many' : undefined;
  }
}
