import type { Edit } from '../edits/edit';
import { styleWith } from '../edits/style';
import type { Plan } from '../plan/plan';
import type { Type } from '../plan/schema/types';
import { cursorAt } from './cursor';
import { indentOf, isOpen, type Line, readLine } from './cursorLine';
import { type Level, levelsAbove } from './levels';
import { type TextPlace, textPlaceAt } from './paste/textPlace';

/** A line that was just begun by the Enter key, and the one it was pressed in. */
interface NewLine {
  readonly plan: Plan;
  readonly number: number;
  readonly offset: number;
  readonly above: Line;
  /** What stands on the new line behind the cursor. */
  readonly rest: string;
  /** Columns a level, where the plan does not show them. */
  readonly tabSize: number;
}

/**
 * Puts the cursor where the next thing belongs after Enter: `offset` is on the new line. In a text below the lines above,
 * in a list of it behind the next bullet; below a key where its list, its fields or its text begins; behind a value at
 * the next key. Nothing where the editor has done so, and where nothing is known.
 */
export function editsOnEnter(plan: Plan, offset: number, tabSize: number): Edit[] {
  const { lines } = plan;
  const number = lines.lineAt(offset);
  const before = lines.slice(lines.start(number), offset);
  if (number === 0 || !/^[ \t]*(?:- )?$/.test(before)) return [];
  const above = readLine(lines, number - 1);
  const rest = lines.slice(offset, lines.end(number));
  const line: NewLine = { plan, number, offset, above, rest, tabSize };
  const place = textPlaceAt(plan, offset, offset);
  if (place?.kind === 'block') return inText(line, place);
  return closingQuote(line) ?? inStructure(line);
}

/** What the new line begins with, where the editor did not see to it. */
function startWith({ plan: { lines }, number, offset, rest }: NewLine, start: string): Edit[] {
  const from = lines.start(number);
  if (lines.slice(from, offset) === start) return [];
  const blanks = /^[ \t]*/.exec(rest)![0].length;
  return [{ start: from, end: offset + blanks, text: [start] }];
}

function inText(line: NewLine, place: TextPlace): Edit[] {
  const { plan, number, tabSize } = line;
  const above = plan.lines.line(number - 1);
  if (above.trim() === '') return [];
  const isHead = plan.lines.lineAt(place.headEnd) === number - 1;
  const body = place.bodyColumn ?? place.column + styleWith(plan, tabSize).step;
  const indent = ' '.repeat(isHead ? body : above.search(/\S/));
  if (isHead || !/^\s*-(?: |$)/.test(above)) return startWith(line, indent);
  return above.trim() === '-' ? instead(line, indent) : startWith(line, `${indent}- `);
}

/** An item with nothing behind its dash ends the list: the new line comes in its place. */
function instead(line: NewLine, start: string): Edit[] {
  const { lines } = line.plan;
  const empty: Edit = { start: lines.start(line.number - 1), end: lines.start(line.number), text: [] };
  return [empty, ...startWith(line, start)];
}

/** Enter at the end of a text in quotes leaves the text: its last quote stays behind it. */
function closingQuote(line: NewLine): Edit[] | undefined {
  const { plan, number, above, rest } = line;
  const quote = rest.trim();
  if (!/^["']$/.test(quote) || above.key === undefined || !above.value.startsWith(quote)) return undefined;
  if (isClosed(above.value) || !cursorAt(plan.lines, above.start + above.column)) return undefined;
  const end = plan.lines.end(number - 1);
  const own = { start: plan.lines.start(number), end: plan.lines.end(number) };
  return [
    { start: end, end, text: [quote] },
    { ...own, text: [' '.repeat(above.column)] },
  ];
}

const isClosed = (value: string): boolean =>
  /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^"'[{]|\[.*\]|\{.*\})/.test(value);

/** Behind a key or an item of a list. */
function inStructure(line: NewLine): Edit[] {
  const { plan, number, above, rest, tabSize } = line;
  const cursor = cursorAt(plan.lines, above.start + above.column);
  if (!cursor || cursor.flow) return [];
  const levels = levelsAbove(plan, number);
  if (above.key === undefined) return above.dashes.length > 0 ? behindItem(line, levels) : [];
  const style = styleWith(plan, tabSize);
  const startAt = (column: number) => startWith(line, ' '.repeat(column));
  if (!isOpen(above)) {
    if (!isClosed(above.value)) return [];
    // The rest of a text goes on as part of it.
    const goesOn = rest.trim() !== '' && !rest.trimStart().startsWith('#');
    return startAt(above.column + (goesOn ? style.step : 0));
  }
  const [level] = levels;
  if (!level?.empty) return [];
  return startAt(isHolder(level.type) ? childColumn(plan, number, level, style) : above.column);
}

/** Behind an item that is an id or a word, not an object: the next one. */
function behindItem(line: NewLine, levels: readonly Level[]): Edit[] {
  const { dashes, value } = line.above;
  const type = levels[0]?.type;
  const plain = type?.kind === 'agencies' || (type?.kind === 'list' && type.item.kind !== 'object');
  if (!plain || line.rest.trim() !== '' || !isClosed(value || '-')) return [];
  const holder = levels.find((level) => level.type.kind === 'object');
  if (value === '') return holder ? instead(line, ' '.repeat(holder.column)) : [];
  return startWith(line, `${' '.repeat(dashes.at(-1)!)}- `);
}

/** Is what stands behind a key of this type written on the lines below it? */
const isHolder = (type: Type): boolean =>
  type.kind === 'text' ? type.prose : type.kind === 'agencies' ? type.many : holders.has(type.kind);

const holders: ReadonlySet<Type['kind']> = new Set(['object', 'register', 'list', 'values']);

/** Where what belongs to a key begins: beside what is there, else as the plan is laid out. */
function childColumn(
  { lines }: Plan,
  number: number,
  { type, column }: Level,
  { step, dash }: { readonly step: number; readonly dash: number },
): number {
  const isList = type.kind === 'list' || type.kind === 'agencies';
  let next = number + 1;
  while (next < lines.count && indentOf(lines, next) === undefined) next++;
  const indent = next < lines.count ? indentOf(lines, next)! : 0;
  const beside = indent > column || (isList && indent === column && readLine(lines, next).dashes.length > 0);
  return beside ? indent : column + (isList ? dash : step);
}
