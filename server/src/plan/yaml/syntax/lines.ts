import { addUnder } from '../../lists';
import { objects } from '../../schema/objects';
import type { Type } from '../../schema/types';

/** A line as its author sees it, whatever YAML makes of it. Offsets UTF-16, end exclusive. */
export interface Line {
  readonly start: number;
  /** Line break left out. */
  readonly end: number;
  /** Where its first character stands that is no space or tab; `end` in a blank line. */
  readonly content: number;
  /** Columns of white space before the content. */
  readonly indent: number;
  /** Behind the dashes of list items. */
  readonly body: number;
  readonly key?: Key;
  /** What stands behind the key or the dashes; absent where nothing does. Blanks at the end left out. */
  readonly value?: Stretch;
}

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface Key extends Stretch {
  readonly name: string;
}

/** Takes a text apart into lines. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length; ) {
    let next = text.indexOf('\n', start) + 1;
    if (next === 0) next = text.length;
    let end = next;
    while (end > start && isBreak(text.charCodeAt(end - 1))) end--;
    lines.push(lineOf(text, start, end));
    start = next;
  }
  return lines;
}

const isBreak = (code: number): boolean => code === 0x0a || code === 0x0d;
const isBlank = (code: number): boolean => code === 0x20 || code === 0x09;

function lineOf(text: string, start: number, end: number): Line {
  const content = skipBlanks(text, start, end);
  let body = content;
  while (
    text.charCodeAt(body) === 0x2d &&
    body < end &&
    (body + 1 === end || isBlank(text.charCodeAt(body + 1)))
  ) {
    body = skipBlanks(text, body + 1, end);
  }
  const key = keyIn(text, body, end);
  let last = end;
  while (last > body && isBlank(text.charCodeAt(last - 1))) last--;
  const from = key ? skipBlanks(text, text.indexOf(':', key.end) + 1, last) : body;
  return {
    start,
    end,
    content,
    indent: content - start,
    body,
    ...(key && { key }),
    ...(from < last && { value: { start: from, end: last } }),
  };
}

function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** One word, perhaps in quotes, and a colon. */
const keyStart = /(["']?)([\p{L}\p{N}_][\p{L}\p{N}_.-]{0,80})\1[ \t]*:(?=[ \t\r\n]|$)/uy;

function keyIn(text: string, from: number, end: number): Key | undefined {
  keyStart.lastIndex = from;
  const match = keyStart.exec(text);
  if (!match || from + match[0].length > end) return undefined;
  const [whole, quote = '', name = ''] = match;
  return { name, start: from, end: from + whole.indexOf(name) + name.length + quote.length };
}

/** Does the line hold nothing, or nothing but a comment? */
export const isSpare = (text: string, line: Line): boolean =>
  line.content === line.end || text.charCodeAt(line.content) === 0x23;

/** Index of the line that holds an offset. */
export function lineAt(lines: readonly Line[], offset: number): number {
  const index = lines.findIndex((line) => offset <= line.end);
  return index < 0 ? lines.length - 1 : index;
}

/** Does a list item begin on the line? */
export const hasDash = (line: Line): boolean => line.body > line.content;

/** The column of what stands behind the dashes. */
export const bodyColumn = (line: Line): number => line.body - line.start;

/** The kinds of value that each key of the format takes, wherever it stands. */
const typesByKey: ReadonlyMap<string, readonly Type[]> = keysOf();

function keysOf(): ReadonlyMap<string, readonly Type[]> {
  const found = new Map<string, Type[]>();
  for (const { fields } of objects) {
    for (const [key, { type }] of Object.entries(fields)) addUnder(found, key, type);
  }
  return found;
}

/** Is it a key of the format, anywhere? */
export const isFormatKey = (name: string): boolean => typesByKey.has(name);

/** Does a key of this name take text, and nothing else, wherever the format has it? */
export const takesText = (name: string): boolean =>
  (typesByKey.get(name) ?? []).every(({ kind }) => kind === 'text' || kind === 'string');

/** Does a key of this name take sentences? */
export const takesProse = (name: string): boolean =>
  (typesByKey.get(name) ?? []).some((type) => type.kind === 'text' && type.prose);

/** May a key of this name take prose or a title somewhere, or is it none of the format, as a language is? */
export const mayBeText = (name: string): boolean =>
  typesByKey.get(name)?.some((type) => type.kind === 'text' || (type.kind === 'object' && type.shorthand)) ??
  true;
