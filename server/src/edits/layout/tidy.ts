import type { Piece } from '../../plan/model/piece';
import { type Change, changed } from '../change';
import { readPiece } from '../pieceTree';
import { type LayoutOptions, layOut } from './layout';
import type { LineRow } from './lineTable';
import { sameYaml } from './sameYaml';

export interface TidyOptions extends LayoutOptions {
  /** Is it the end of the file? Then it is to end with one line break. */
  readonly last: boolean;
}

/**
 * What puts the indentation and the blanks of a piece in order, line by line: nothing else, and nothing inside texts and
 * brackets. Undefined where the piece is left as it is: it does not parse, or would not say the same afterwards.
 */
export function tidyPiece(piece: Piece, options: TidyOptions): Change[] | undefined {
  const { text } = piece;
  if (piece.problem) return undefined;
  const layout = layOut(text, readPiece(piece), options);
  if (!layout) return undefined;
  const { rows, blanks } = layout;
  const lastSaid = rows.findLastIndex(({ sign }) => sign !== 'none');
  const edits = [
    ...blanks,
    ...rows.flatMap((row, index) => {
      if (!options.within(row.start, row.end)) return [];
      const spare = isEmpty(row) && (isEmpty(rows[index - 1]) || (options.last && index > lastSaid));
      return spare && index > 0 ? [{ start: row.start, end: row.next, text: '' }] : rowEdits(text, row);
    }),
    ...(options.last ? finalBreak(rows[lastSaid], options) : []),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
  if (edits.length === 0) return edits;
  return sameYaml(text, changed(text, edits)) ? edits : undefined;
}

const isEmpty = (row: LineRow | undefined): boolean => row?.sign === 'none' && !row.inside;

/** Of a line that stays: its indentation, and the blanks at its end where they mean nothing. */
function rowEdits(text: string, { start, end, indent, column = indent, inside }: LineRow): Change[] {
  const edits: Change[] = [];
  if (column > indent) edits.push({ start, end: start, text: ' '.repeat(column - indent) });
  if (column < indent) edits.push({ start, end: start + indent - column, text: '' });
  const said = start + text.slice(start, end).trimEnd().length;
  if (!inside && said < end) edits.push({ start: said, end, text: '' });
  return edits;
}

function finalBreak(last: LineRow | undefined, { within, style }: TidyOptions): Change[] {
  const open = last && last.next === last.end && within(last.start, last.end);
  return open ? [{ start: last.end, end: last.end, text: style.eol }] : [];
}
