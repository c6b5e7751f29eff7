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
