import type { AgenciesNode, ListNode, ObjectNode } from '../plan/model/nodes';
import type { Mark } from '../plan/model/piece';
import type { Plan } from '../plan/plan';
import type { Edit } from './edit';
import type { Template } from './template';
import type { MapValue, Value } from './value';

/** Replaces what a mark covers by a text as it is. */
export function replaceMark(_mark: Mark, _text: string | Template): Edit {
  throw new Error('not written yet');
}

/** Replaces a scalar by a value, in the quotes it had, else in those it needs. */
export function setScalar(_plan: Plan, _mark: Mark, _value: string): Edit {
  throw new Error('not written yet');
}

/** Renames a key, in the quotes it had. Undefined where the mark stands on an alias (a merged key). */
export function renameKey(_plan: Plan, _mark: Mark, _newKey: string): Edit | undefined {
  throw new Error('not written yet');
}

/**
 * Writes `key: value` into an object, where the schema's order has it; fills a key that is there without a
 * value. Undefined where the key has a value, or the object cannot be added to (behind an alias, in a piece
 * that does not parse, tabs in its indentation).
 */
export function insertKey(_plan: Plan, _object: ObjectNode, _key: string, _value: Value): Edit | undefined {
  throw new Error('not written yet');
}

/** Turns a plain text in an object's place into the map it stands for. Undefined where it is no such text. */
export function expandShorthand(_plan: Plan, _object: ObjectNode): Edit | undefined {
  throw new Error('not written yet');
}

/** Appends an item to the list at `key`, which is created if absent. Undefined as for {@link insertKey}. */
export function insertItem(_plan: Plan, _object: ObjectNode, _key: string, _value: Value): Edit | undefined {
  throw new Error('not written yet');
}

/** Adds an agency to the register, which is created if absent. Undefined as for {@link insertKey}. */
export function insertRegisterEntry(_plan: Plan, _id: string, _value: MapValue): Edit | undefined {
  throw new Error('not written yet');
}

/** Removes the pair whose key, or the list item whose value, stands at a mark. */
export function removeAt(_plan: Plan, _mark: Mark): Edit | undefined {
  throw new Error('not written yet');
}

/** Removes a pair with its lines. Undefined where it is not written there, or an alias elsewhere needs it. */
export function removeKey(_plan: Plan, _object: ObjectNode, _key: string): Edit | undefined {
  throw new Error('not written yet');
}

/** Removes an item; `index` counts in `list.items`. Undefined as for {@link removeKey}. */
export function removeItem(_plan: Plan, _list: ListNode | AgenciesNode, _index: number): Edit | undefined {
  throw new Error('not written yet');
}

/** Removes an agency from the register. Undefined as for {@link removeKey}. */
export function removeRegisterEntry(_plan: Plan, _id: string): Edit | undefined {
  throw new Error('not written yet');
}

/** Puts a value in brackets: `mof` → `[mof]`. Undefined for a text of several lines, or with an anchor. */
export function wrapInList(_plan: Plan, _mark: Mark): Edit | undefined {
  throw new Error('not written yet');
}

/** Replaces a list of one scalar by that scalar. Undefined for any other list. */
export function unwrapList(_plan: Plan, _mark: Mark): Edit | undefined {
  throw new Error('not written yet');
}

/**
 * Writes a comment on a line of its own above the item or pair that begins on the line of `offset`
 * (absolute), or holds it. Undefined in a piece that does not parse.
 */
export function insertLineAbove(_plan: Plan, _offset: number, _comment: string): Edit | undefined {
  throw new Error('not written yet');
}
