import type { Edit } from '../edits/edit';
import { type TidyOptions, tidyPiece } from '../edits/layout/tidy';
import { styleWith } from '../edits/style';
import { hasLoneBreaks } from '../plan/loneBreaks';
import type { Piece } from '../plan/model/piece';
import type { Plan } from '../plan/plan';

/** What is to be put in order, and how. */
export interface FormattingRequest {
  /** Offsets of the lines that may change, end inclusive; undefined for the whole plan. */
  readonly range?: { readonly start: number; readonly end: number };
  /** Columns a level, where the plan itself does not show them. */
  readonly tabSize: number;
}

/**
 * Puts indentation and blanks in order, piece by piece, and nothing else: what the plan says stays the same, comments
 * included. Pieces that do not parse are left as they are, and so is a plan with lone CRs. In a range only what lies in
 * it as a whole moves. Yields after each piece, so that who asks can pause; the plan must still be the newest then.
 * Returns the edits in order.
 */
export function* format(plan: Plan, { range, tabSize }: FormattingRequest): Generator<undefined, Edit[]> {
  if (hasLoneBreaks(plan)) return [];
  const style = styleWith(plan, tabSize);
  const dashes = dashColumn(plan);
  const whole = !range && plan.pieces.every(({ problem }) => !problem);
  // All commitments move, or none: a dash in another column would begin another list.
  const columns =
    whole && dashes !== undefined && dashes !== style.dash ? [style.dash, dashes] : [dashes ?? 0];
  for (const column of columns) {
    const edits = yield* formatAll(plan, { style, column, was: dashes ?? 0, range });
    if (edits) return edits;
  }
  return [];
}

interface Columns {
  readonly style: TidyOptions['style'];
  /** Of the dashes of the commitments, as it will be and as it was. */
  readonly column: number;
  readonly was: number;
  readonly range: FormattingRequest['range'];
}

/** Undefined where a commitment cannot be moved into another column. */
function* formatAll(plan: Plan, columns: Columns): Generator<undefined, Edit[] | undefined> {
  const { pieces } = plan;
  const all: Edit[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (!touches(piece, columns.range)) continue;
    const edits = tidyPiece(piece, optionsFor(piece, pieces[index + 1], columns));
    if (!edits && isItem(piece) && columns.column !== columns.was) return undefined;
    for (const { start, end, text } of edits ?? []) {
      all.push({ start: piece.base + start, end: piece.base + end, text: [text] });
    }
    yield;
  }
  return all;
}

function optionsFor(
  piece: Piece,
  next: Piece | undefined,
  { style, column, was, range }: Columns,
): TidyOptions {
  const { base } = piece;
  const within = (from: number, to: number) =>
    range === undefined || (range.start <= base + from && base + to <= range.end);
  const following = next && (isItem(next) ? { indent: was, column } : { indent: 0, column: 0 });
  return { style, dashes: column, within, following, last: !next };
}

const touches = ({ base, text }: Piece, range: FormattingRequest['range']): boolean =>
  !range || (base <= range.end && range.start < base + text.length + 1);

/** Is a piece a commitment, broken or not, and not a section? */
const isItem = ({ text }: Piece): boolean => /^ *-(?:\s|$)/.test(text);

/** Column of the dashes of the commitments that are pieces of their own. */
function dashColumn({ pieces }: Plan): number | undefined {
  const first = pieces.length > 1 ? pieces.find(isItem) : undefined;
  return first && /^ */.exec(first.text)![0].length;
}
