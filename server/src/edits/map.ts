import type { Mark } from '../plan/model/piece';
import type { Plan } from '../plan/plan';
import type { Edit } from './edit';
import { columnAt, endOfLines, lineEnd } from './lines';
import { holderOf } from './place';
import { quoteIfNeeded } from './quote';
import { renderFlowPair, renderPair } from './render';
import type { Found, Written } from './source';
import { columnOf, styleOf } from './style';
import { concat, type Template } from './template';
import type { MapValue } from './value';

type Entries = MapValue['entries'];

/**
 * Turns the text at a mark into a map in which it stands under `key`, with other pairs before and behind
 * it: `title: Plan` → `es: Plan` and `en: …`. Its source stays as it is. Undefined where no text stands
 * there, with an anchor or tag before it, in a piece that does not parse, after tabs.
 */
export function wrapInMap(
  plan: Plan,
  mark: Mark,
  key: string,
  before: Entries = [],
  after: Entries = [],
): Edit | undefined {
  const found = holderOf(plan, mark);
  const value = found?.part.value;
  if (!found || !value || found.part.tagged || value.kind === 'map' || value.kind === 'list')
    return undefined;
  const quoted = quoteIfNeeded(key, 'flow');
  return found.flow
    ? wrapInFlow(plan, value, quoted, before, after)
    : wrapInBlock(plan, found, value, quoted, before, after);
}

function wrapInFlow({ text }: Plan, value: Written, key: string, before: Entries, after: Entries): Edit {
  const pairs = [
    ...before.map(([other, inner]) => renderFlowPair(other, inner)),
    [`${key}: ${text.slice(value.start, value.end)}`],
    ...after.map(([other, inner]) => renderFlowPair(other, inner)),
  ];
  const joined = pairs.map((pair, index): Template => (index > 0 ? [', ', ...pair] : pair));
  return { start: value.start, end: value.end, text: concat('{ ', ...joined, ' }') };
}

function wrapInBlock(
  plan: Plan,
  { part, holder }: Found,
  value: Written,
  key: string,
  before: Entries,
  after: Entries,
): Edit | undefined {
  const { text } = plan;
  const style = styleOf(plan);
  const outer = columnOf(text, holder);
  if (outer === undefined || part.open === undefined) return undefined;
  const behindKey = holder.kind === 'map' && !text.slice(part.open, value.start).includes('\n');
  const column = behindKey ? outer + style.step : columnAt(text, value.start);
  if (column === undefined) return undefined;
  const lineBreak = style.eol + ' '.repeat(column);
  const end = after.length > 0 ? endOfLines(text, value.end, outer) : value.end;
  return {
    start: behindKey ? part.open : value.start,
    end,
    text: concat(
      behindKey ? lineBreak : '',
      ...before.map(([other, inner]) => concat(renderPair(other, inner, column, style), lineBreak)),
      `${key}: ${shift(text.slice(value.start, value.end), column - outer)}`,
      text.slice(value.end, end),
      ...after.map(([other, inner]) => concat(lineBreak, renderPair(other, inner, column, style))),
    ),
  };
}

/**
 * Turns the map at a mark into the text that stands in it under `key`, as it is written there; the other pairs are
 * gone. Undefined where that would lose a comment or an anchor, with an anchor or tag before the map or the text, in
 * a piece that does not parse, after tabs.
 */
export function unwrapMap(plan: Plan, mark: Mark, key: string): Edit | undefined {
  const found = holderOf(plan, mark);
  const holder = found?.part.value;
  const inner = holder?.parts.find((part) => part.key === key);
  const value = inner?.value;
  if (!found || !holder || !value || found.part.open === undefined || found.holder.kind !== 'map')
    return undefined;
  if (found.part.tagged || inner.tagged) return undefined;
  const { text } = plan;
  const source = text.slice(value.start, value.end);
  const others = text.slice(found.part.open, value.start) + text.slice(value.end, holder.end);
  if (/(?:^|\s)#|&/.test(others) || value.kind === 'map' || value.kind === 'list') return undefined;
  if (holder.flow) return { start: holder.start, end: holder.end, text: [source] };
  const outer = columnOf(text, found.holder);
  const column = columnOf(text, holder);
  if (outer === undefined || column === undefined) return undefined;
  // A text of several lines would swallow comments right below it.
  if (value.kind === 'block' && text.slice(holder.end, endOfLines(text, holder.end, outer)).trim())
    return undefined;
  const moved = source.replace(new RegExp(`\\n {${column - outer}}`, 'g'), '\n');
  const line = lineEnd(text, holder.end);
  const end = text.slice(holder.end, line).trim() === '' ? line : holder.end;
  return { start: found.part.open, end, text: [` ${moved}`] };
}

/** Indents all lines but the first, and but the empty ones. */
const shift = (source: string, columns: number): string =>
  source.replace(/\n(?=[^\r\n])/g, `\n${' '.repeat(columns)}`);
