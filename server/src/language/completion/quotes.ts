import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  MarkupKind,
} from 'vscode-languageserver-types';
import { writeInQuotes } from '../../edits/prose';
import { needsQuotes } from '../../edits/quote';
import { escapeText } from '../../edits/template';
import type { Plan } from '../../plan/plan';
import type { Lines } from '../../plan/text/lines';
import { cursorAt } from '../cursor';
import { indentOf, readLine } from '../cursorLine';
import { isTextAt, typeAt } from '../schemaAt';
import type { CompletionContext } from './request';

/** Signs that mean something to YAML where a text begins or, `#`, behind a blank; typing one asks for the quotes. */
export const signs: readonly string[] = ['#', '*', '!', '&', '|', '>', '%', '@', '`'];

/** Is it one of {@link signs}, where the list of completions is wanted for nothing else? */
export const isSign = (trigger: string | undefined): boolean =>
  trigger !== undefined && signs.includes(trigger);

/** A text of one line that stands outside quotes. Offsets of the whole text. */
interface PlainText {
  readonly start: number;
  readonly end: number;
  /** What stands there; where the cursor is behind it, up to the cursor. */
  readonly said: string;
}

/**
 * The quotes for a text of one line that YAML would cut, misread or not read at all without them: offered as long as the
 * author writes on in it, the cursor then stands inside them. Nothing where the text is right as it is.
 */
export function completeQuotes(
  plan: Plan,
  offset: number,
  { snippets }: CompletionContext,
): CompletionItem[] {
  const text = plainTextAt(plan.lines, offset);
  const reason = text && reasonFor(text.said);
  if (!reason) return [];
  const typed = plan.lines.slice(text.start, offset);
  const quoted = writeInQuotes(typed, plan.lines.slice(offset, text.end));
  const [before, after] = [quoted.text.slice(0, quoted.cursor), quoted.text.slice(quoted.cursor)];
  return [
    {
      label: 'Put the text in quotation marks',
      kind: CompletionItemKind.Text,
      documentation: { kind: MarkupKind.Markdown, value: reason },
      filterText: typed,
      sortText: '\0',
      preselect: true,
      insertTextFormat: snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      textEdit: {
        range: plan.lines.rangeOf(text),
        newText: snippets ? `${escapeText(before)}$0${escapeText(after)}` : quoted.text,
      },
    },
  ];
}

/** The text that the cursor is in; undefined in other values, in quotes, in comments, in texts of several lines. */
function plainTextAt(lines: Lines, offset: number): PlainText | undefined {
  const number = lines.lineAt(offset);
  const line = readLine(lines, number);
  if (line.key === undefined) return undefined;
  const holder = cursorAt(lines, line.start + line.column);
  if (!holder || holder.flow || !mayBeQuoted([...holder.path, line.key])) return undefined;
  let next = number + 1;
  while (next < lines.count && indentOf(lines, next) === undefined) next++;
  const below = next < lines.count ? indentOf(lines, next) : undefined;
  if (below !== undefined && below > line.column) return undefined;
  // What YAML takes for an anchor or a tag is part of what the author meant to say.
  const start = line.start + line.keyEnd;
  if (offset <= start) return undefined;
  const source = lines.slice(start, lines.end(number));
  // A note needs a blank behind its sign; right behind the sign nobody can tell yet.
  const note = /\s#(?=\s|$)/.exec(source);
  const isNote = note && start + note.index + note[0].length !== offset;
  const end = start + (isNote ? source.slice(0, note.index) : source).trimEnd().length;
  if (isNote && offset > start + note.index + 1) return undefined;
  return { start, end: Math.max(end, offset), said: lines.slice(start, end) };
}

const mayBeQuoted = (path: Parameters<typeof typeAt>[0]): boolean =>
  typeAt(path)?.kind === 'string' || isTextAt(path);

/** Why a text needs quotes; undefined where it does not. */
function reasonFor(said: string): string | undefined {
  // Quotes that are there, the sign of a block text, languages in braces.
  if (/^["']|^[|>][-+0-9]*$|^\{.*:/.test(said) || !needsQuotes(said, 'block') || said === '')
    return undefined;
  if (/^[^\w\s]/.test(said)) {
    return `A text cannot begin with \`${said.charAt(0)}\` outside quotation marks.`;
  }
  return /:(?=\s|$)/.test(said)
    ? 'A text with a colon and a space behind it cannot be read outside quotation marks.'
    : 'Outside quotation marks, what follows a space and `#` is dropped from the text.';
}
