import { applied, replay, type Step } from './sameness';

/** A short text and few edits that show the same kind of difference. */
interface Reproduction {
  readonly start: string;
  readonly steps: readonly Step[];
  readonly what: string;
}

/** Leaves out edits, then lines and pieces of the text, for as long as there is a difference in the end. */
export function shrink(start: string, steps: readonly Step[], ask: number): Reproduction {
  const fails = (text: string, some: readonly Step[]) => attempt(() => replay(text, some, ask));
  let best: Reproduction = { start, steps, what: fails(start, steps) ?? 'not seen again' };
  const take = (text: string, some: readonly Step[]): boolean => {
    const what = fails(text, some);
    if (what !== undefined) best = { start: text, steps: some, what };
    return what !== undefined;
  };
  // The fewest of the last edits, to the text as it was before them.
  for (let kept = 1; kept < steps.length; kept = kept < 8 ? kept + 1 : kept * 2) {
    const before = steps.slice(0, -kept).reduce(applied, start);
    if (take(before, steps.slice(-kept))) break;
  }
  for (let index = 0; index < best.steps.length - 1; ) {
    const without = best.steps.filter((_, other) => other !== index);
    if (!without.every(hasPlace) || !take(best.start, without)) index++;
  }
  for (let size = best.start.length >> 1; size >= 1; size >>= 1) {
    for (let at = 0; at < best.start.length; ) {
      const moved = withoutStretch(best.steps, at, Math.min(best.start.length, at + size));
      const shorter = best.start.slice(0, at) + best.start.slice(at + size);
      if (!moved || !take(shorter, moved)) at += size;
    }
  }
  return best;
}

/** A step that replaces all would make the text before it meaningless, and it is short already. */
const hasPlace = ({ start }: Step): boolean => start !== undefined;

/** The same edits in a text without a stretch; undefined where one of them touches it. */
function withoutStretch(steps: readonly Step[], from: number, to: number): Step[] | undefined {
  let [first, last] = [from, to];
  const moved: Step[] = [];
  for (const { start, end, text } of steps) {
    if (start === undefined || end === undefined) return undefined;
    if (end <= first) {
      moved.push({ start, end, text });
      const grown = text.length - (end - start);
      first += grown;
      last += grown;
    } else if (start >= last) moved.push({ start: start - (last - first), end: end - (last - first), text });
    else return undefined;
  }
  return moved;
}

function attempt(work: () => string | undefined): string | undefined {
  try {
    return work();
  } catch (error) {
    return `throws ${error instanceof Error ? error.stack?.split('\n').slice(0, 3).join(' ') : String(error)}`;
  }
}
