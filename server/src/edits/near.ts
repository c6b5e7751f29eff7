import { firstIndex } from '../plan/text/lines';
import type { Part } from './source';

/** Of parts that stand one after the other those among which is the one that holds an offset, if there is one. */
export function near(parts: readonly Part[], offset: number): readonly Part[] {
  const behind = firstIndex(parts.length, (index) => parts[index]!.start > offset);
  // Where two touch it may be the end of the first.
  return parts.slice(Math.max(0, behind - 2), behind);
}
