import type { TextEdit } from 'vscode-languageserver-types';
import { doubleQuote, quoteIfNeeded, singleQuote } from '../../edits/quote';
import { styleOf } from '../../edits/style';
import { asSnippet, asText, concat, type Template } from '../../edits/template';
import type { Lines } from '../../plan/text/lines';
import { type Cursor, item } from '../cursor';
import { opensFlow, readLine } from '../cursorLine';
import type { Beside } from './beside';
import { type CompletionRequest, restOfLine } from './request';

/** Is the cursor behind the dash of an item, or where one stands in brackets? */
export const isItem = ({ path, position }: Cursor): boolean => position === 'value' && path.at(-1) === item;

/** Writes a word. */
export type WordWriter = (word: string) => TextEdit;

/**
 * Writes words where the cursor is, or in a list that begins there: `many` where the format asks for one. The
 * first in a list of its own stands in brackets, or behind a dash where dashes stand beside it.
 */
export function wordWriter(
  request: CompletionRequest,
  many: boolean,
  beside: Beside | undefined,
): WordWriter {
  const { cursor } = request;
  if (!many || isItem(cursor)) return inPlace(request);
  const plain = { ...request, snippets: false };
  if (!cursor.flow && (cursor.position === 'key' || beside?.dashed)) {
    const { dash, gap } = styleOf(request.plan);
    const column = beside?.dashed ? beside.column : undefined;
    return (word) =>
      writeLine(plain, () => [`-${' '.repeat(gap)}${quoteIfNeeded(word)}`], { column, step: dash });
  }
  return (word) => writeFlow(plain, [`[${quoteIfNeeded(word, 'flow')}]`]);
}

/** A word in the place of the typed one, in the quotes that were begun. */
export function inPlace({ plan, cursor }: CompletionRequest): WordWriter {
  const place = cursor.flow ? 'flow' : 'block';
  const range = plan.lines.rangeOf(cursor);
  const before = gap(plan.lines.slice(Math.max(0, cursor.start - 1), cursor.start), cursor);
  const after = commaBehind(plan.lines, cursor);
  return (word) => ({ range, newText: before + quoted(word, cursor, place) + after });
}

/** The comma between what is written at the end of a line in braces or brackets and what stands on the next. */
function commaBehind(lines: Lines, { flow, column, end }: Cursor): string {
  const number = lines.lineAt(end);
  if (!flow || !/^\s*(?:#.*)?$/.test(lines.slice(end, lines.end(number)))) return '';
  let next = number + 1;
  while (next < lines.count && /^\s*(?:#.*)?$/.test(lines.line(next))) next++;
  const [indent] = (next < lines.count && /^ *(?=[^\s,\]}])/.exec(lines.line(next))) || [];
  // What stands no deeper than the line of the bracket is not inside it: it is still to be closed.
  const least = opensFlow(readLine(lines, number)) ? column + 1 : column;
  return indent !== undefined && indent.length >= least ? ',' : '';
}

/** A word as it stands behind the quote that was begun, with the one that closes it. */
function quoted(word: string, { quote }: Cursor, place: 'block' | 'flow'): string {
  if (quote === '') return quoteIfNeeded(word, place);
  return (quote === '"' ? doubleQuote(word) : singleQuote(word)).slice(1);
}

/** The blank that is missing between a colon or a dash and what is typed. */
const gap = (before: string, { quote }: Cursor): string => (quote === '' && /[:-]/.test(before) ? ' ' : '');

/** A dash or key with what belongs to it, made for the column at which it will stand. */
export type Entry = (column: number) => Template;

/** Where an entry stands: with others in a column, else so many columns deeper than its key. */
export interface EntryPlace {
  readonly column: number | undefined;
  readonly step: number;
}

/**
 * An entry on a line of its own: in place of the line the cursor is in, or below the key behind which it stands;
 * behind a dash without a line break.
 */
export function writeLine(request: CompletionRequest, entry: Entry, place: EntryPlace): TextEdit {
  const { plan, cursor } = request;
  const { lines } = plan;
  if (isItem(cursor)) return writeBehindDash(request, entry, place.column);
  if (cursor.position === 'value')
    return writeBelow(request, entry, place.column ?? cursor.column + place.step);
  const column = place.column ?? cursor.column;
  const start = cursor.start - cursor.quote.length;
  const inserted = asInserted(request, entry(column));
  if (column === cursor.column) return { range: lines.rangeOf({ ...cursor, start }), newText: inserted };
  const lineStart = lines.start(lines.lineAt(start));
  return {
    range: lines.rangeOf({ start: lineStart, end: cursor.end }),
    newText: ' '.repeat(column) + inserted,
  };
}

function writeBehindDash(request: CompletionRequest, entry: Entry, beside: number | undefined): TextEdit {
  const { plan, cursor } = request;
  const { lines } = plan;
  const lineStart = lines.start(lines.lineAt(cursor.start));
  const dash = cursor.dash ?? 0;
  const typed = cursor.start - cursor.quote.length - lineStart;
  const column = beside ?? (typed > dash + 1 ? typed : dash + 1 + styleOf(plan).gap);
  return {
    range: lines.rangeOf({ start: lineStart + dash + 1, end: cursor.end }),
    newText: ' '.repeat(column - dash - 1) + asInserted(request, entry(column)),
  };
}

function writeBelow(request: CompletionRequest, entry: Entry, column: number): TextEdit {
  const { plan, cursor } = request;
  const { lines } = plan;
  const line = lines.lineAt(cursor.start);
  // A comment stays on the line of its key.
  const comment = restOfLine(request).trimEnd();
  const lineStart = lines.start(line);
  const start = lineStart + lines.slice(lineStart, cursor.start - cursor.quote.length).trimEnd().length;
  const below = concat(comment, styleOf(plan).eol, ' '.repeat(column), entry(column));
  return { range: lines.rangeOf({ start, end: lines.end(line) }), newText: asInserted(request, below) };
}

/** Something in flow style in the place of the typed word. */
export function writeFlow(request: CompletionRequest, template: Template): TextEdit {
  const { plan, cursor } = request;
  const start = cursor.start - cursor.quote.length;
  const blank = plan.lines.slice(Math.max(0, start - 1), start) === ':' ? ' ' : '';
  return {
    range: plan.lines.rangeOf({ start, end: cursor.end }),
    newText: asInserted(request, concat(blank, template, commaBehind(plan.lines, cursor))),
  };
}

/** A template as the editor takes it. */
const asInserted = ({ snippets }: CompletionRequest, template: Template): string =>
  snippets ? asSnippet(template) : asText(template);
