import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { addAll } from '../lists';
import { commitmentObject } from '../schema/commitment';
import type { Shape } from '../schema/shapes';
import type { ListType, ObjectType, RegisterType, Type } from '../schema/types';
import type { Anchors } from '../yaml/anchors';
import { type Entry, ListNode, ObjectNode, type PlanNode, RegisterNode, UnreadableNode } from './nodes';
import type { Mark, Piece } from './piece';
import { ReadAnchors } from './readAnchors';
import { hasScalarForm, noteDropped, readScalar } from './readScalar';
import { readText } from './readText';
import { readValues } from './readValues';
import { Commitment, type Place, type ReadProblem, type Unit } from './unit';
import { isAbsent, isMergeKey, keyOf, markOf, valueEndOf } from './yamlNodes';

const shapeOf = (node: Node): Shape => (isSeq(node) ? 'list' : isMap(node) ? 'map' : 'text');

/**
 * Reads YAML nodes into the plan's own, as the schema says, and notes on the way what cannot be read.
 * One reader serves one plan; `piece` and `unit` say what is being read at the moment.
 */
export class Reader {
  readonly commitments: Commitment[] = [];
  readonly #anchored = new ReadAnchors();

  constructor(
    readonly anchors: Anchors,
    public piece: Piece,
    public unit: Unit,
  ) {}

  /** Reads a value; undefined if it is absent. Follows aliases. */
  read(type: Type, node: Node | null, spot: Place): PlanNode | undefined {
    const dropped = noteDropped(this, node, spot);
    const value =
      this.#readAnywhere(type, node, spot) ??
      // Something stands there all the same: its author did not leave it out.
      (dropped && new UnreadableNode(dropped.piece, dropped.start, dropped.end));
    if (value && value.parent === undefined) {
      value.parent = spot.parent;
      value.step = spot.step;
    }
    return value;
  }

  /** A node, or what it stands for if it is an alias, with its mark here; undefined for a dangling alias. */
  resolve(node: Node): { readonly node: Node; readonly mark: Mark } | undefined {
    const mark = markOf(this.piece, node);
    if (!isAlias(node)) return { node, mark };
    const anchored = this.anchors.resolve(this.piece, node);
    return anchored && { node: anchored.node, mark };
  }

  /** Notes a value of a type that its place does not take. */
  wrongType(
    expected: Type,
    node: Node,
    spot: Place,
    repair: (ReadProblem & { kind: 'wrong-type' })['repair'] = 'none',
  ): UnreadableNode {
    const mark = markOf(this.piece, node);
    const found = shapeOf(node);
    this.unit.problems.push({ kind: 'wrong-type', mark, expected, found, repair, ...spot });
    return new UnreadableNode(mark.piece, mark.start, mark.end);
  }

  /** Adds the pairs of a map to an object; `target` may hold pairs of other pieces already. */
  fill(target: ObjectNode | RegisterNode, map: YAMLMap): void {
    const merged: Pair[] = [];
    for (const pair of map.items) {
      if (isMergeKey(pair)) merged.push(pair);
      else this.#addPair(target, pair, false);
    }
    for (const { value } of merged) this.#merge(target, value as Node | null);
  }

