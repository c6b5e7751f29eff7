import type { Plan } from '../plan/plan';
import type { Range } from '../plan/text/lines';
import { characterWidth, printable } from './textWidth';

/** A line of a plan with what a finding underlines in it. */
export interface CodeFrame {
  /** The line, cut to the width where it is longer. */
  readonly source: string;
  /** Blanks and carets to stand below it. */
  readonly carets: string;
}

/** How much of the text before the mark stays in view where a line is cut. */
const lead = 24;

/**
 * The first line of a range, and carets below the part of it that is in the range.
 * @param columns how wide the line may be
 */
export function codeFrame({ lines }: Plan, { start, end }: Range, columns: number): CodeFrame {
  const line = lines.line(start.line);
  const to = Math.max(start.character + 1, end.line > start.line ? line.length : end.character);
  // A plan can be one endless line: only the part that could be shown is looked at.
  const from = Math.max(0, start.character - 4 * columns);
  const cells = cellsOf(line.slice(from, to + 4 * columns), from);
  const first = cells.findIndex(({ next }) => next > start.character);
  const begin = beginOf(cells, first < 0 ? cells.length : first, columns);
  const head = from > 0 || begin > 0 ? '…' : '';
  let source = head;
  let carets = head && ' ';
  let width = head.length;
  for (const cell of cells.slice(begin)) {
    if (width + cell.width > columns - 1 && cell !== cells.at(-1)) {
      source += '…';
      break;
    }
    source += cell.text;
    if (cell.offset < to) {
      carets += (cell.next > start.character ? '^' : ' ').repeat(cell.width);
    }
    width += cell.width;
  }
  return { source, carets: carets.includes('^') ? carets : `${carets}^` };
}

/** One character: what is shown for it, how wide, and its offsets in the line. */
interface Cell {
  readonly text: string;
  readonly width: number;
  readonly offset: number;
  readonly next: number;
}

function cellsOf(text: string, offset: number): Cell[] {
  const cells: Cell[] = [];
  let at = offset;
  for (const character of text) {
    const shown = character === '\t' ? '  ' : printable(character);
    const width = character === '\t' ? 2 : characterWidth(shown);
    cells.push({ text: shown, width, offset: at, next: at + character.length });
    at += character.length;
  }
  return cells;
}

/** The cell to begin with: the first, unless the mark would then be out of view. */
function beginOf(cells: readonly Cell[], first: number, columns: number): number {
  let width = 0;
  for (const cell of cells) width += cell.width;
  if (width <= columns) return 0;
  let before = 0;
  for (const cell of cells.slice(0, first)) before += cell.width;
  return before < columns - lead ? 0 : Math.max(0, first - lead);
}
