import type { AgenciesNode, ListNode, ObjectNode } from '../plan/model/nodes';
import { absolute, type Mark } from '../plan/model/piece';
import type { Plan } from '../plan/plan';
import { anchorNeeded } from './anchors';
import type { Edit } from './edit';
import { endOfLines, lineEnd, lineKind, lineStart, nextLine } from './lines';
import { isOpen, isSuppression, mapOf, mutedAt } from './place';
import { type Found, type Part, partsAt, sourceTree, type Written } from './source';
import { columnOf, startsLine } from './style';

/**
 * Removes a pair with its lines, the comments inside and behind it, and the suppressions above it; other
 * comments above stay. Undefined where the key is not written there (absent, or from `<<`), where an alias
 * elsewhere needs an anchor in it, and behind an alias or in a piece that does not parse.
 */
export function removeKey(plan: Plan, object: ObjectNode, key: string): Edit | undefined {
  if (!isOpen(plan, object) || !object.mapped) return undefined;
  const holder = mapOf(plan, object);
  const part = holder?.parts.find((other) => other.key === key);
  return holder && part && removePart(plan, holder, part);
}

/** Removes an item; `index` counts in `list.items`. Undefined as for {@link removeKey}. */
export function removeItem(plan: Plan, list: ListNode | AgenciesNode, index: number): Edit | undefined {
  const item = list.items[index];
  const found = item && list.listed && !list.origin ? partsOf(plan, item) : [];
  return removeFound(plan, found.findLast(isItem(item)));
}

/** Removes an agency from the register. Undefined as for {@link removeKey}. */
export function removeRegisterEntry(plan: Plan, id: string): Edit | undefined {
  const register = plan.root?.get('agencies');
  const entry = register?.entries.get(id);
  return entry && !entry.merged && !register?.origin ? removeAt(plan, entry) : undefined;
}

/**
 * Removes what stands at a mark: the pair that begins with this key, else the list item. (An item that is
 * a map begins with its first key: {@link removeItem} removes the whole of it.) Undefined as for
 * {@link removeKey}.
 */
export function removeAt(plan: Plan, mark: Mark): Edit | undefined {
  const found = partsOf(plan, mark);
  return removeFound(plan, found.findLast(isPair(mark)) ?? found.findLast(isItem(mark)));
}

const partsOf = (plan: Plan, mark: Mark): Found[] => partsAt(sourceTree(plan), absolute(mark).start);

const isPair =
  (mark: Mark) =>
  ({ part, holder }: Found): boolean =>
    holder.kind === 'map' && part.keyStart === absolute(mark).start;

const isItem =
  (mark: Mark | undefined) =>
  ({ part, holder }: Found): boolean =>
    holder.kind === 'list' && mark !== undefined && part.value?.start === absolute(mark).start;

const removeFound = (plan: Plan, found: Found | undefined): Edit | undefined =>
  found && removePart(plan, found.holder, found.part);

function removePart(plan: Plan, holder: Written, part: Part): Edit | undefined {
  if (mutedAt(plan, part.start)) return undefined;
  const range = holder.flow ? flowRange(plan.text, holder, part) : blockRange(plan, holder, part);
  if (!range || anchorNeeded(plan.text, range.start, range.end)) return undefined;
  return { ...range, text: range.kept ? [range.kept] : [] };
}

interface Range {
  readonly start: number;
  readonly end: number;
  /** Text in the range that stays. */
  readonly kept?: string;
}

function flowRange(text: string, holder: Written, part: Part): Range {
  const at = holder.parts.indexOf(part);
  const previous = holder.parts[at - 1];
  const next = holder.parts[at + 1];
  if (next) return upToNext(text, part, next);
  if (!previous) {
    const rest = /^\s*,/.exec(text.slice(part.end))?.[0] ?? '';
    return { start: part.start, end: part.end + rest.length };
  }
  const loses = text.slice(previous.end, part.start).includes('#');
  return { start: loses ? part.start : previous.end, end: part.end };
}

/** Its own comment goes too, those of the next part stay. */
function upToNext(text: string, part: Part, next: Part): Range {
  const between = text.slice(part.end, next.start);
  if (!between.includes('#')) return { start: part.start, end: next.start };
  const line = lineEnd(text, part.end + Math.max(0, between.indexOf(',')));
  return startsLine(text, part)
    ? { start: lineStart(text, part.start), end: nextLine(text, line) }
    : { start: part.start, end: line };
}

function blockRange(plan: Plan, holder: Written, part: Part): Range | undefined {
  const { text } = plan;
  const column = columnOf(text, holder);
  if (column === undefined) return undefined;
  const end = endOfLines(text, part.end, column);
  return startsLine(text, part) ? wholeLines(text, part, end) : behindDash(text, holder, part, end);
}

/** The lines of a part. Of two blank lines that would meet, one goes too. */
function wholeLines(text: string, part: Part, end: number): Range {
  const line = lineStart(text, part.start);
  const { start, kept } = suppressionsAbove(text, line);
  const next = nextLine(text, end);
  const isBlank = (at: number) => at < text.length && lineKind(text, at) === 'blank';
  const meets = start > lineStart(text, 0) && isBlank(lineStart(text, start - 1)) && isBlank(next);
  return { start, end: meets ? nextLine(text, next) : next, kept };
}

/** From the first suppression in the comment lines right above a line; `kept` are the others below it. */
function suppressionsAbove(text: string, line: number): { start: number; kept: string } {
  let start = line;
  let kept = '';
  let others = '';
  for (let first = line; first > lineStart(text, 0); ) {
    const above = lineStart(text, first - 1);
    if (lineKind(text, above) !== 'comment') break;
    const comment = text.slice(above, first);
    if (isSuppression(comment)) {
      start = above;
      kept = others;
    } else others = comment + others;
    first = above;
  }
  return { start, kept };
}

/** The first part on a dash's line: the next one moves up, or comments stay below the bare dash. */
function behindDash(text: string, holder: Written, part: Part, end: number): Range | undefined {
  const line = lineStart(text, part.start);
  const before = text.slice(line, part.start);
  if (!/^[ -]*$/.test(before)) return undefined;
  const next = holder.parts[holder.parts.indexOf(part) + 1];
  if (next && text.slice(end, next.start).trim() === '') return { start: part.start, end: next.start };
  return { start: line + before.trimEnd().length, end };
}
