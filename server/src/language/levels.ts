import type { Type } from '../plan/schema/types';
import type { Lines } from '../plan/text/lines';
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
 * however broken the plan is below.
 */
export function levelsAbove(lines: Lines, number: number): Level[] {
  const levels: Level[] = [];
  // Keys and dashes of what is still open stand less deep than these.
  let [keys, dashes] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const add = (path: CursorPath, column: number, empty = false) => {
    const type = typeAt(path);
    if (type) levels.push({ type, column, empty });
  };
  let nearest = true;
  for (let index = number - 1; index >= 0 && keys > 0; index--) {
    const indent = indentOf(lines, index);
    if (indent === undefined || indent >= keys) continue;
    const line = readLine(lines, index);
    const [dash] = line.dashes;
    const cursor = cursorAt(lines, line.start + line.column);
    if (cursor && !cursor.flow && (dash === undefined ? line.key !== undefined : dash < dashes)) {
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
