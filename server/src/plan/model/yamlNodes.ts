import { isCollection, isScalar, type Node, type Pair, type Scalar } from 'yaml';
import type { Mark, Piece } from './piece';

/** Empty, `~`, `null`, blanks, `[]`, `{}`: what the format reads as nothing at all. */
export function isAbsent(node: Node): boolean {
  if (isScalar(node)) return isNull(node) || isBlankText(scalarText(node));
  return isCollection(node) && node.items.length === 0;
}

/** Does an unquoted scalar say `null`, as YAML's core schema reads it? */
export function isNull(scalar: Scalar): boolean {
  if (scalar.value === null) return true;
  if (scalar.type !== 'PLAIN' || scalar.tag !== undefined) return false;
  const { source } = scalar;
  return source === '' || source === '~' || source === 'null' || source === 'Null' || source === 'NULL';
}

/** A scalar as its source says it: `0501234`, `01`, `16.10` keep their digits. */
export function scalarText(scalar: Scalar): string {
  return typeof scalar.value === 'string' ? scalar.value : (scalar.source ?? '');
}

/** Where a node stands; a block text ends before its last line break. */
export function markOf(piece: Piece, node: Node | null): Mark {
  const [start, end] = node?.range ?? [0, 0];
  return { piece, start, end: trimEnd(piece.text, start, end) };
}

/** The key of a pair as a string; undefined if it is a list or a map, or not there. */
export function keyOf(pair: Pair): string | undefined {
  return isScalar(pair.key) && !isNull(pair.key) ? scalarText(pair.key) : undefined;
}

/** `<<`, unquoted. */
export function isMergeKey(pair: Pair): boolean {
  return isScalar(pair.key) && pair.key.source === '<<' && pair.key.type === 'PLAIN';
}

/** Just behind a pair's value, its last line break left out; behind the colon if it has none. */
export function valueEndOf({ text }: Piece, pair: Pair, keyEnd: number): number {
  const range = (pair.value as Node | null)?.range;
  const colon = text.indexOf(':', keyEnd) + 1;
  const after = colon > 0 ? colon : keyEnd;
  return range ? Math.max(after, trimEnd(text, range[0], range[1])) : after;
}

function trimEnd(text: string, start: number, end: number): number {
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return end;
}

/** Spares a copy of a long text that is not blank. */
const isBlankText = (text: string): boolean =>
  text.length === 0 ||
  (text.charCodeAt(0) <= 0x20 || text.charCodeAt(0) >= 0x80 ? text.trim() === '' : false);

const isBlank = (code: number): boolean => code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;
