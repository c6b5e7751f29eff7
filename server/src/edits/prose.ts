import { CST } from 'yaml';
import { escapeDouble, needsQuotes, quote, type ScalarPlace } from './quote';
import { renderValue } from './render';
import type { TextStyle } from './style';
import { asText, concat } from './template';
import { block } from './value';

/** Written text, and a place in it: UTF-16 units from its beginning. */
export interface Typed {
  readonly text: string;
  readonly cursor: number;
}

/** What is put together to one text; the cursor stands behind the middle part. */
export interface Parts {
  readonly before: string;
  readonly added: string;
  readonly after: string;
}

/**
 * A text of several lines behind a key, without the blank before it: a `|` text, in quotes where that cannot hold
 * it. `column` is the key's; a comment stays on the key's line.
 */
export function writeBlock(
  { before, added, after }: Parts,
  column: number,
  style: TextStyle,
  comment = '',
): Typed {
  const render = (text: string): [head: string, below: string] => {
    const { head, below } = renderValue(block(text), column, style);
    return [asText(concat(head, comment && ` ${comment}`)), asText(below)];
  };
  const [head, below] = render(before + added + after);
  if (below === '') return { text: head, cursor: head.length };
  return { text: head + below, cursor: head.length + render(before + added)[1].length };
}

/** A text on the line of its key: plain where it can be, else in quotes. */
export function writeOnLine({ before, added, after }: Parts, place: ScalarPlace = 'block'): Typed {
  const text = before + added + after;
  if (needsQuotes(text, place)) return writeInQuotes(before + added, after);
  return { text, cursor: before.length + added.length };
}

/** A text in quotes, the cursor behind its first part. */
export function writeInQuotes(before: string, after: string): Typed {
  const text = quote(before + after);
  const escaped = text.startsWith('"') ? escapeDouble(before) : before;
  return { text, cursor: 1 + escaped.length };
}

/** What is added inside quotes that are there. */
export const writeQuoted = (text: string, sign: '"' | "'"): string =>
  sign === '"' ? escapeDouble(text) : text.replaceAll("'", "''");

/** What YAML reads in a stretch of a text: in quotes or without, on one line or more. Undefined where it reads none. */
export function readText(source: string): string | undefined {
  const type = source.startsWith('"')
    ? 'double-quoted-scalar'
    : source.startsWith("'")
      ? 'single-quoted-scalar'
      : 'scalar';
  let failed = false;
  const token: CST.FlowScalar = { type, offset: 0, indent: 0, source };
  const { value } = CST.resolveAsScalar(token, false, () => {
    failed = true;
  });
  return failed ? undefined : value;
}
