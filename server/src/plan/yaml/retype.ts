import { isCollection, isPair, isScalar, type Node, Scalar } from 'yaml';
import { moveNodes } from './moveNodes';

/** A stretch of a text that another takes the place of. Offsets UTF-16, end exclusive. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly inserted: string;
}

/**
 * Makes a change inside one line of one text on the nodes, which is what typing prose is: nothing is parsed.
 * False, and `nodes` untouched, where the change may mean more than that.
 * @param before the text that `nodes` are of
 */
export function retype(nodes: Node, before: string, change: Change): boolean {
  const scalar = valueAround(nodes, change);
  const value = scalar && retyped(scalar, before, change);
  if (value === undefined) return false;
  scalar!.value = value;
  scalar!.source = value;
  moveNodes(nodes, change.end, change.inserted.length + change.start - change.end);
  return true;
}

/** The text that holds a change behind its first character, if it is no key. */
function valueAround(node: unknown, { start, end }: Change): Scalar<string> | undefined {
  let inner = node;
  while (isCollection(inner)) {
    inner = inner.items
      .map((item) => (isPair(item) ? item.value : item))
      .find((item) => isAround(item as Node | null, start, end));
  }
  return isScalar<string>(inner) && typeof inner.value === 'string' ? inner : undefined;
}

const isAround = (node: Node | null, start: number, end: number): boolean =>
  !!node?.range && node.range[0] < start && end <= node.range[1];

/** What a text says after a change inside one of its lines; undefined where that is not told by the line. */
function retyped(scalar: Scalar<string>, before: string, change: Change): string | undefined {
  if (scalar.tag !== undefined || scalar.value !== scalar.source) return undefined;
  switch (scalar.type) {
    case Scalar.BLOCK_LITERAL:
      return inBlock(scalar, before, change);
    case Scalar.PLAIN:
      return inLine(scalar, before, change, 0, ownSign.plain);
    case Scalar.QUOTE_DOUBLE:
      return inLine(scalar, before, change, 1, ownSign.double);
    case Scalar.QUOTE_SINGLE:
      return inLine(scalar, before, change, 1, ownSign.single);
    default:
      return undefined;
  }
}

/** What may say more than itself, in a change or beside it. */
const ownSign = {
  block: /[\r\n\ufeff]/,
  plain: /[-?:#,[\]{}\t\r\n\ufeff]/,
  double: /["\\\t\r\n\ufeff]/,
  single: /['\t\r\n\ufeff]/,
} as const;

/** In a text of one line, with `margin` characters of quotes on each side. */
function inLine(
  { value, range }: Scalar<string>,
  before: string,
  { start, end, inserted }: Change,
  margin: number,
  own: RegExp,
): string | undefined {
  const from = range![0] + margin;
  const to = range![1] - margin;
  if (start < from || end > to || before.slice(from, to) !== value) return undefined;
  if (own.test(inserted) || own.test(before.slice(Math.max(from, start - 1), Math.min(to, end + 1)))) {
    return undefined;
  }
  const result = before.slice(from, start) + inserted + before.slice(end, to);
  return margin === 0 && result !== result.trim() ? undefined : result;
}

/** In a line of a `|` text, behind its first character that is no blank, so that its depth stays as it is. */
function inBlock(
  { value, range }: Scalar<string>,
  before: string,
  { start, end, inserted }: Change,
): string | undefined {
  if (ownSign.block.test(inserted)) return undefined;
  const lineStart = before.lastIndexOf('\n', start - 1) + 1;
  const breakAt = before.indexOf('\n', start);
  const lineEnd = breakAt < 0 ? before.length : breakAt;
  if (lineStart <= range![0] || end > lineEnd || before.slice(lineStart, start).trim() === '')
    return undefined;
  const index = before.slice(range![0], lineStart).split('\n').length - 2;
  const lines = value.split('\n');
  const line = lines[index];
  // Of a line that ends otherwise than it says (CRLF), or is not where it should be, nothing is known.
  if (!line || !before.slice(lineStart, lineEnd).endsWith(line)) return undefined;
  const indent = lineEnd - line.length - lineStart;
  if (before.slice(lineStart, lineStart + indent).trim() !== '') return undefined;
  lines[index] = before.slice(lineStart + indent, start) + inserted + before.slice(end, lineEnd);
  return lines.join('\n');
}
