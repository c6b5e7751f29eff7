import type { ObjectNode } from '../plan/model/nodes';
import { absolute, type Mark, pieceAt } from '../plan/model/piece';
import type { Plan } from '../plan/plan';
import type { Edit } from './edit';
import { commentsAbove, endOfLines, lineStart } from './lines';
import { type Found, type Part, partsAt, sourceTree, valueAt, type Written } from './source';
import { columnOf, startsLine, styleOf } from './style';
import { concat, type Template } from './template';

/** A new pair or item, for either style; `column` is where it will stand. */
export interface NewPart {
  readonly block: (column: number) => Template;
  readonly flow: () => Template;
}

/** Beside which of the parts that are there a new one goes. */
export type Neighbour =
  | { readonly after: Part; readonly before?: never }
  | { readonly before: Part; readonly after?: never };

/** May something be added to an object where it stands, and not behind an alias or in a broken piece? */
export const isOpen = (plan: Plan, object: ObjectNode): boolean =>
  object.origin === undefined && (object === plan.root || !object.piece.muted);

/** The map of an object as it is written. */
export function mapOf(plan: Plan, object: ObjectNode): Written | undefined {
  const tree = sourceTree(plan);
  if (object === plan.root) return tree?.kind === 'map' && (isWhole(plan) || !tree.flow) ? tree : undefined;
  return valueAt(tree, absolute(object).start, 'map');
}

/** Braces around a plan do not hold its pieces together where it does not parse. */
const isWhole = ({ pieces }: Plan): boolean => pieces.length === 1 && !pieces[0]!.muted;

/** Does the piece that holds an offset not parse? */
export const mutedAt = ({ pieces }: Plan, offset: number): boolean => pieceAt(pieces, offset)?.muted === true;

/** The map of any kind (values, languages, register) that stands at a mark; undefined in a broken piece. */
export const mapAt = (plan: Plan, mark: Mark): Written | undefined =>
  mark.piece.muted ? undefined : valueAt(sourceTree(plan), absolute(mark).start, 'map');

/** The part whose value begins at a mark, with what holds it; undefined in a broken piece. */
export function holderOf(plan: Plan, mark: Mark): Found | undefined {
  if (mark.piece.muted) return undefined;
  const { start } = absolute(mark);
  return partsAt(sourceTree(plan), start).findLast(({ part }) => part.value?.start === start);
}

/**
 * Where a key goes among those of a map: behind the nearest of those that `order` has before it, else
 * before the nearest of those after it, else at the end. Undefined for an empty map.
 */
export function neighbourOf(
  { parts, lastPart }: Written,
  key: string,
  order: readonly string[],
): Neighbour | undefined {
  const rank = order.indexOf(key);
  const ranked = parts
    .map((part) => ({ part, rank: part.key === undefined ? -1 : order.indexOf(part.key) }))
    .filter((other) => other.rank >= 0 && rank >= 0)
    .sort((one, two) => one.rank - two.rank);
  const after = ranked.findLast((other) => other.rank < rank)?.part;
  if (after) return { after };
  const before = ranked.find((other) => other.rank > rank)?.part;
  if (before) return { before };
  return lastPart && { after: lastPart };
}

/** Adds a part to a map or list. Undefined where its column cannot be told. */
export function addPart(plan: Plan, holder: Written, part: NewPart, neighbour: Neighbour): Edit | undefined {
  if (holder.flow) return addInFlow(part, neighbour);
  const column = columnOf(plan.text, holder);
  if (column === undefined) return undefined;
  const lineBreak = styleOf(plan).eol + ' '.repeat(column);
  if (neighbour.after) {
    const at = endOfLines(plan.text, neighbour.after.end, column);
    return { start: at, end: at, text: concat(lineBreak, part.block(column)) };
  }
  const { before } = neighbour;
  if (!startsLine(plan.text, before)) {
    return { start: before.start, end: before.start, text: concat(part.block(column), lineBreak) };
  }
  const at = aboveWithComments(plan, holder, before);
  return { start: at, end: at, text: concat(' '.repeat(column), part.block(column), styleOf(plan).eol) };
}

function addInFlow(part: NewPart, { after, before }: Neighbour): Edit {
  if (after) return { start: after.end, end: after.end, text: concat(', ', part.flow()) };
  return { start: before.start, end: before.start, text: concat(part.flow(), ', ') };
}

/** The start of the line of a part, or of the comments above that belong to it. */
function aboveWithComments(plan: Plan, holder: Written, part: Part): number {
  const { text } = plan;
  const line = lineStart(text, part.start);
  const previous = holder.parts[holder.parts.indexOf(part) - 1];
  const above = commentsAbove(text, line, previous?.end ?? 0);
  // What the file begins with is said of the plan, not of its first key.
  const isHeader = holder === sourceTree(plan) && above === lineStart(text, 0);
  return isHeader ? aboveSuppressions(text, line, above) : above;
}

/** Is a line a comment that suppresses findings of what stands below it? */
export const isSuppression = (line: string): boolean => /^\s*#\s*ogpplan-ignore(?![\w-])/.test(line);

function aboveSuppressions(text: string, line: number, floor: number): number {
  let first = line;
  while (first > floor) {
    const above = lineStart(text, first - 1);
    if (!isSuppression(text.slice(above, first))) break;
    first = above;
  }
  return first;
}
