import { remembered } from '../handbook/remembered';
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

/** What a plan shows of how it is laid out. */
type Shown = Pick<TextStyle, 'eol'> & { readonly [column in 'step' | 'dash' | 'gap']: number | undefined };

/** So many pieces tell how a plan is laid out: a long one is not read through for it after each edit. */
const mostPieces = 40;

/** How a plan is laid out: what most of its beginning does, else two blanks a level and indented dashes. */
export const styleOf = (plan: Plan): TextStyle => knownStyle(plan).style;

/** {@link styleOf} with so many blanks a level where the plan does not show how many. */
export const styleWith = (plan: Plan, usual: number): TextStyle => completed(knownStyle(plan).shown, usual);

const knownStyle = remembered(({ pieces }: Plan) => {
  const shown = readStyle(pieces.slice(0, mostPieces));
  return { shown, style: completed(shown, 2) };
});

function completed({ eol, step: shown, dash, gap = 1 }: Shown, usual: number): TextStyle {
  const step = shown ?? (dash || usual);
  return { eol, step, dash: dash ?? step, gap };
}

function readStyle(pieces: readonly Piece[]): Shown {
  const layout = new Layout();
  for (const piece of pieces) layout.add(layoutOf(piece));
  const { steps, dashes, gaps } = layout;
  const eol = layout.breaks.winner === 2 ? '\r\n' : '\n';
  return { eol, step: steps.winner, dash: dashes.winner, gap: gaps.winner };
}

/** The column in which the parts of a block collection stand; undefined where tabs come before them. */
export function columnOf(text: string, holder: Written): number | undefined {
  const [first] = holder.firstParts(1);
  return first && columnAt(text, first.start);
}

/** Is a part the first thing on its line? */
export const startsLine = (text: string, { start }: Part): boolean =>
  text.slice(lineStart(text, start), start).trim() === '';
