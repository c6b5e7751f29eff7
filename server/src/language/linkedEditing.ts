import type { Range } from 'vscode-languageserver-types';
import { holds } from '../plan/model/locate';
import { RegisterNode } from '../plan/model/nodes';
import type { Plan } from '../plan/plan';
import { nameAt } from './names';
import { placesOf } from './places';
import { rangeOfMark } from './ranges';

/** Places of one wording that change together, and what may be typed there (a regular expression). */
export interface LinkedRanges {
  readonly ranges: Range[];
  readonly wordPattern: string;
}

/** As long as what is typed may be an id, the other places follow. */
const wordPattern = '[^\\s:,#\\[\\]{}"\']+';

/**
 * The places that change together while one types at an offset (UTF-16): an id of the register and all that name it.
 * Only from the register on: who changes a `lead` means another body, not another id for it.
 */
export function linkedRangesAt(plan: Plan, offset: number): LinkedRanges | undefined {
  const found = nameAt(plan, offset);
  if (found?.name.kind !== 'agency' || isTwice(plan, found.text)) return undefined;
  const places = placesOf(plan, found.name).filter(({ exact }) => exact);
  const isIdItself = places.some(({ declares, mark }) => declares && holds(mark, offset));
  if (!isIdItself || places.length < 2) return undefined;
  return { ranges: places.map(({ mark }) => rangeOfMark(plan.lines, mark)), wordPattern };
}

/** Are two agencies registered under an id? Then nobody knows which of them is meant. */
const isTwice = ({ head }: Plan, id: string): boolean =>
  head.problems.some(
    ({ kind, parent, step }) => kind === 'duplicate-key' && parent instanceof RegisterNode && step === id,
  );
