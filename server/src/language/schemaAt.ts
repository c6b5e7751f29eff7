import { planObject } from '../plan/schema/plan';
import type { Type } from '../plan/schema/types';
import { type CursorPath, item } from './cursor';

/** The type that the schema gives to a place; undefined where it knows none. */
export function typeAt(path: CursorPath): Type | undefined {
  let type: Type | undefined = planObject;
  for (const step of path) type = type && below(type, step);
  return type;
}

function below(type: Type, step: string | typeof item): Type | undefined {
  if (step === item) {
    if (type.kind === 'list') return type.item;
    return type.kind === 'agencies' || type.kind === 'values' ? type : undefined;
  }
  if (type.kind === 'object') return Object.hasOwn(type.fields, step) ? type.fields[step]?.type : undefined;
  return type.kind === 'register' ? type.entry : undefined;
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
