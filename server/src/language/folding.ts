import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import { addAll } from '../plan/lists';
import { hasLoneBreaks } from '../plan/loneBreaks';
import { keptWith } from '../plan/model/kept';
import type { Piece } from '../plan/model/piece';
import type { Plan } from '../plan/plan';
import { type Fold, foldsOf, type LineFolds } from './foldLines';
import { firstLineOf } from './movable';

const foldsIn = keptWith((piece: Piece) => foldsOf(piece.lines));

/** How the lines of each piece fold, with the number of its first one. */
function foldsByPiece(plan: Plan): { readonly first: number; readonly own: LineFolds }[] {
  if (hasLoneBreaks(plan)) return [{ first: 0, own: foldsOf(plan.lines) }];
  return plan.pieces.map((piece) => ({ first: firstLineOf(plan, piece), own: foldsIn(piece) }));
}

/**
 * What can be folded: sections, commitments, milestones, agencies, texts and whatever else stands deeper than the
 * line above it; comments of several lines; what stands between `# region` and `# endregion`. Told from the
 * indentation, so broken lines fold as well. All fold whole lines.
 * @param limit the most that are given; then the outermost, the first of them before the others
 */
export function foldingRanges(plan: Plan, limit = Number.POSITIVE_INFINITY): FoldingRange[] {
  const found: Fold[] = [];
  const regions: { line: number; opens: boolean }[] = [];
  /** The section that is being read; its items may be pieces of their own. */
  let section: Fold | undefined;
  const endSection = () => {
    if (section && section.end > section.start) found.push(section);
  };
  for (const { first, own } of foldsByPiece(plan)) {
    const { folds, regions: signs, top, last } = own;
    if (top !== undefined) {
      endSection();
      section = { start: first + top, end: first + last, level: 0 };
    } else if (section && last >= 0) section = { ...section, end: first + last };
    for (const fold of folds) found.push({ ...fold, start: first + fold.start, end: first + fold.end });
    for (const { line, opens } of signs) regions.push({ line: first + line, opens });
  }
  endSection();
  addAll(found, pairs(regions));
  return (found.length > limit ? outermost(found, limit) : found)
    .sort((one, other) => one.start - other.start || one.level - other.level)
    .map(({ start, end, kind }) => ({ startLine: start, endLine: end, ...(kind && { kind }) }));
}

const outermost = (folds: readonly Fold[], limit: number): Fold[] =>
  [...folds].sort((one, other) => one.level - other.level || one.start - other.start).slice(0, limit);

/** What stands between signs that open and close, the inner ones within the outer. */
function pairs(signs: readonly { line: number; opens: boolean }[]): Fold[] {
  const open: number[] = [];
  const found: Fold[] = [];
  for (const { line, opens } of signs) {
    if (opens) open.push(line);
    const start = opens ? undefined : open.pop();
    if (start !== undefined) found.push({ start, end: line, level: 0, kind: FoldingRangeKind.Region });
  }
  return found;
}
