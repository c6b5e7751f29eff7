import type { TextEdit } from 'vscode-languageserver-types';
import { styleOf } from '../../edits/edit';
import { doubleQuote, quoteIfNeeded, singleQuote } from '../../edits/quote';
import { asSnippet, asText, concat, type Template } from '../../edits/template';
import { absolute, type Mark } from '../../plan/model/piece';
import { type Cursor, item } from '../cursor';
import { rangeOf } from '../ranges';
import type { CompletionRequest } from './completion';
import { filterTextFor } from './filter';

/** An id in the place of the typed word, in the quotes that were begun. */
export function writeId({ plan, cursor }: CompletionRequest, id: string): TextEdit {
  const place = cursor.flow ? 'flow' : 'block';
  return { range: rangeOf(plan.lines, cursor), newText: gap(plan.text, cursor) + quoted(id, cursor, place) };
}

/** An id as it stands behind the quote that was begun, with the one that closes it. */
function quoted(id: string, { quote }: Cursor, place: 'block' | 'flow'): string {
  if (quote === '') return quoteIfNeeded(id, place);
  return (quote === '"' ? doubleQuote(id) : singleQuote(id)).slice(1);
}

/** The blank that is missing between a colon or a dash and what is typed. */
const gap = (text: string, { start, quote }: Cursor): string =>
  quote === '' && /[:-]/.test(text.charAt(start - 1)) ? ' ' : '';

/** A dash or key with what belongs to it, made for the column at which it will stand. */
type Entry = (column: number) => Template;

/**
 * An entry on a line of its own: in place of the line the cursor is in, or below the key behind which it
 * stands, `step` columns deeper. `beside` is an entry that stands there already.
 */
export function writeLine(
  request: CompletionRequest,
  entry: Entry,
  { beside, step }: { readonly beside: Mark | undefined; readonly step: number },
): TextEdit {
  const { plan, cursor } = request;
  const aligned = columnOf(request, beside);
  if (cursor.position === 'value') return writeBelow(request, entry, aligned ?? cursor.column + step);
  const column = aligned ?? cursor.column;
  const start = cursor.start - cursor.quote.length;
  const inserted = asInserted(request, entry(column));
  if (column === cursor.column)
    return { range: rangeOf(plan.lines, { ...cursor, start }), newText: inserted };
  const lineStart = plan.lines.start(plan.lines.lineAt(start));
  return {
    range: rangeOf(plan.lines, { start: lineStart, end: cursor.end }),
    newText: ' '.repeat(column) + inserted,
  };
}

function writeBelow(request: CompletionRequest, entry: Entry, column: number): TextEdit {
  const { plan, cursor } = request;
  const end = plan.lines.end(plan.lines.lineAt(cursor.start));
  // A comment stays on the line of its key.
  const comment = plan.text.slice(cursor.end, end).trimEnd();
  const start = plan.text.slice(0, cursor.start - cursor.quote.length).trimEnd().length;
  const below = concat(comment, styleOf(plan).eol, ' '.repeat(column), entry(column));
  return { range: rangeOf(plan.lines, { start, end }), newText: asInserted(request, below) };
}

/** The column at which the entries beside the new one stand; undefined in flow style. */
function columnOf({ plan }: CompletionRequest, beside: Mark | undefined): number | undefined {
  if (!beside) return undefined;
  const { line, character } = plan.lines.positionAt(absolute(beside).start);
  const before = plan.lines.line(line).slice(0, character);
  return /^ *(?:- +)?$/.test(before) ? /^ */.exec(before)![0].length : undefined;
}

/** A bracket in the place of the typed word. */
export function writeFlow(request: CompletionRequest, template: Template): TextEdit {
  const { plan, cursor } = request;
  const start = cursor.start - cursor.quote.length;
  const blank = /:/.test(plan.text.charAt(start - 1)) ? ' ' : '';
  return {
    range: rangeOf(plan.lines, { start, end: cursor.end }),
    newText: asInserted(request, concat(blank, template)),
  };
}

/** A template as the editor takes it. */
export const asInserted = ({ snippets }: CompletionRequest, template: Template): string =>
  snippets ? asSnippet(template) : asText(template);

/** Is an item of a list being typed? */
export const isItem = ({ path }: Cursor): boolean => path.at(-1) === item;

/** {@link filterTextFor} with what the edit replaces in front of the word: an opening quote. */
export function filterText(
  { plan, cursor }: CompletionRequest,
  edit: TextEdit,
  names: readonly string[],
): string {
  const replaced = plan.text.slice(plan.lines.offsetAt(edit.range.start), cursor.start).trimStart();
  return replaced + filterTextFor(cursor.typed, names);
}
