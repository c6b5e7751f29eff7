import type { ListNode, ObjectNode, PlanNode } from '../plan/model/nodes';
import { absolute } from '../plan/model/piece';
import type { Plan } from '../plan/plan';
import { type Edit, mergeEdits } from './edit';
import { commentsAbove, endOfLines, lineEnd, lineStart, nextLine } from './lines';
import { addPart, mapOf, neighbourOf } from './place';
import { type Part, saysNothing, sourceTree, valueAt, type Written } from './source';
import { columnOf, startsLine, styleOf } from './style';
import { concat, type Template } from './template';

/**
 * What belongs to an item of a list: in block style its lines, with the comments right above it and inside, in
 * flow style just itself. Absolute offsets; `start` behind the indentation, `end` before the line break.
 */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A list as it is written, with the stretches of those of its items that the model has, in that order. */
interface Items {
  readonly written: Written;
  readonly stretches: readonly Stretch[];
}

const link = /(?:^|[\s[{,:-])(?:[&*][^\s,[\]{}]|<<)/;

/**
 * Undefined where the items cannot change places: in a piece that does not parse, behind or with anchors and
 * aliases, with comments in brackets, behind a dash or tabs, and where the model has not all of them.
 */
function itemsOf(plan: Plan, list: ListNode): Items | undefined {
  if (list.origin || list.piece.muted || !list.listed) return undefined;
  const written = valueAt(sourceTree(plan), absolute(list).start, 'list');
  if (!written || written.parts.length !== list.items.length) return undefined;
  const { text } = plan;
  const source = text.slice(written.start, written.end);
  if (link.test(source) || (written.flow && source.includes('#'))) return undefined;
  const column = written.flow ? 0 : columnOf(text, written);
  if (column === undefined || !(written.flow || written.parts.every((part) => startsLine(text, part)))) {
    return undefined;
  }
  return { written, stretches: written.parts.map((part) => stretchOf(text, written, part, column)) };
}

function stretchOf(text: string, { flow }: Written, part: Part, column: number): Stretch {
  if (flow) return part;
  return {
    start: commentsAbove(text, lineStart(text, part.start), 0) + column,
    end: endOfLines(text, part.end, column),
  };
}

/**
 * Puts the items of a list into another order: `order` names their indexes. What stands between two of them
 * (blank lines, commas) stays where it is. Undefined where they cannot change places.
 */
export function reorderItems(plan: Plan, list: ListNode, order: readonly number[]): Edit | undefined {
  const items = itemsOf(plan, list);
  const first = items?.stretches[0];
  const last = items?.stretches.at(-1);
  if (!first || !last || items?.stretches.length !== order.length) return undefined;
  const { text } = plan;
  const moved = order.map((index, place) => {
    const { start, end } = items.stretches[index]!;
    const next = items.stretches[place + 1];
    const gap = next ? text.slice(items.stretches[place]!.end, next.start) : '';
    return text.slice(start, end) + gap;
  });
  return { start: first.start, end: last.end, text: moved };
}

/**
 * Moves items of a block list to the end of the list at `key` of another object, which is created if absent, with
 * their comments. `changes` are made to them on the way. Undefined where that cannot be done.
 */
export function moveItems(
  plan: Plan,
  list: ListNode,
  indexes: readonly number[],
  target: ObjectNode,
  key: string,
  changes: readonly Edit[] = [],
): Edit[] | undefined {
  const items = itemsOf(plan, list);
  if (!items || items.written.flow || indexes.length === items.stretches.length) return undefined;
  const column = columnOf(plan.text, items.written) ?? 0;
  const sources = indexes.map((index) => sourceOf(plan, items.stretches[index]!, changes));
  const added = appendSources(plan, target, key, sources, column);
  return added && [...cutItems(plan, items, indexes), added];
}

/**
 * Takes items out, each with the blank lines between it and the next, or before it if it is the last; comments that
 * stand apart there stay.
 */
function cutItems({ text }: Plan, { stretches }: Items, indexes: readonly number[]): Edit[] {
  const taken = new Set(indexes);
  const edits: Edit[] = [];
  for (let first = 0; first < stretches.length; first++) {
    if (!taken.has(first)) continue;
    let last = first;
    while (taken.has(last + 1)) last++;
    const start = lineStart(text, stretches[first]!.start);
    const { end } = stretches[last]!;
    const next = stretches[last + 1];
    edits.push(
      next
        ? {
            start,
            end: hasComment(text, end, next.start) ? nextLine(text, end) : lineStart(text, next.start),
            text: [],
          }
        : { start: behindLast(text, stretches[first - 1]!.end, start), end, text: [] },
    );
    first = last;
  }
  return edits;
}

/** Where what comes before the last items ends: behind the item before, or the comments between. */
const behindLast = (text: string, before: number, start: number): number =>
  hasComment(text, before, start) ? lineEnd(text, start - 2) : before;

const hasComment = (text: string, start: number, end: number): boolean =>
  text.slice(start, end).includes('#');

/** The source of a stretch with edits made to it; edits elsewhere are left out. */
function sourceOf({ text }: Plan, { start, end }: Stretch, changes: readonly Edit[]): Template {
  const inside = changes.filter((edit) => start <= edit.start && edit.end <= end);
  const frame = { start, end: start, text: [] };
  const changed = mergeEdits(text, [frame, ...inside]);
  return concat(changed.text, text.slice(changed.end, end));
}

function appendSources(
  plan: Plan,
  target: ObjectNode,
  key: string,
  sources: readonly Template[],
  from: number,
): Edit | undefined {
  const holder = target.origin || target.piece.muted || !target.mapped ? undefined : mapOf(plan, target);
  if (!holder || holder.flow) return undefined;
  const { text } = plan;
  const { eol, dash } = styleOf(plan);
  const part = holder.parts.find((other) => other.key === key);
  if (part?.value?.kind === 'list' && part.value.lastPart && !part.value.flow) {
    return appendLines(plan, part.value, sources, from);
  }
  const outer = columnOf(text, holder);
  if (outer === undefined || (part && (part.value || part.tagged || part.open === undefined)))
    return undefined;
  const lines = linesOf(sources, from, outer + dash, eol);
  if (!lines) return undefined;
  if (part) {
    const at = saysNothing(part.value, text) ? endOfLines(text, part.end, outer) : part.end;
    return { start: at, end: at, text: lines };
  }
  const neighbour = neighbourOf(holder, key, Object.keys(target.type.fields));
  return (
    neighbour && addPart(plan, holder, { block: () => concat(`${key}:`, lines), flow: () => [] }, neighbour)
  );
}

function appendLines(
  plan: Plan,
  list: Written,
  sources: readonly Template[],
  from: number,
): Edit | undefined {
  const { text } = plan;
  const column = columnOf(text, list);
  if (column === undefined || !list.lastPart) return undefined;
  const lines = linesOf(sources, from, column, gapBetween(plan, list) + styleOf(plan).eol);
  const at = endOfLines(text, list.lastPart.end, column);
  return lines && { start: at, end: at, text: lines };
}

/** The blank line that parts the items of a list, if one does. */
function gapBetween(plan: Plan, { parts }: Written): string {
  const last = parts.at(-1);
  const above = last && plan.text.slice(parts.at(-2)?.end ?? last.start, last.start);
  return above && /\n[ \t]*\r?\n/.test(above) ? styleOf(plan).eol : '';
}

/** Sources as lines of another column, each with the line break before it; undefined where they cannot stand there. */
function linesOf(
  sources: readonly Template[],
  from: number,
  to: number,
  lineBreak: string,
): Template | undefined {
  const moved = sources.map((source) => shifted(source, to - from));
  if (moved.includes(undefined)) return undefined;
  const indent = ' '.repeat(to);
  return concat(...moved.map((source) => concat(lineBreak + indent, source!)));
}

/** Indents all lines but the first by so many columns more (or less), and but the empty ones. */
function shifted(source: Template, columns: number): Template | undefined {
  if (columns === 0) return source;
  const missing = new RegExp(`\\n {0,${-columns - 1}}(?=[^ \\r\\n])`);
  if (columns < 0 && source.some((part) => typeof part === 'string' && missing.test(part))) return undefined;
  const blanks = columns > 0 ? '' : ` {${-columns}}`;
  const pattern = new RegExp(`\\n${blanks}(?=[^\\r\\n])`, 'g');
  const by = `\n${' '.repeat(Math.max(0, columns))}`;
  return source.map((part) => (typeof part === 'string' ? part.replace(pattern, by) : part));
}

/** How an item is parted: the list of parts of it, and from which index on they go to the second. */
export interface Cut {
  readonly list: ListNode;
  readonly at: number;
}

/**
 * Writes a list item a second time below itself, and parts a list in it between the two: what comes before the
 * cut stays in the first, the rest in the second, to which `changes` are made. Undefined where that cannot be done.
 */
export function splitItem(
  plan: Plan,
  item: PlanNode,
  { list, at }: Cut,
  changes: readonly Edit[],
): Edit[] | undefined {
  const holder = item.parent && valueAt(sourceTree(plan), absolute(item.parent).start, 'list');
  const { start } = absolute(item);
  const part = holder?.partsNear(start).find(({ value }) => value?.start === start);
  const items = itemsOf(plan, list);
  const column = holder && !holder.flow ? columnOf(plan.text, holder) : undefined;
  if (!holder || !part || !items || items.written.flow || column === undefined) return undefined;
  const { text } = plan;
  const whole = { start: part.start, end: endOfLines(text, part.end, column) };
  if (!startsLine(text, part) || link.test(text.slice(whole.start, whole.end))) return undefined;
  const indexes = items.stretches.map((_, index) => index);
  const taken = cutItems(plan, items, indexes.slice(at));
  const kept = cutItems(plan, items, indexes.slice(0, at));
  const second = sourceOf(plan, whole, [...changes, ...kept]);
  const lines = linesOf([second], column, column, gapBeside(plan, whole) + styleOf(plan).eol);
  return lines && [...taken, { start: whole.end, end: whole.end, text: lines }];
}

/** A blank line, if one stands above or below a stretch of lines. */
function gapBeside(plan: Plan, { start, end }: Stretch): string {
  const { text } = plan;
  const above = text.slice(0, commentsAbove(text, lineStart(text, start), 0));
  const isApart =
    /\n[ \t]*\r?\n$/.test(above.slice(-200)) || /^\r?\n[ \t]*\r?\n/.test(text.slice(end, end + 200));
  return isApart ? styleOf(plan).eol : '';
}