  /** Reads an item of `commitments` as a unit of its own. */
  #readCommitment(node: Node, parent: PlanNode, step: number): PlanNode | undefined {
    const outer = this.unit;
    const commitment = new Commitment(this.piece, this.commitments.length);
    this.unit = commitment;
    const value = this.read(commitmentObject, node, { parent, step });
    this.unit = outer;
    if (value instanceof ObjectNode) {
      this.commitments.push(Object.assign(commitment, { node: value }));
    } else {
      addAll(outer.problems, commitment.problems);
    }
    return value;
  }

  #readAnywhere(type: Type, node: Node | null, spot: Place): PlanNode | undefined {
    if (node === null || isAbsent(node)) return undefined;
    if (isAlias(node)) {
      const mark = markOf(this.piece, node);
      const anchored = this.anchors.resolve(this.piece, node);
      const why = this.#anchored.whyUnresolved(anchored?.node);
      if (!anchored || why) {
        this.unit.problems.push({ kind: 'unresolved-alias', mark, why: why ?? 'none', ...spot });
        return new UnreadableNode(mark.piece, mark.start, mark.end);
      }
      const outer = this.piece;
      this.piece = anchored.piece;
      const value = this.#readAnywhere(type, anchored.node, spot);
      this.piece = outer;
      return value?.at(mark);
    }
    if (node.anchor === undefined) return this.#readHere(type, node, spot);
    return this.#anchored.value(node, type, () => this.#readHere(type, node, spot));
  }

  #readHere(type: Type, node: Node, spot: Place): PlanNode | undefined {
    switch (type.kind) {
      case 'object':
        return this.#readObject(type, node, spot);
      case 'list':
        return this.#readList(type, node, spot);
      case 'register':
        return this.#readRegister(type, node, spot);
      case 'values':
        return readValues(this, node, spot);
      case 'text':
        return readText(this, type, node, spot);
      default:
        return this.#readScalarForm(type, node, spot);
    }
  }

  #readScalarForm(type: Type, node: Node, spot: Place): PlanNode | undefined {
    if (hasScalarForm(type) && isScalar(node)) return readScalar(this, type, node, spot);
    if (type.kind === 'agencies' && isSeq(node)) return readScalar(this, type, node, spot);
    const only = isSeq(node) && node.items.length === 1 ? (node.items[0] as Node) : undefined;
    if (only && isScalar(only) && !isAbsent(only)) {
      this.wrongType(type, node, spot, 'unwrap');
      return this.read(type, only, spot);
    }
    return this.wrongType(type, node, spot);
  }

  #readObject(type: ObjectType, node: Node, spot: Place): PlanNode {
    if (isMap(node)) {
      const object = new ObjectNode(markOf(this.piece, node), type, true, node.flow === true);
      this.unit.objects.push(object);
      this.fill(object, node);
      return object;
    }
    const field = type.shorthand && type.fields[type.shorthand.field];
    if (!type.shorthand || !field || !isScalar(node)) return this.wrongType(type, node, spot);
    const mark = markOf(this.piece, node);
    if (type.shorthand.reported) this.wrongType(type, node, spot, 'wrap');
    const object = new ObjectNode(mark, type, false, false);
    const key = type.shorthand.field;
    const value = this.read(field.type, node, { parent: object, step: key });
    object.entries.set(key, { ...mark, key, node: value, valueEnd: mark.end, merged: false });
    return object;
  }

  #readList(type: ListType, node: Node, spot: Place): PlanNode {
    const mark = markOf(this.piece, node);
    if (isSeq(node)) {
      const list = new ListNode<PlanNode>(mark, [], true);
      this.addItems(list, type, node);
      return list;
    }
    if (!isScalar(node) || !hasScalarForm(type.item)) return this.wrongType(type, node, spot);
    this.wrongType(type, node, spot, 'wrap');
    const list = new ListNode<PlanNode>(mark, [], false);
    const item = this.read(type.item, node, { parent: list, step: 0 });
    if (item) list.items.push(item);
    return list;
  }

  /** Adds what can be read of a sequence to a list; its items count from `offset` on. */
  addItems(list: ListNode, type: ListType, seq: YAMLSeq, offset = 0): void {
    seq.items.forEach((item, index) => {
      const node = item as Node | null;
      if (node === null) return;
      const step = offset + index;
      const value =
        type.item === commitmentObject
          ? this.#readCommitment(node, list, step)
          : this.read(type.item, node, { parent: list, step });
      if (value && !(value instanceof UnreadableNode)) list.items.push(value);
    });
  }

  #readRegister(type: RegisterType, node: Node, spot: Place): PlanNode {
    if (!isMap(node)) return this.wrongType(type, node, spot);
    const register = new RegisterNode(markOf(this.piece, node), type, node.flow === true);
    this.fill(register, node);
    return register;
  }

  #merge(target: ObjectNode | RegisterNode, source: Node | null): void {
    if (isSeq(source)) {
      for (const item of source.items) this.#merge(target, item as Node | null);
    } else if (isMap(source)) {
      for (const pair of source.items) {
        if (!target.entries.has(keyOf(pair) ?? '')) this.#addPair(target, pair, true);
      }
    } else if (isAlias(source)) {
      const mark = markOf(this.piece, source);
      const entries = this.#mergedEntries(target, source);
      if (!entries) {
        const why = this.#anchored.whyUnresolved(this.anchors.resolve(this.piece, source)?.node) ?? 'none';
        this.unit.problems.push({ kind: 'unresolved-alias', mark, why, parent: target, step: '<<' });
      }
      for (const [key, entry] of entries ?? []) {
        if (target.entries.has(key)) continue;
        const node = entry.node?.at(mark);
        if (node) Object.assign(node, { parent: target, step: key });
        const { piece, start, end } = mark;
        target.entries.set(key, {
          piece,
          start,
          end,
          key,
          node,
          valueEnd: end,
          merged: true,
        } as Entry<never>);
      }
    }
  }

  /** What `<<: *name` brings in, read once for each type; undefined if there is no such map before it. */
  #mergedEntries(target: ObjectNode | RegisterNode, alias: Alias): ReadonlyMap<string, Entry> | undefined {
    const anchored = this.anchors.resolve(this.piece, alias);
    if (!anchored) return undefined;
    const { piece, node } = anchored;
    if (!isMap(node) || this.#anchored.whyUnresolved(node)) return undefined;
    return this.#anchored.map(node, target.type, () => {
      const mark = markOf(piece, node);
      const fragment =
        target instanceof ObjectNode
          ? new ObjectNode(mark, target.type, true, false)
          : new RegisterNode(mark, target.type, false);
      const outer = this.piece;
      this.piece = piece;
      this.fill(fragment, node);
      this.piece = outer;
      return fragment;
    }).entries;
  }

  #addPair(target: ObjectNode | RegisterNode, pair: Pair, merged: boolean): void {
    const keyNode = pair.key as Node | null;
    const key = keyOf(pair);
    if (key?.startsWith('x-')) return;
    const mark = markOf(this.piece, keyNode ?? (pair.value as Node | null));
    const field = target instanceof ObjectNode ? target.type.fields[key ?? ''] : undefined;
    const type = target instanceof RegisterNode ? target.type.entry : field?.type;
    if (
      key === undefined ||
      !type ||
      (target instanceof ObjectNode && !Object.hasOwn(target.type.fields, key))
    ) {
      if (!merged && target instanceof ObjectNode) {
        const value = pair.value as Node | null;
        const there = value && !isAbsent(value) ? this.resolve(value)?.node : undefined;
        const found = there && shapeOf(there);
        this.unit.problems.push({ kind: 'unknown-key', mark, parent: target, step: key ?? '', found });
      }
      return;
    }
    const first = target.entries.get(key);
    if (first) {
      this.unit.problems.push({ kind: 'duplicate-key', mark, parent: target, step: key, first });
      return;
    }
    const node = this.read(type, pair.value as Node | null, { parent: target, step: key });
    const valueEnd = valueEndOf(this.piece, pair, mark.end);
    const { piece, start, end } = mark;
    target.entries.set(key, { piece, start, end, key, node, valueEnd, merged } as Entry<never>);
  }
}
