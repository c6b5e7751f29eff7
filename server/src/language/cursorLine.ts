import type { Lines } from '../plan/text/lines';

/** The parts of a line: its dashes, its key and what follows it. Columns are 0-based. */
export interface Line {
  /** Offset of column 0, behind a byte order mark. */
  readonly start: number;
  readonly dashes: readonly number[];
  /** Where the content begins, behind the dashes: at the key, or an anchor or tag before it. */
  readonly column: number;
  readonly key: string | undefined;
  /** Where what follows the key (or the dashes) begins, with anchor and tag. */
  readonly keyEnd: number;
  /** What follows the key (or the dashes), without anchor and tag, and without blanks at the end. */
  readonly value: string;
  readonly valueColumn: number;
}

const byteOrderMark = 0xfeff;
// Names of values stand there as keys too, so blanks inside are allowed.
const keyPart =
  /^(?:(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)')[ \t]*|((?:[^\s#:'"[\]{},&*!|>%@`?-]|[-?:](?=[^\s]))(?:[^:#]|:(?=\S)|(?<=\S)#)*)):(?=\s|$)[ \t]*/;
/** Characters in which a key on one line has to end, its colon and the quotes around it included. */
const longestKey = 1030;
const blanksBehind = /(?<![ \t])[ \t]+$/;
const properties = /^(?:[&!]\S*[ \t]+)+/;
const dashPart = /^-(?:[ \t]+|$)/;

/** Reads a line, up to `end` (offset) if given. */
export function readLine(lines: Lines, number: number, end = lines.end(number)): Line {
  const lineStart = lines.start(number);
  const whole = lines.slice(lineStart, Math.max(lineStart, end));
  const marked = lineStart === 0 && whole.charCodeAt(0) === byteOrderMark;
  const start = marked ? 1 : lineStart;
  const text = marked ? whole.slice(1) : whole;
  const dashes: number[] = [];
  let column = /^[ \t]*/.exec(text)![0].length;
  for (let dash = dashPart.exec(text.slice(column)); dash; dash = dashPart.exec(text.slice(column))) {
    dashes.push(column);
    column += dash[0].length;
  }
  const named = column + (properties.exec(text.slice(column))?.[0].length ?? 0);
  // YAML knows no longer keys, and an expression cannot go on for millions of characters.
  const key = keyPart.exec(text.slice(named, named + longestKey));
  const keyEnd = key ? named + key[0].length : column;
  const valueColumn = keyEnd + (properties.exec(text.slice(keyEnd))?.[0].length ?? 0);
  return {
    start,
    dashes,
    column,
    key: key ? (key[1] ?? key[2] ?? key[3]?.replace(blanksBehind, '')) : undefined,
    keyEnd,
    value: text.slice(valueColumn).trimEnd(),
    valueColumn,
  };
}

/** How deep a line is indented; undefined if it holds nothing, or only a comment. */
export function indentOf(lines: Lines, number: number): number | undefined {
  const text = lines.line(number);
  let at = 0;
  while (text.charAt(at) === ' ' || text.charAt(at) === '	') at++;
  return at >= text.length || text.charAt(at) === '#' ? undefined : at;
}

/** Does the value begin with a bracket? */
export const opensFlow = ({ value }: Line): boolean => value.startsWith('[') || value.startsWith('{');

/** Does a line leave its value to the lines below? Then nothing stands behind the colon but a comment. */
export const isOpen = ({ value }: Line): boolean =>
  value === '' || value.startsWith('#') || /^[&!]\S*(?:[ \t]+#.*)?$/.test(value);
