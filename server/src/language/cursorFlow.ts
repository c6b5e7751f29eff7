import type { Lines } from '../plan/text/lines';
import { type Ancestors, type CursorPath, item, type Line } from './cursor';

/** Where the cursor stands inside `[…]` or `{…}`. */
export interface FlowPlace {
  readonly path: CursorPath;
  readonly position: 'key' | 'value';
  /** Offset at which the word that is being typed starts. */
  readonly wordStart: number;
}

interface Level {
  readonly bracket: '[' | '{';
  key: string | undefined;
  /** Where the current word starts. */
  from: number;
}

/** The place inside the flow collection that is open at `offset`; undefined where none is. */
export function inFlow(
  lines: Lines,
  number: number,
  offset: number,
  ancestors: Ancestors,
  line: Line,
): FlowPlace | undefined {
  const own = flowStart(line) ? { number, line, path: withLine(ancestors.path, line) } : undefined;
  const above = ancestors.parent && flowStart(ancestors.parent.line) ? ancestors.parent : undefined;
  const opener = own ?? (above && { ...above, path: ancestors.path });
  if (!opener) return undefined;
  const start = lines.start(opener.number) + opener.line.valueColumn;
  const levels = openLevels(lines.slice(start, offset));
  const last = levels.at(-1);
  if (!last) return undefined;
  const path: (string | typeof item)[] = [...opener.path];
  for (const { bracket, key } of levels) {
    if (bracket === '[') path.push(item);
    else if (key !== undefined) path.push(key);
  }
  const position = last.bracket === '{' && last.key === undefined ? 'key' : 'value';
  return { path, position, wordStart: start + last.from };
}

const flowStart = ({ value }: Line): boolean => value.startsWith('[') || value.startsWith('{');

const withLine = (path: CursorPath, { dashes, key }: Line): CursorPath => [
  ...path,
  ...dashes.map((): typeof item => item),
  ...(key === undefined ? [] : [key]),
];

/** The brackets that are open at the end of a text, each with the key and word that the cursor is in. */
function openLevels(text: string): Level[] {
  const levels: Level[] = [];
  let quote = '';
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    const level = levels.at(-1);
    if (quote) {
      if (sign === quote) quote = '';
    } else if ((sign === '"' || sign === "'") && level && text.slice(level.from, at).trim() === '') {
      quote = sign;
    } else if (sign === '[' || sign === '{') levels.push({ bracket: sign, key: undefined, from: at + 1 });
    else if (sign === ']' || sign === '}') levels.pop();
    else if (sign === ',' && level) Object.assign(level, { key: undefined, from: at + 1 });
    else if (sign === ':' && level?.bracket === '{' && level.key === undefined) {
      level.key = text
        .slice(level.from, at)
        .trim()
        .replace(/^["']|["']$/g, '');
      level.from = at + 1;
    }
  }
  const last = levels.at(-1);
  if (last) while (last.from < text.length && /\s/.test(text.charAt(last.from))) last.from++;
  return levels;
}
