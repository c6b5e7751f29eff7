import { absolute, type Mark, sourceOf } from '../plan/model/piece';
import type { Plan } from '../plan/plan';
import type { Edit } from './edit';
import { flowSource } from './insert';
import { holderOf } from './place';
import { doubleQuote, quoteIfNeeded, singleQuote } from './quote';
import { renderValue } from './render';
import { type Found, partAt, sourceTree } from './source';
import { columnOf, styleOf } from './style';
import { concat, type Template, templateOf } from './template';
import { block } from './value';

/** Replaces what a mark covers by a text, as it is. */
export const replaceMark = (mark: Mark, text: string | Template): Edit => ({
  ...absolute(mark),
  text: templateOf(text),
});

/**
 * Replaces a scalar (or an alias) by a value: in the quotes it had, else in those it needs. A block text
 * stays one.
 */
export function setScalar(plan: Plan, mark: Mark, value: string): Edit {
  const source = sourceOf(mark);
  const found = partAt(sourceTree(plan), absolute(mark).start);
  const isKey = found?.holder.kind === 'map' && found.part.keyStart === absolute(mark).start;
  if (/^[|>]/.test(source) && found && !isKey) return setBlock(plan, mark, found, value);
  if (source.startsWith('"')) return replaceMark(mark, doubleQuote(value));
  if (source.startsWith("'")) return replaceMark(mark, singleQuote(value));
  return replaceMark(mark, quoteIfNeeded(value, isKey || found?.flow ? 'flow' : 'block'));
}

function setBlock(plan: Plan, mark: Mark, { holder }: Found, value: string): Edit {
  const column = columnOf(plan.text, holder);
  const style = styleOf(plan);
  const rendered = column === undefined ? undefined : renderValue(block(value), column, style);
  if (!rendered || rendered.below.length === 0) return replaceMark(mark, quoteIfNeeded(value));
  const comment = /^.*?(\s#.*)/.exec(sourceOf(mark))?.[1]?.trimEnd() ?? '';
  return replaceMark(mark, concat(rendered.head, comment, rendered.below));
}

/** Renames a key, in the quotes it had. Undefined where an alias stands there, as for keys from `<<`. */
export function renameKey(plan: Plan, mark: Mark, newKey: string): Edit | undefined {
  return sourceOf(mark).startsWith('*') ? undefined : setScalar(plan, mark, newKey);
}

/**
 * Puts a value in brackets: `mof` → `[mof]`. Undefined for a text of several lines, with an anchor or tag,
 * in a piece that does not parse, and where something else than a text stands at the mark.
 */
export function wrapInList(plan: Plan, mark: Mark): Edit | undefined {
  const found = holderOf(plan, mark);
  const value = found?.part.value;
  const source = value && !found.part.tagged ? flowSource(plan.text, value) : undefined;
  return value && source !== undefined
    ? { start: value.start, end: value.end, text: [`[${source}]`] }
    : undefined;
}

/**
 * Replaces a list of one scalar by that scalar. Undefined for any other list, for one with an anchor or
 * tag, and in a piece that does not parse.
 */
export function unwrapList(plan: Plan, mark: Mark): Edit | undefined {
  const found = holderOf(plan, mark);
  const list = found?.part.value;
  const item = list?.kind === 'list' && list.parts.length === 1 ? list.parts[0] : undefined;
  const value = item?.value;
  if (!list || !item || !value || found.part.tagged || item.key !== undefined) return undefined;
  if (value.kind === 'map' || value.kind === 'list') return undefined;
  const { text } = plan;
  const source = text.slice(item.open ?? item.start, value.end).trimStart();
  if (list.flow) {
    const outside = text.slice(list.start, item.start) + text.slice(value.end, list.end);
    return outside.includes('#') ? undefined : { start: list.start, end: list.end, text: [source] };
  }
  return unwrapBlock(plan, found, item.start, value.end, source);
}

function unwrapBlock(
  plan: Plan,
  { part, holder }: Found,
  start: number,
  end: number,
  source: string,
): Edit | undefined {
  const { text } = plan;
  if (part.open === undefined || holder.kind !== 'map' || /^[|>][+-]?[1-9]/.test(source)) return undefined;
  const between = text.slice(part.open, start);
  if (between.trim() === '') return { start: part.open, end, text: [` ${source}`] };
  // Comments stand between the key and the dash: the text stays below them.
  const column = columnOf(text, holder);
  const dash = between.length - between.lastIndexOf('\n') - 1;
  if (column === undefined || source.includes('\n')) return undefined;
  return { start, end, text: [' '.repeat(Math.max(0, column + styleOf(plan).step - dash)) + source] };
}
