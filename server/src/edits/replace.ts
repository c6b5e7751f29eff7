import type { Mark } from '../plan/model/piece';
import type { Plan } from '../plan/plan';
import { anchorNeeded } from './anchors';
import type { Edit } from './edit';
import { endOfLines, lineEnd } from './lines';
import { holderOf } from './place';
import { renderFlow, renderValue } from './render';
import { type Part, saysNothing, type Written } from './source';
import { columnOf, styleOf } from './style';
import { concat } from './template';
import type { Value } from './value';

/** Writes a value behind a key that has none; undefined where it has one. */
export function fillPart(plan: Plan, holder: Written, part: Part, value: Value): Edit | undefined {
  return saysNothing(part.value, plan.text) ? writeValue(plan, holder, part, value) : undefined;
}

/**
 * Replaces the value of a pair, whatever it is, by another; the mark is the value's. Undefined where that
 * would lose a comment or an anchor that is used elsewhere, in a piece that does not parse, where the mark
 * is not on the value of a key, or where `<<` brings it in with others.
 */
export function replaceValue(plan: Plan, mark: Mark, value: Value): Edit | undefined {
  const found = holderOf(plan, mark);
  const old = found?.part.value;
  if (!old || found.holder.kind !== 'map') return undefined;
  if (found.part.key === '<<') return undefined;
  if (anchorNeeded(plan.text, old.start, old.end)) return undefined;
  return writeValue(plan, found.holder, found.part, value);
}

function writeValue(plan: Plan, holder: Written, part: Part, value: Value): Edit | undefined {
  if (part.tagged || holder.kind !== 'map') return undefined;
  const { open, end } = part;
  if (holder.flow && open === undefined) {
    return { start: end, end, text: concat(': ', renderFlow(value)) };
  }
  if (open === undefined || holdsComment(plan.text, part)) return undefined;
  if (holder.flow) return { start: open, end, text: concat(' ', renderFlow(value)) };
  return writeInBlock(plan, holder, open, end, value);
}

/** Would a comment be lost with the value of a part? */
function holdsComment(text: string, { open = 0, end, value }: Part): boolean {
  if (!value || value.kind === 'map' || value.kind === 'list') return /(?:^|\s)#/.test(text.slice(open, end));
  if (value.kind === 'block' && /^.*\s#/.test(text.slice(value.start, end))) return true;
  return text.slice(open, value.start).includes('#');
}

function writeInBlock(
  plan: Plan,
  holder: Written,
  open: number,
  end: number,
  value: Value,
): Edit | undefined {
  const { text } = plan;
  const column = columnOf(text, holder);
  if (column === undefined) return undefined;
  const line = lineEnd(text, end);
  const below = endOfLines(text, end, column);
  const comment = text.slice(end, line).trimEnd();
  const comments = text.slice(line, below);
  const rendered = renderValue(value, column, styleOf(plan));
  // A `|` text right above comments would swallow them.
  const inline = rendered.below.length === 0 || (value.kind === 'block' && comments !== '');
  if (inline) {
    const head = rendered.below.length === 0 ? rendered.head : renderFlow(value, 'block');
    return { start: open, end: comment ? end : line, text: concat(head.length > 0 ? ' ' : '', head) };
  }
  const head = rendered.head.length > 0 ? concat(' ', rendered.head) : [];
  return { start: open, end: below, text: concat(head, comment, comments, rendered.below) };
}
