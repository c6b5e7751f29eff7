import { pieceAt } from '../plan/model/piece';
import type { Plan } from '../plan/plan';
import { planObject } from '../plan/schema/plan';
import type { Type } from '../plan/schema/types';
import type { Lines } from '../plan/text/lines';
import { maxNesting } from '../plan/yaml/nesting';
import { type CursorPath, cursorAt, item } from './cursor';
import { indentOf, isOpen, readLine } from './cursorLine';
import { typeAt } from './schemaAt';

/** A list or map that is open at a line: what is written in its column belongs to it. */
export interface Level {
  readonly type: Type;
  /** Column of its dashes or keys; of one in which nothing stands yet, that of the key that waits for it. */
  readonly column: number;
  readonly empty: boolean;
}

/**
 * The lists and maps of the format that are open just above a line, the innermost first, as the lines above tell: right
 * however broken the plan is below. None where more are open than a plan may have.
 */
export function levelsAbove({ lines, pieces }: Plan, number: number): Level[] {
  const end = lines.start(number) - 1;
  const piece = pieceAt(pieces, end);
  if (!piece) return [{ type: planObject, column: 0, empty: false }];
  // A commitment on its own stands in for all of them, which begin far above.
  const inList = pieces.length > 1 && /^ *-(?:\s|$)/.test(piece.text);
  const above = piece.lines.lineAt(end - piece.base) + 1;
  const levels = openLevels(piece.lines, above, inList ? ['commitments'] : []);
  return inList ? [...levels, { type: planObject, column: 0, empty: false }] : levels;
}

/** `prefix` leads to the outermost of the lines. */
function openLevels(lines: Lines, number: number, prefix: CursorPath): Level[] {
  const levels: Level[] = [];
  // Keys and dashes of what is still open stand less deep than these.
  let [keys, dashes] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const add = (path: CursorPath, column: number, empty = false) => {
    const type = typeAt([...prefix, ...path]);
    if (type) levels.push({ type, column, empty });
  };
  let nearest = true;
  for (let index = number - 1; index >= 0 && keys > 0; index--) {
    const indent = indentOf(lines, index);
    if (indent === undefined || indent >= keys) continue;
    const line = readLine(lines, index);
    const [dash] = line.dashes;
    const opens = dash === undefined ? line.key !== undefined : dash < dashes;
    const cursor = opens ? cursorAt(lines, line.start + line.column) : undefined;
    // Each further level up would be told from all those above it once more.
    if (cursor && cursor.path.length > maxNesting) return [];
    if (cursor && !cursor.flow) {
      let path = cursor.path;
      if (line.key !== undefined) {
        if (nearest && isOpen(line)) add([...path, line.key], line.column, true);
        if (line.column < keys) add(path, line.column);
      }
      for (const column of [...line.dashes].reverse()) {
        path = path.slice(0, path.lastIndexOf(item));
        add(path, column);
      }
      dashes = indent;
      // A list may stand in the column of the key that holds it.
      keys = dash === undefined ? indent : indent + 1;
    }
    nearest = false;
  }
  return levels;
}
