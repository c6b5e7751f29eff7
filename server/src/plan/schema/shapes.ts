import type { Type } from './types';

/** What a value looks like, whatever it says. */
export type Shape = 'list' | 'map' | 'text';

/** Is a shape among those in which a value of a type is properly written? */
export function takes(type: Type, shape: Shape): boolean {
  switch (type.kind) {
    case 'values':
      return true;
    case 'text':
      return shape !== 'list';
    case 'agencies':
      return shape !== 'map';
    case 'list':
      return shape === 'list';
    case 'register':
      return shape === 'map';
    case 'object':
      return shape === 'map' || (shape === 'text' && type.shorthand?.reported === false);
    default:
      return shape === 'text';
  }
}
