import { type Edit, overlap } from '../../server/src/edits/edit';
import type { Lines, Position, Range } from '../../server/src/plan/text/lines';
import type { Answer } from './answers';

/** An answer that no editor could make sense of. */
export class Malformed extends Error {}

type Fields = Readonly<Record<string, unknown>>;

/** Throws {@link Malformed} where something in an answer is outside the text, reversed, overlapping or empty. */
export function assertWellFormed({ of, offset, value }: Answer, lines: Lines): void {
  const fail = (what: string, where: unknown): never => {
    const place = offset === undefined ? '' : ` at ${offset}`;
    throw new Malformed(`${of}${place}: ${what} in ${String(JSON.stringify(where)).slice(0, 400)}`);
  };
  const check = (ok: boolean, what: string, where: unknown) => ok || fail(what, where);
  const walk = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    if (Array.isArray(part)) checkList(part, lines, check);
    else checkObject(part as Fields, lines, check);
    for (const inner of Object.values(part)) walk(inner);
  };
  walk(value);
  if (of === 'semantic tokens') checkTokens(value as number[], lines, check);
  if (of === 'completion') checkCompletions(value as readonly Fields[], offset!, lines, check);
  if (of === 'diagnostics') checkDiagnostics(value as { diagnostics: readonly Fields[] }, lines, check);
}

type Check = (ok: boolean, what: string, where: unknown) => void;

/** A list of edits is one change: they must not touch the same text. */
function checkList(list: readonly unknown[], lines: Lines, check: Check): void {
  const edits = list.flatMap((one) => asEdit(one, lines) ?? []);
  if (edits.length === list.length) check(!overlap(edits), 'edits overlap', list);
}

/** Our own edit, or LSP's; undefined for anything else. */
function asEdit(value: unknown, lines: Lines): Edit | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { start, end, text, range, newText } = value as Fields;
  if (typeof start === 'number' && typeof end === 'number' && text !== undefined)
    return { start, end, text: [] };
  if (!isRange(range) || typeof newText !== 'string') return undefined;
  return { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end), text: [] };
}

function checkObject(object: Fields, lines: Lines, check: Check): void {
  const { start, end, startLine, endLine } = object;
  if (isPosition(object)) check(isInside(object, lines), 'a position outside the text', object);
  if (isRange(object)) check(!isBefore(object.end, object.start), 'a reversed range', object);
  // A digest has a start and an end too: the days of its period.
  if (typeof start === 'number' && typeof end === 'number' && !('participant' in object)) {
    check(0 <= start && start <= end && end <= lines.length, 'offsets outside the text', object);
  }
  if (typeof startLine === 'number' && typeof endLine === 'number') {
    const ok = 0 <= startLine && startLine < endLine && endLine < lines.count;
    check(ok, 'a fold outside the text', object);
  }
  holds(object.range, object.selectionRange, 'a name outside what it names', object, check);
  if ('parent' in object && object.parent) {
    holds((object.parent as Fields).range, object.range, 'a selection outside the larger one', object, check);
  }
  const { textEdit, additionalTextEdits } = object;
  if (textEdit && Array.isArray(additionalTextEdits)) {
    checkList([textEdit, ...additionalTextEdits], lines, check);
  }
}

function holds(outer: unknown, inner: unknown, what: string, where: unknown, check: Check): void {
  if (!isRange(outer) || !isRange(inner)) return;
  check(!isBefore(inner.start, outer.start) && !isBefore(outer.end, inner.end), what, where);
}

/** In LSP's encoding: five numbers each, lines and characters counted from the token before. */
function checkTokens(data: readonly number[], lines: Lines, check: Check): void {
  let [line, character, end] = [0, 0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [down, across, length] = [data[at]!, data[at + 1]!, data[at + 2]!];
    const token = data.slice(at, at + 5);
    check(down >= 0 && across >= 0 && length > 0, 'a token that goes back', token);
    if (down > 0) [line, character, end] = [line + down, across, 0];
    else character += across;
    check(character >= end, 'tokens that overlap', token);
    end = character + length;
    check(line < lines.count, 'a token below the text', token);
    check(end <= lines.end(line) - lines.start(line), 'a token behind its line', token);
  }
}

/** Editors take only what replaces text on the line of the cursor, around it. */
function checkCompletions(items: readonly Fields[], offset: number, lines: Lines, check: Check): void {
  const cursor = lines.positionAt(offset);
  for (const item of items) {
    const { range } = (item.textEdit ?? {}) as Fields;
    if (!isRange(range)) continue;
    const { start, end } = range;
    check(start.line === cursor.line && end.line === cursor.line, 'a completion of another line', item);
    const around = start.character <= cursor.character && cursor.character <= end.character;
    check(around, 'a completion beside the cursor', item);
  }
}

/** What underlines nothing cannot be seen, but at the end of the text there may be nothing to underline. */
function checkDiagnostics(
  { diagnostics }: { diagnostics: readonly Fields[] },
  lines: Lines,
  check: Check,
): void {
  for (const diagnostic of diagnostics) {
    const { range, message } = diagnostic;
    check(String(message).length > 10, 'no message', diagnostic);
    if (!isRange(range)) check(false, 'no range', diagnostic);
    else {
      const [start, end] = [lines.offsetAt(range.start), lines.offsetAt(range.end)];
      check(start < end || start === lines.length, 'an empty range', diagnostic);
    }
  }
}

const isPosition = (value: unknown): value is Position => {
  const { line, character } = (value ?? {}) as Fields;
  return typeof line === 'number' && typeof character === 'number';
};

const isRange = (value: unknown): value is Range => {
  const { start, end } = (value ?? {}) as Fields;
  return isPosition(start) && isPosition(end);
};

function isInside(position: Position, lines: Lines): boolean {
  if (position.line < 0 || position.character < 0 || position.line >= lines.count) return false;
  return !isBefore(lines.positionAt(lines.end(position.line)), position);
}

const isBefore = (one: Position, other: Position): boolean =>
  one.line < other.line || (one.line === other.line && one.character < other.character);
