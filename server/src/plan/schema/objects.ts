import { planObject } from './plan';
import type { ObjectType, Type } from './types';

/** The objects of the schema, the plan first, each once. */
export const objects: readonly ObjectType[] = objectsOf();

function objectsOf(): readonly ObjectType[] {
  const found: ObjectType[] = [];
  const visit = (type: Type): void => {
    const inner = type.kind === 'list' ? type.item : type;
    const object = inner.kind === 'register' ? inner.entry : inner;
    if (object.kind !== 'object' || found.includes(object)) return;
    found.push(object);
    for (const field of Object.values(object.fields)) visit(field.type);
  };
  visit(planObject);
  return found;
}
