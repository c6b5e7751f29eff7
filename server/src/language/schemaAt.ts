import { valueField } from '../edits/asks';
import { isValueId } from '../handbook/values';
import { planObject } from '../plan/schema/plan';
import type { Field, Type } from '../plan/schema/types';
import { type CursorPath, item } from './cursor';

/** The type that the schema gives to a place; undefined where it knows none. */
export const typeAt = (path: CursorPath): Type | undefined => fieldAt(path)?.type;

/** What the schema says of a place; undefined where it knows none. An item of a list is a field like its list. */
export function fieldAt(path: CursorPath): Field | undefined {
  let field: Field | undefined = { type: planObject, doc: '' };
  for (const step of path) field = field && below(field, step);
  return field;
}

/** The object (by its name in the schema) and the key whose value is at a place; undefined outside of objects. */
export function keyAt(path: CursorPath): { readonly object: string; readonly key: string } | undefined {
  const last = path.findLastIndex((step) => typeof step === 'string');
  const holder = last < 0 ? undefined : typeAt(path.slice(0, last));
  return holder?.kind === 'object' ? { object: holder.name, key: path[last] as string } : undefined;
}

function below(field: Field, step: string | typeof item): Field | undefined {
  const { type } = field;
  if (step === item) {
    if (type.kind === 'list') return { ...field, type: type.item };
    return type.kind === 'agencies' || type.kind === 'values' ? field : undefined;
  }
  if (type.kind === 'object') return Object.hasOwn(type.fields, step) ? type.fields[step] : undefined;
  if (type.kind === 'values') return isValueId(step) ? valueField(step) : undefined;
  return type.kind === 'register' ? { ...field, type: type.entry } : undefined;
}

/**
 * Can prose or a title stand at a place? Also in one of its languages, as the explanation of a value, and under a key
 * that the format does not know.
 */
export function isTextAt(path: CursorPath): boolean {
  const type = typeAt(path);
  if (type) return type.kind === 'text' || (type.kind === 'object' && type.shorthand !== undefined);
  const outer = typeAt(path.slice(0, -1));
  return path.at(-1) !== item && (outer === undefined || ['text', 'values', 'object'].includes(outer.kind));
}
