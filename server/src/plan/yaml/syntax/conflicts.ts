import { addAll } from '../../lists';
import type { Stretch } from './lines';

/** Two versions of some lines as git leaves them in a file. Whole lines, line breaks left out. */
export interface Conflict {
  /** The line `<<<<<<<`. */
  readonly open: Stretch;
  /** What goes where the first version is kept, and where the second is. */
  readonly dropOurs: readonly Stretch[];
  readonly dropTheirs: readonly Stretch[];
  /** From the first mark to the last. */
  readonly whole: Stretch;
}

/** Marks of git that belong to no whole conflict: half of it was put right by hand. */
export interface Conflicts {
  readonly whole: readonly Conflict[];
  readonly stray: readonly Stretch[];
}

const marker = /^(?:<{7}|\|{7}|={7}|>{7})(?=[ \t\r\n]|$).*$/gm;

/** Did git leave anything of a merge in a text? */
export const hasConflicts = (text: string): boolean => text.search(marker) >= 0;

/** Finds what git left of a merge: lines at column 0 that a plan has no other use for. */
export function conflictsIn(text: string): Conflicts {
  const whole: Conflict[] = [];
  const stray: Stretch[] = [];
  let open: Stretch[] = [];
  for (const { index, 0: line } of text.matchAll(marker)) {
    const mark = { start: index, end: index + line.trimEnd().length };
    const sign = line.charAt(0);
    const base = open.length === 2 && text.charAt(open[1]!.start) === '|';
    if (sign === '<') {
      addAll(stray, open);
      open = [mark];
    } else if (open.length === 1 && (sign === '=' || sign === '|')) open.push(mark);
    else if (base && sign === '=') open.push(mark);
    else if (sign === '>' && open.length > 1 && text.charAt(open.at(-1)!.start) === '=') {
      whole.push(conflictOf(open, mark));
      open = [];
    } else stray.push(mark);
  }
  return { whole, stray: [...stray, ...open] };
}

function conflictOf(marks: readonly Stretch[], close: Stretch): Conflict {
  const open = marks[0]!;
  const divider = marks.at(-1)!;
  const ourEnd = marks[1]!;
  return {
    open,
    dropTheirs: [open, { start: ourEnd.start, end: close.end }],
    dropOurs: [{ start: open.start, end: divider.end }, close],
    whole: { start: open.start, end: close.end },
  };
}
