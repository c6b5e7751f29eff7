import { sameItems } from '../../plan/lists';
import type { Lines } from '../../plan/text/lines';
import { type Cursor, type CursorPath, cursorAt, wayTo } from '../cursor';
import { namesBehind, unquoted } from '../cursorFlow';
import { indentOf, type Line, readLine } from '../cursorLine';
import { isItem } from './place';

/** What stands beside the word that is being typed, told from the lines alone: right in a broken file too. */
export interface Beside {
  /** Keys of an object, items of a list. */
  readonly names: readonly string[];
  /** Column at which they (or their dashes) begin; undefined if there are none, and in flow style. */
  readonly column: number | undefined;
  /** Are they items with dashes? */
  readonly dashed: boolean;
}

const none: Beside = { names: [], column: undefined, dashed: false };

/** So many lines are read in each direction. */
const reach = 3000;
/** So many characters are read behind the cursor for the end of its bracket. */
const flowReach = 5000;

/** The keys beside the one at the cursor, or inside the value that begins there. */
export function keysBeside(lines: Lines, cursor: Cursor): Beside {
  if (cursor.level) return inFlow(lines, cursor);
  const line = lines.lineAt(cursor.start);
  if (isItem(cursor)) {
    const column = firstBelow(lines, line);
    return column && column.indent > (cursor.dash ?? 0) ? collect(lines, line, column.indent, false) : none;
  }
  if (cursor.position === 'value') return inside(lines, line, cursor);
  return collect(lines, line, columnOf(lines, line, cursor), false);
}

/** The items beside the one at the cursor, or inside the value that begins there. */
export function itemsBeside(lines: Lines, cursor: Cursor): Beside {
  if (cursor.level) return inFlow(lines, cursor);
  const line = lines.lineAt(cursor.start);
  if (isItem(cursor)) return collect(lines, line, cursor.dash ?? 0, true);
  if (cursor.position === 'value') return inside(lines, line, cursor);
  return collect(lines, line, columnOf(lines, line, cursor), true);
}

function inFlow(lines: Lines, cursor: Cursor): Beside {
  const { level, position } = cursor;
  if (!level || (level.bracket === '{' && position === 'value')) return none;
  const behind = namesBehind(lines.slice(cursor.end, Math.min(lines.length, cursor.end + flowReach)), level);
  return { ...none, names: [...level.names, ...behind] };
}

/** What stands below a key that the cursor is behind. */
function inside(lines: Lines, line: number, cursor: Cursor): Beside {
  const below = firstBelow(lines, line);
  if (!below) return none;
  const { indent, dashed } = below;
  const holds = dashed ? indent >= cursor.column : indent > cursor.column;
  return holds ? collect(lines, line, indent, dashed) : none;
}

interface Below {
  readonly line: number;
  readonly indent: number;
  readonly dashed: boolean;
}

/**
 * The cursor, as what stands below tells its place too: in a list whose items stand right under their key it is in the
 * list. Undefined where an entry would come between a key and what the key holds, a value before one that stands below,
 * or either into a text that goes on there.
 */
export function settle(lines: Lines, cursor: Cursor): Cursor | undefined {
  if (cursor.flow) return cursor;
  const below = firstBelow(lines, lines.lineAt(cursor.start));
  if (cursor.position === 'value') {
    return below && below.indent > cursor.column && isRest(lines, below) ? undefined : cursor;
  }
  if (isInBrackets(lines, cursor, below)) return undefined;
  if (!below || below.indent < cursor.column || isBeside(lines, cursor, below)) return cursor;
  if (below.indent > cursor.column) return undefined;
  const path = below.dashed ? pathOf(lines, below) : cursor.path;
  return path && { ...cursor, path };
}

/** Does a bracket close next? Then it opens on a line as deep as the cursor's, which the way to the cursor passes by. */
function isInBrackets(lines: Lines, { start }: Cursor, below: Below | undefined): boolean {
  const own = lines.slice(start, lines.end(lines.lineAt(start)));
  if (own.trim() !== '') return /^[^[{:]*[\]}]/.test(own);
  return below !== undefined && /^\s*[\]}]/.test(lines.line(below.line));
}

/** Is a line below, with neither key nor dash, the value of the key at the cursor, or the rest of it? */
function isRest(lines: Lines, below: Below): boolean {
  const line = readLine(lines, below.line);
  return line.key === undefined && line.dashes.length === 0;
}

/** Does a line below stand in the same object, list or text as the cursor's? */
function isBeside(lines: Lines, { path }: Cursor, below: Below): boolean {
  return sameItems(pathOf(lines, below), path);
}

/** The object or list in which a line stands. */
function pathOf(lines: Lines, { line, indent, dashed }: Below): CursorPath | undefined {
  const start = lines.start(line) + indent;
  if (!dashed) return cursorAt(lines, start)?.path;
  return wayTo(lines, line, start + 1, readLine(lines, line, start + 1))?.path.slice(0, -1);
}

/** The column in which what is beside the cursor's line begins, or would. */
function columnOf(lines: Lines, line: number, cursor: Cursor): number {
  const below = firstBelow(lines, line);
  return below && below.indent !== cursor.column && isBeside(lines, cursor, below)
    ? below.indent
    : cursor.column;
}

/** The first line below that holds something. */
function firstBelow(lines: Lines, line: number): Below | undefined {
  for (let below = line + 1; below < Math.min(lines.count, line + reach); below++) {
    const indent = indentOf(lines, below);
    if (indent !== undefined)
      return { line: below, indent, dashed: readLine(lines, below).dashes.length > 0 };
  }
  return undefined;
}

function collect(lines: Lines, line: number, column: number, dashed: boolean): Beside {
  const names: string[] = [];
  for (const step of [-1, 1]) {
    for (let at = line + step, left = reach; at >= 0 && at < lines.count && left > 0; at += step, left--) {
      const indent = indentOf(lines, at);
      if (indent === undefined || indent > column) continue;
      const read = readLine(lines, at);
      const beside = dashed ? read.dashes[0] === column : read.column === column;
      if (beside) names.push(nameOf(read));
      // The dash of an item is before its first key, and a list may stand right under its key.
      const goesOn = indent === column && (dashed ? read.dashes.length > 0 : true);
      if (!goesOn) break;
    }
  }
  return { names, column: names.length > 0 ? column : undefined, dashed: dashed && names.length > 0 };
}

const nameOf = ({ key, value }: Line): string => key ?? unquoted(value.replace(/\s#.*/s, '').trim());
