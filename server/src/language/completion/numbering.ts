import { commitmentAt } from '../around';
import type { CompletionRequest } from './request';

/**
 * An id for a new commitment or milestone that is unlike all others, numbered on from the last one that has a number;
 * undefined for what has no ids.
 */
export function nextId({ plan, offset, cursor }: CompletionRequest, object: string): string | undefined {
  if (object === 'commitment')
    return following(
      plan.commitments.map(({ id }) => id),
      object,
    );
  if (object !== 'milestone') return undefined;
  const milestones = commitmentAt(plan, offset, cursor)?.milestones ?? [];
  return following(
    milestones.map((milestone) => milestone.get('id')?.value),
    object,
  );
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
