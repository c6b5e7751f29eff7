import type { ObjectNode } from '../plan/model/nodes';
import type { Mark } from '../plan/model/piece';
import type { Plan } from '../plan/plan';
import type { Edit } from './edit';
import { lineEnd } from './lines';
import { wrapInMap } from './map';
import { addPart, isOpen, mapAt, mapOf, mutedAt, neighbourOf } from './place';
import { needsQuotes, quote } from './quote';
import { renderFlow, renderFlowPair, renderItem, renderPair } from './render';
import { fillPart } from './replace';
import { type Part, saysNothing, type Written } from './source';
import { columnOf, styleOf } from './style';
import { concat } from './template';
import { flowList, list, type MapValue, map, type Value } from './value';

/**
 * Writes `key: value` into an object, where the schema's order has it; fills a key that is there without a
 * value; turns a plain text in the object's place into a map.
 *
 * Undefined where the key has a value (itself or through `<<`), or the object cannot be added to: behind an
 * alias, in a piece that does not parse, tabs in its indentation, an anchor or tag on the empty value.
 */
export function insertKey(plan: Plan, object: ObjectNode, key: string, value: Value): Edit | undefined {
  if (!isOpen(plan, object)) return undefined;
  const entry = object.entries.get(key);
  if (entry?.merged && entry.node) return undefined;
  const order = Object.keys(object.type.fields);
  if (!object.mapped) return expand(plan, object, key, value, order);
  const holder = mapOf(plan, object);
  return holder && insertPair(plan, holder, key, value, order);
}

/**
 * Writes `key: value` into the map that stands at a mark (of values, of languages, a register): where
 * `order` has the key, else at the end. Undefined as for {@link insertKey}, or where there is no map.
 */
export function insertKeyAt(
  plan: Plan,
  mark: Mark,
  key: string,
  value: Value,
  order: readonly string[] = [],
): Edit | undefined {
  const holder = mapAt(plan, mark);
  return holder && insertPair(plan, holder, key, value, order);
}

/**
 * Turns a plain text in an object's place into the map that it stands for. Undefined where the object is a
 * map already, and as for {@link insertKey}.
 */
export function expandShorthand(plan: Plan, object: ObjectNode): Edit | undefined {
  const { shorthand } = object.type;
  if (object.mapped || !shorthand || !isOpen(plan, object)) return undefined;
  return wrapInMap(plan, object, shorthand.field);
}

function expand(
  plan: Plan,
  object: ObjectNode,
  key: string,
  value: Value,
  order: readonly string[],
): Edit | undefined {
  const own = object.type.shorthand?.field;
  if (own === undefined || own === key) return undefined;
  const before = order.indexOf(key) < order.indexOf(own);
  return wrapInMap(plan, object, own, before ? [[key, value]] : [], before ? [] : [[key, value]]);
}

function insertPair(
  plan: Plan,
  holder: Written,
  key: string,
  value: Value,
  order: readonly string[],
): Edit | undefined {
  const present = holder.parts.find((part) => part.key === key);
  if (present) return fillPart(plan, holder, present, value);
  const neighbour = neighbourOf(holder, key, order);
  if (!neighbour) return undefined;
  return addPart(
    plan,
    holder,
    {
      block: (column) => renderPair(key, value, column, styleOf(plan)),
      flow: () => renderFlowPair(key, value),
    },
    neighbour,
  );
}

/**
 * Appends an item to the list at `key`. A missing list is created (in brackets if the item is a scalar), a
 * single text in its place becomes the first item. Undefined as for {@link insertKey}, and where something
 * else stands there, such as a map or an alias.
 */
export function insertItem(plan: Plan, object: ObjectNode, key: string, value: Value): Edit | undefined {
  if (!isOpen(plan, object)) return undefined;
  const fresh = value.kind === 'scalar' ? flowList([value]) : list([value]);
  const holder = object.mapped ? mapOf(plan, object) : undefined;
  const part = holder?.parts.find((other) => other.key === key);
  if (!part || saysNothing(part.value, plan.text)) return insertKey(plan, object, key, fresh);
  if (part.value?.kind === 'list') return appendItem(plan, part.value, value);
  return part.value?.kind === 'scalar' && !part.tagged ? joinInList(plan, part.value, value) : undefined;
}

function appendItem(plan: Plan, items: Written, value: Value): Edit | undefined {
  const after = items.lastPart;
  if (!after) return undefined;
  const style = { ...styleOf(plan), ...gapOf(plan.text, after) };
  if (!items.flow && isBareDash(plan.text, after)) {
    const column = columnOf(plan.text, items);
    if (column === undefined) return undefined;
    const end = lineEnd(plan.text, after.end);
    return { start: after.start, end, text: renderItem(value, column, style) };
  }
  return addPart(
    plan,
    items,
    { block: (column) => renderItem(value, column, style), flow: () => renderFlow(value) },
    { after },
  );
}

/** A dash that waits for its item: nothing behind it, not even a comment. */
const isBareDash = (text: string, { value, end, tagged }: Part): boolean =>
  !value && !tagged && text.slice(end, lineEnd(text, end)).trim() === '';

function gapOf(text: string, { open, value }: Part): { gap: number } | undefined {
  const first = value?.parts[0]?.start ?? value?.start;
  const gap = open === undefined || first === undefined ? '' : text.slice(open, first);
  return /^ {1,8}$/.test(gap) ? { gap: gap.length } : undefined;
}

function joinInList({ text }: Plan, value: Written, item: Value): Edit | undefined {
  const first = flowSource(text, value);
  if (first === undefined) return undefined;
  return { start: value.start, end: value.end, text: concat(`[${first}, `, renderFlow(item), ']') };
}

/** The source of a scalar as it can stand in brackets; undefined for one of several lines. */
export function flowSource(text: string, { kind, start, end, text: read }: Written): string | undefined {
  const source = text.slice(start, end);
  if (kind === 'alias') return source;
  if (kind !== 'scalar' || read === undefined || source.includes('\n')) return undefined;
  const plain = !/^["']/.test(source);
  return plain && needsQuotes(read, 'flow') ? quote(read) : source;
}

/**
 * Adds an agency to the register, which is created if absent. Undefined where the id is taken, and as for
 * {@link insertKey}.
 */
export function insertRegisterEntry(plan: Plan, id: string, value: MapValue): Edit | undefined {
  const { root } = plan;
  if (!root || root.entry('agencies')?.node?.origin) return undefined;
  const register = mapOf(plan, root)?.parts.find(({ key }) => key === 'agencies');
  if (register && mutedAt(plan, register.start)) return undefined;
  if (register?.value?.kind === 'map' && register.value.lastPart) {
    return insertPair(plan, register.value, id, value, []);
  }
  return insertKey(plan, root, 'agencies', map([[id, value]]));
}
