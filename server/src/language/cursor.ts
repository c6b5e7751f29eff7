import type { Lines } from '../plan/text/lines';
import { inFlow } from './cursorFlow';

/** An item of a list on the way from the plan to the cursor. */
export const item = Symbol('item');
/** Keys and list items that lead to a place. */
export type CursorPath = readonly (string | typeof item)[];

/** Where the cursor stands, told from the lines above it alone: right however broken the file is below. */
export interface Cursor {
  /** The place of the value, or the object in which a key is being typed. */
  readonly path: CursorPath;
  /** `key`: at the start of a line, where a key (or a plain item) may come; `value`: behind `key:` or `- `. */
  readonly position: 'key' | 'value';
  /** Offsets of the word that is being typed, in the whole text. */
  readonly start: number;
  readonly end: number;
  /** What is typed of it so far, without an opening quote. */
  readonly typed: string;
  readonly flow: boolean;
  /** Column (0-based) at which keys beside this one stand; in flow that of the line. */
  readonly column: number;
}

/** The parts of a line: its dashes, its key and what follows it. Columns are 0-based. */
interface Line {
  readonly dashes: readonly number[];
  readonly column: number;
  readonly key: string | undefined;
  readonly value: string;
  readonly valueColumn: number;
}

const keyPart = /^(?:"([^"]*)"|'([^']*)'|([^\s#:'"[\]{},&*!|>%@`-][^\s:#]*|-[^\s:#]+))[ \t]*:(?=\s|$)[ \t]*/;
const blockText = /^(?:[&!]\S+\s+)?[|>][-+0-9]*\s*(?:#.*)?$/;

/** Tells where the cursor stands; undefined inside a comment or a block text. */
export function cursorAt(lines: Lines, offset: number): Cursor | undefined {
  const { line: number, character } = lines.positionAt(offset);
  const text = lines.line(number);
  const line = readLine(text.slice(0, character));
  const ancestors = ancestorsOf(lines, number, line);
  if (!ancestors) return undefined;
  const flow = inFlow(lines, number, offset, ancestors, line);
  if (flow) return { ...flow, ...wordAt(lines, offset, flow.wordStart), flow: true, column: line.column };
  if (/(?:^|\s)#/.test(line.value) && !/^["']/.test(line.value)) return undefined;
  const items = line.dashes.map((): typeof item => item);
  const path = [...ancestors.path, ...items];
  const lineStart = lines.start(number);
  if (line.key !== undefined) {
    const word = wordAt(lines, offset, lineStart + line.valueColumn);
    return { path: [...path, line.key], position: 'value', ...word, flow: false, column: line.column };
  }
  const position = line.dashes.length > 0 ? 'value' : 'key';
  return {
    path,
    position,
    ...wordAt(lines, offset, lineStart + line.column),
    flow: false,
    column: line.column,
  };
}

/** The word around the cursor that starts at `start`: to the end of the line, a comment or a flow sign. */
function wordAt(lines: Lines, offset: number, start: number): Pick<Cursor, 'start' | 'end' | 'typed'> {
  const quoted = /["']/.test(lines.slice(start, start + 1));
  const rest = lines.slice(offset, lines.end(lines.lineAt(offset)));
  const end = offset + (quoted ? /["']|$/ : /\s+#|[,\]}:]|\s*$/).exec(rest)!.index;
  return { start, end, typed: lines.slice(quoted ? start + 1 : start, offset) };
}

/** What leads to a line, with the line of the nearest key above it. */
export interface Ancestors {
  readonly path: (string | typeof item)[];
  /** Line number and key of the innermost ancestor; undefined at the top. */
  readonly parent: { readonly number: number; readonly line: Line } | undefined;
}

/** Walks up to the lines that stand less deep; undefined if one of them opens a block text. */
function ancestorsOf(lines: Lines, from: number, start: Line): Ancestors | undefined {
  const path: (string | typeof item)[] = [];
  let parent: Ancestors['parent'];
  let column = start.dashes[0] ?? start.column;
  // A list may stand at the column of its key.
  let listed = start.dashes.length > 0;
  for (let number = from - 1; number >= 0 && (column > 0 || listed); number--) {
    const text = lines.line(number);
    if (/^\s*(?:#|$)/.test(text)) continue;
    const line = readLine(text);
    if (
      line.key !== undefined &&
      (line.column < column || (listed && line.column === column && line.value === ''))
    ) {
      if (blockText.test(line.value)) return undefined;
      parent ??= { number, line };
      path.unshift(line.key);
      column = line.column;
      listed = false;
    } else if (
      line.key === undefined &&
      line.column < column &&
      line.dashes.length > 0 &&
      blockText.test(line.value)
    ) {
      return undefined;
    }
    for (const dash of [...line.dashes].reverse()) {
      if (dash >= column || (listed && dash === column)) continue;
      path.unshift(item);
      column = dash;
      listed = true;
    }
  }
  return { path, parent };
}

function readLine(text: string): Line {
  const dashes: number[] = [];
  let column = /^[ \t]*/.exec(text)![0].length;
  for (
    let dash = /^-(?:[ \t]+|$)/.exec(text.slice(column));
    dash;
    dash = /^-(?:[ \t]+|$)/.exec(text.slice(column))
  ) {
    dashes.push(column);
    column += dash[0].length;
  }
  const rest = text.slice(column);
  const key = keyPart.exec(rest);
  const valueColumn = column + (key?.[0].length ?? 0);
  return {
    dashes,
    column,
    key: key ? (key[1] ?? key[2] ?? key[3]) : undefined,
    value: text.slice(valueColumn).trimEnd(),
    valueColumn,
  };
}

export type { Line };
