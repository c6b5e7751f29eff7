import { isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import { isPlaceholder } from '../../handbook/placeholders';
import { isValueId } from '../../handbook/values';
import { addAll } from '../lists';
import { prose, values as valuesType } from '../schema/build';
import { type Claim, type PlanNode, TextNode, ValuesNode } from './nodes';
import type { Mark } from './piece';
import type { Reader } from './read';
import type { Place } from './unit';
import { isAbsent, isMergeKey, keyOf, markOf, scalarText } from './yamlNodes';

/** Reads the values of a commitment in any of the forms that authors use. */
export function readValues(reader: Reader, node: Node, spot: Place): PlanNode {
  const mark = markOf(reader.piece, node);
  if (isScalar(node)) {
    return notePlaceholders(reader, new ValuesNode(mark, 'single', [claim(mark, scalarText(node))]));
  }
  if (isMap(node)) {
    const values = new ValuesNode(mark, 'map', []);
    addAll(values.claims, readMap(reader, node.items, values));
    return notePlaceholders(reader, values);
  }
  if (!isSeq(node)) return reader.wrongType(valuesType, node, spot);
  const items = (node.items as (Node | null)[]).flatMap((item) => {
    const resolved = item && reader.resolve(item);
    return resolved && !isAbsent(resolved.node) ? [resolved] : [];
  });
  const values = new ValuesNode(mark, items.some((item) => isMap(item.node)) ? 'maps' : 'list', []);
  for (const item of items) {
    if (isScalar(item.node)) values.claims.push(claim(item.mark, scalarText(item.node)));
    else if (isMap(item.node)) addAll(values.claims, readMap(reader, item.node.items, values));
    else reader.wrongType(valuesType, item.node, spot);
  }
  return notePlaceholders(reader, values);
}

/** Puts claims that are only a placeholder ("TBD", "<value>") on the unit's list of them. */
function notePlaceholders(reader: Reader, values: ValuesNode): ValuesNode {
  for (const claimed of values.claims) {
    if (claimed.id === undefined && isPlaceholder(claimed.name)) {
      reader.unit.placeholders.push({ mark: claimed, node: values });
    }
  }
  return values;
}

function readMap(reader: Reader, pairs: readonly Pair[], parent: ValuesNode): Claim[] {
  const claims = new Map<string, Claim>();
  for (const pair of pairs) {
    if (isMergeKey(pair)) continue;
    const name = keyOf(pair);
    if (name === undefined || name.startsWith('x-')) continue;
    const mark = markOf(reader.piece, pair.key as Node);
    const first = claims.get(name);
    if (first) {
      reader.unit.problems.push({ kind: 'duplicate-key', mark, parent, step: name, first });
      continue;
    }
    const explanation = reader.read(prose, pair.value as Node | null, { parent, step: name });
    claims.set(name, claim(mark, name, explanation instanceof TextNode ? explanation : undefined));
  }
  for (const pair of pairs) if (isMergeKey(pair)) merge(reader, pair.value as Node | null, parent, claims);
  return [...claims.values()];
}

/** Adds the claims of the values behind `<<`; they stand where it does. */
function merge(reader: Reader, source: Node | null, parent: ValuesNode, claims: Map<string, Claim>): void {
  for (const one of isSeq(source) ? (source.items as Node[]) : [source]) {
    const merged = reader.read(valuesType, one, { parent, step: '<<' });
    if (!(merged instanceof ValuesNode)) continue;
    for (const other of merged.claims) {
      if (!claims.has(other.name)) claims.set(other.name, { ...other, ...markOf(reader.piece, one) });
    }
  }
}

function claim(mark: Mark, name: string, explanation?: TextNode): Claim {
  const trimmed = name.trim();
  const { piece, start, end } = mark;
  return { piece, start, end, name: trimmed, id: isValueId(trimmed) ? trimmed : undefined, explanation };
}
