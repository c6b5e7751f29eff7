import { writeOnLine } from '../../edits/prose';
import { partsAt, sourceTree } from '../../edits/source';
import type { Plan } from '../../plan/plan';
import { cursorAt, wayTo } from '../cursor';
import { readLine } from '../cursorLine';
import { isTextAt } from '../schemaAt';
import type { CleanText } from './cleanText';
import type { Paste } from './paste';

/** Is an offset inside brackets or braces? What is a line of its own in block style would be none there. */
export function isInBrackets(plan: Plan, offset: number): boolean {
  const { lines } = plan;
  // Also in a text of several lines there, which the lines alone do not tell.
  if (partsAt(sourceTree(plan), offset).at(-1)?.flow) return true;
  const number = lines.lineAt(offset);
  const way = wayTo(lines, number, offset, readLine(lines, number, offset));
  return way !== undefined && way.levels.length > 0;
}

/** Puts a text into one that stands in brackets or braces, where it has to stay on its line. */
export function pasteInBrackets(
  plan: Plan,
  { start, end }: { readonly start: number; readonly end: number },
  clean: CleanText,
): Paste | undefined {
  const cursor = cursorAt(plan.lines, start);
  if (!cursor?.flow || cursor.position !== 'value' || end > cursor.end || !isTextAt(cursor.path))
    return undefined;
  const said = plan.lines.slice(cursor.start, cursor.end);
  // What comes before the quote would have to go into it.
  if (!cursor.quote && /^["']/.test(said)) return undefined;
  // Neither an open quote nor what was escaped by hand is taken apart.
  if (cursor.quote && (!said.endsWith(cursor.quote) || /[\\']/.test(said.slice(0, -1)))) return undefined;
  const close = cursor.end - cursor.quote.length;
  if (end > close) return undefined;
  const parts = {
    before: plan.lines.slice(cursor.start, start),
    added: clean.lines.join('\n'),
    after: plan.lines.slice(end, close),
  };
  const typed = writeOnLine(parts, 'flow');
  const own = parts.before + parts.added + parts.after;
  if (!clean.changed && typed.text === own) return undefined;
  const from = cursor.start - cursor.quote.length;
  const gap = plan.lines.slice(from - 1, from) === ':' ? ' ' : '';
  return {
    edit: { start: from, end: cursor.end, text: [gap + typed.text] },
    cursor: gap.length + typed.cursor,
  };
}
