import type { Plan } from '../plan/plan';
import type { Edit } from './edit';
import { indentAt, lineEnd, lineKind, lineStart } from './lines';
import { mutedAt } from './place';
import { sourceTree, type Written } from './source';
import { styleOf } from './style';
import { asText, concat, type Template, templateOf } from './template';

/**
 * Writes a comment (with or without its `#`) on a line of its own above the item or pair that begins on the
 * line of `offset` (absolute), or that holds that line as part of its text; above the line itself if it is
 * blank or a comment. Never inside a text of several lines. Undefined in a piece that does not parse.
 */
export function insertLineAbove(plan: Plan, offset: number, comment: string | Template): Edit | undefined {
  if (mutedAt(plan, offset)) return undefined;
  const { text } = plan;
  const line = lineStart(text, offset);
  const start = lineStart(text, ownerOf(text, sourceTree(plan), line) ?? line);
  const indent = text.slice(start, start + indentAt(text, start));
  const marked = templateOf(comment);
  const sign = asText(marked).startsWith('#') ? '' : '# ';
  return { start, end: start, text: concat(indent + sign, marked, styleOf(plan).eol) };
}

/** Where the part begins that a line of content belongs to; undefined for a line between parts. */
function ownerOf(text: string, tree: Written | undefined, line: number): number | undefined {
  const end = lineEnd(text, line);
  let holder = tree;
  let owner = tree?.start;
  while (holder && !holder.flow && (holder.kind === 'map' || holder.kind === 'list')) {
    const part = holder.partsNear(end).find((one) => lineStart(text, one.start) <= line && line <= one.end);
    const value = part?.value;
    if (part) owner = part.start;
    const between = !part || (value && lineStart(text, value.start) > line);
    if (between) return lineKind(text, line) === 'content' ? owner : undefined;
    holder = value;
  }
  return owner;
}
