import type { TextStyle } from '../../edits/style';
import { isValueId } from '../../handbook/values';
import { leastOf } from '../../plan/lists';
import type { Plan } from '../../plan/plan';
import type { Type } from '../../plan/schema/types';
import { type Shape, shapeOf } from '../../plan/yaml/shape';
import { indentOf, isOpen, readLine } from '../cursorLine';
import { type Level, levelsAbove } from '../levels';
import { isInBrackets } from './flow';
import type { Paste } from './paste';
import { textPlaceAt } from './textPlace';

/** Parts of a plan that were copied: a milestone, some fields, agencies. */
interface Parts {
  /** Its lines, the outermost in column 0. */
  readonly lines: readonly string[];
  readonly shape: Shape;
}

/**
 * Puts parts of a plan at the level where they belong, indented as the plan is. Undefined where the copied text is no
 * such part, or fits no level that is open there: then it may be prose.
 */
export function pasteParts(
  plan: Plan,
  { start, end }: { readonly start: number; readonly end: number },
  copied: string,
  style: TextStyle,
): Paste | undefined {
  if (!/^\s*(?:-\s|["']?[\w-]+["']?\s*:(?:\s|$))/.test(copied)) return undefined;
  const source = copied.split(/\r\n?|\n/).map((line) => line.replaceAll('\u00a0', ' ').trimEnd());
  const { lines } = plan;
  const number = lines.lineAt(start);
  const spot = spotAt(plan, start, end, /[\r\n]$/.test(copied));
  if (!spot) return undefined;
  if (spot === 'dash') return behindDash(plan, number, source, style);
  const columns = [start - lines.start(number), columnOf(source)];
  const found = find(source, levelsFor(plan, number, spot === 'key', columns));
  if (!found || (spot !== 'key' && couldBeProse(plan, start, found.parts))) return undefined;
  const text = indented(found.parts.lines, columnIn(found.level, style)).join(style.eol);
  const written = spot === 'key' ? style.eol + text : spot === 'above' ? text + style.eol : text;
  const from = spot === 'key' ? start : lines.start(number);
  const to = spot === 'above' ? from : lines.end(number);
  return { edit: { start: from, end: to, text: [written] }, cursor: written.length };
}

/**
 * What is pasted into: behind a `dash` or a `key` that waits for what it holds, `above` a line (whole lines only), or a
 * `line` of its own. Undefined in the middle of something.
 */
function spotAt(
  plan: Plan,
  start: number,
  end: number,
  whole: boolean,
): 'dash' | 'key' | 'above' | 'line' | undefined {
  const { lines } = plan;
  const number = lines.lineAt(start);
  if (end > lines.end(number) || isInBrackets(plan, start)) return undefined;
  const before = lines.slice(lines.start(number), start).trim();
  if (lines.slice(end, lines.end(number)).trim() !== '') return before === '' && whole ? 'above' : undefined;
  if (before === '') return 'line';
  const line = readLine(lines, number, start);
  if (line.key !== undefined)
    return isOpen(line) && !/^\s*[[{]/.test(below(lines, number)) ? 'key' : undefined;
  return line.value === '' && line.dashes.length > 0 ? 'dash' : undefined;
}

/** The next line that holds something. */
function below(lines: Plan['lines'], number: number): string {
  let next = number + 1;
  while (next < lines.count && indentOf(lines, next) === undefined) next++;
  return next < lines.count ? lines.line(next) : '';
}

/** Behind a dash that waits for its item: the item, or in its place several. Undefined where the item stands below. */
function behindDash(
  plan: Plan,
  number: number,
  source: readonly string[],
  { eol }: TextStyle,
): Paste | undefined {
  const { lines } = plan;
  const line = readLine(lines, number);
  const dash = line.dashes.at(-1)!;
  if (/^ */.exec(below(lines, number))![0].length > dash) return undefined;
  const list = levelsAbove(plan, number + 1).find(({ column, empty }) => !empty && column === dash);
  if (list?.type.kind !== 'list') return undefined;
  const levels = [list, { type: list.type.item, column: line.column, empty: false }];
  const found = find(source, levels);
  if (!found) return undefined;
  const whole = found.level === list;
  const column = whole ? dash : Math.max(line.column, dash + 2);
  const text = indented(found.parts.lines, column).join(eol).trimStart();
  const gap = whole || line.column > dash + 1 ? '' : ' ';
  const edit = {
    start: line.start + (whole ? dash : line.column),
    end: lines.end(number),
    text: [gap + text],
  };
  return { edit, cursor: gap.length + text.length };
}

/** The column in which what was copied began. */
const columnOf = (source: readonly string[]): number => source.find((line) => line !== '')?.search(/\S/) ?? 0;

/**
 * The levels that parts can be added to at a line, the likeliest first: that of the key they stand behind; those of the
 * columns given; then from the inside out as far as what follows still belongs to what it did.
 */
function levelsFor(plan: Plan, number: number, behindKey: boolean, columns: readonly number[]): Level[] {
  const { lines } = plan;
  if (behindKey) return levelsAbove(plan, number + 1).slice(0, 1);
  let next = number;
  while (next < lines.count && indentOf(lines, next) === undefined) next++;
  const outermost = next < lines.count ? indentOf(lines, next)! : 0;
  const dashed = next < lines.count && readLine(lines, next).dashes.length > 0;
  // A list whose dashes stand right under its key is not to be cut in two by a field beside the key.
  const isCut = ({ column, empty, type }: Level) =>
    dashed && column === outermost && !empty && type.kind !== 'list' && type.kind !== 'agencies';
  const levels = levelsAbove(plan, number).filter((level) => level.column >= outermost && !isCut(level));
  const rank = ({ empty, column }: Level) => (empty ? -1 : columns.indexOf(column)) >>> 0;
  return levels.sort((one, other) => rank(one) - rank(other));
}

/** What was copied as parts of the first level that takes them. */
function find(
  source: readonly string[],
  levels: readonly Level[],
): { parts: Parts; level: Level } | undefined {
  for (const lines of readings(source)) {
    const shape = shapeOf(`${lines.join('\n')}\n`);
    const level = shape && levels.find(({ type }) => fits(shape, type));
    if (level) return { parts: { lines, shape }, level };
  }
  return undefined;
}

/** Who copies from the middle of a line leaves its indentation behind: the ways in which it may have been. */
function* readings(source: readonly string[]): Generator<string[]> {
  const first = source.findIndex((line) => line !== '');
  const last = source.findLastIndex((line) => line !== '');
  const [head = '', ...rest] = source.slice(first, last + 1);
  const indents = rest.filter((line) => line !== '').map((line) => line.search(/\S/));
  const own = head.search(/\S/);
  const least = leastOf(indents);
  const behind = /^(?:-\s+)*/.exec(head.trimStart())![0].length;
  const columns = indents.length === 0 ? [own] : [own, least, least - behind];
  for (const column of new Set(columns.filter((one) => one >= 0))) {
    const outermost = Math.min(column, least);
    const lines = [' '.repeat(column) + head.trimStart(), ...rest];
    yield lines.map((line) => line.slice(outermost));
  }
}

/** Does the format know such parts at a level? */
function fits(shape: Shape, type: Type): boolean {
  if (shape.kind === 'list') {
    if (type.kind === 'agencies') return shape.items.every(({ kind }) => kind === 'text');
    if (type.kind !== 'list') return false;
    const { item } = type;
    return shape.items.every((one) => (item.kind === 'object' ? fits(one, item) : one.kind === 'text'));
  }
  if (shape.kind === 'text' || shape.entries.length === 0) return false;
  if (type.kind === 'register') return shape.entries.every(([, value]) => fits(value, type.entry));
  if (type.kind === 'values') return shape.entries.every(([key]) => isValueId(key));
  const isKey = (key: string) =>
    type.kind === 'object' && (Object.hasOwn(type.fields, key) || key.startsWith('x-'));
  return shape.entries.every(([key]) => isKey(key));
}

/** At the end of a block text a list of plain lines, or a line that begins like a field, is rather part of the text. */
function couldBeProse(plan: Plan, offset: number, { shape, lines }: Parts): boolean {
  if (textPlaceAt(plan, offset, offset)?.kind !== 'block') return false;
  return shape.kind === 'list' ? shape.items.some(({ kind }) => kind === 'text') : lines.length < 2;
}

const columnIn = ({ type, column, empty }: Level, { dash, step }: TextStyle): number =>
  !empty ? column : column + (type.kind === 'list' || type.kind === 'agencies' ? dash : step);

const indented = (lines: readonly string[], column: number): string[] =>
  lines.map((line) => (line === '' ? '' : ' '.repeat(column) + line));
