import type { Lines } from '../../plan/text/lines';
import { unquoted } from '../cursorFlow';
import { indentOf, readLine } from '../cursorLine';
import type { CompletionRequest } from './request';

/**
 * An id for a new commitment or milestone that is unlike all others, numbered on from the last one that has a number;
 * undefined for what has no ids.
 */
export function nextId({ plan, cursor }: CompletionRequest, object: string): string | undefined {
  if (object === 'commitment')
    return following(
      plan.commitments.map(({ id }) => id),
      object,
    );
  if (object !== 'milestone') return undefined;
  return following(cursor.itemStart === undefined ? [] : idsInside(plan.lines, cursor.itemStart), object);
}

/** Ids of what a commitment holds, told from its lines, so that none is missed where it is broken. */
function idsInside(lines: Lines, itemStart: number): string[] {
  const first = lines.lineAt(itemStart);
  const dash = itemStart - lines.start(first);
  const own = readLine(lines, first).column;
  const ids: string[] = [];
  for (let number = first + 1; number < lines.count; number++) {
    const indent = indentOf(lines, number);
    if (indent === undefined) continue;
    if (indent <= dash) break;
    const { key, value, column } = readLine(lines, number);
    if (key === 'id' && column > own) ids.push(unquoted(value));
  }
  return ids;
}

function following(ids: readonly (string | undefined)[], name: string): string {
  const [, prefix = `${name}-`, digits = `${ids.length}`] = numbered(ids) ?? [];
  const taken = new Set(ids);
  for (let number = Number(digits) + 1; ; number++) {
    const id = prefix + String(number).padStart(digits.startsWith('0') ? digits.length : 1, '0');
    if (!taken.has(id)) return id;
  }
}

/** The last id that ends in a number, taken apart. */
function numbered(ids: readonly (string | undefined)[]): RegExpExecArray | undefined {
  const last = ids.findLast((id) => id !== undefined && /\d{1,6}$/.test(id));
  return (last !== undefined && /^(.*?)(\d{1,6})$/.exec(last)) || undefined;
}
