import type { Piece } from '../plan/model/piece';
import type { Plan } from '../plan/plan';
import { Layout, layoutOf } from './layout';
import { columnAt, lineStart } from './lines';
import type { Part, Written } from './source';

/** How a file is laid out, so that what is added looks like what is there. */
export interface TextStyle {
  readonly eol: '\n' | '\r\n';
  /** Columns by which what a key holds stands deeper than the key. */
  readonly step: number;
  /** Columns by which the dashes of a list stand deeper than its key; 0 where they stand under it. */
  readonly dash: number;
  /** Blanks behind a dash. */
  readonly gap: number;
}

const styles = new WeakMap<Plan, TextStyle>();

/** So many pieces tell how a plan is laid out: a long one is not read through for it after each edit. */
const mostPieces = 40;

/** How a plan is laid out: what most of its beginning does, else two blanks a level and indented dashes. */
export function styleOf(plan: Plan): TextStyle {
  const known = styles.get(plan);
  if (known) return known;
  const style = readStyle(plan.pieces.slice(0, mostPieces));
  styles.set(plan, style);
  return style;
}

function readStyle(pieces: readonly Piece[]): TextStyle {
  const layout = new Layout();
  for (const piece of pieces) layout.add(layoutOf(piece));
  const indented = layout.dashes.winner;
  const step = layout.steps.winner ?? (indented || 2);
  const eol = layout.breaks.winner === 2 ? '\r\n' : '\n';
  return { eol, step, dash: indented ?? step, gap: layout.gaps.winner ?? 1 };
}

/** The column in which the parts of a block collection stand; undefined where tabs come before them. */
export function columnOf(text: string, holder: Written): number | undefined {
  const [first] = holder.firstParts(1);
  return first && columnAt(text, first.start);
}

/** Is a part the first thing on its line? */
export const startsLine = (text: string, { start }: Part): boolean =>
  text.slice(lineStart(text, start), start).trim() === '';
