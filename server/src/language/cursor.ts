import { depthOf, type Lines } from '../plan/text/lines';
import { type Level, openLevels } from './cursorFlow';
import { isOpen, type Line, opensFlow, readLine } from './cursorLine';

/** An item of a list on the way from the plan to the cursor. */
export const item = Symbol('item');
type Step = string | typeof item;
/** Keys and list items that lead to a place. */
export type CursorPath = readonly Step[];

/** The word that is being typed. Offsets of the whole text. */
export interface Word {
  /** What a completion replaces: behind an opening quote, with the closing one. */
  readonly start: number;
  readonly end: number;
  /** What is typed of it so far. */
  readonly typed: string;
  /** The quote that it began with. */
  readonly quote: '' | '"' | "'";
}

/** Where the cursor stands, told from the lines above it alone: right however broken the file is below. */
export interface Cursor extends Word {
  /** The place of the value, or the object in which a key is being typed. */
  readonly path: CursorPath;
  /** `key`: at the start of a line, where a key (or a plain item) may come; `value`: behind `key:` or `- `. */
  readonly position: 'key' | 'value';
  readonly flow: boolean;
  /** The innermost bracket that is open; undefined in block style. */
  readonly level: Level | undefined;
  /** Column (0-based) at which keys beside this one stand; in flow that of the line. */
  readonly column: number;
  /** Column of the last dash before the cursor on its line. */
  readonly dash: number | undefined;
  /** Offset of the dash of the outermost list item that holds the cursor; undefined in flow style. */
  readonly itemStart: number | undefined;
}

/**
 * Tells where the cursor stands. Undefined where nothing of the format can come: inside a comment, a block
 * text or a text of several lines, behind a value that is closed, and in the indentation of a line.
 */
export function cursorAt(lines: Lines, offset: number): Cursor | undefined {
  const number = lines.lineAt(offset);
  const line = readLine(lines, number, offset);
  const way = wayTo(lines, number, offset, line);
  // Before the byte order mark nothing can be written, nor behind what divides a file in two, or a bracket that closes.
  if (!way || (offset === 0 && lines.slice(0, 1) === '\ufeff')) return undefined;
  if (/^(?:---|\.\.\.|[ \t]*[\]}])$/.test(lines.slice(line.start, offset))) return undefined;
  const { path, itemStart } = way;
  const level = way.levels.at(-1);
  const place = { path, itemStart, level, column: line.column, dash: line.dashes.at(-1) };
  if (level) {
    const position = level.bracket === '{' && level.key === undefined ? 'key' : 'value';
    const word = wordAt(lines, offset, level.from, { position, flow: true, named: position === 'key' });
    return word && { ...place, position, ...word, flow: true };
  }
  if (opensFlow(line) || /(?:^|\s)#/.test(unquotedPart(line.value))) return undefined;
  const position = line.key === undefined && line.dashes.length === 0 ? 'key' : 'value';
  if (position === 'key' && isIndentation(lines, number, offset)) return undefined;
  // The first key of an item, which is a value only for as long as it has no colon.
  const first = line.key === undefined && line.dashes.length > 0 ? readLine(lines, number) : undefined;
  const named = first?.key !== undefined;
  if (first && named && offset < first.start + first.column) return undefined;
  const from = line.start + line.valueColumn;
  const word = wordAt(lines, offset, from, { position, flow: false, named: named || position === 'key' });
  return word && { ...place, position, ...word, flow: false };
}

/** The word that starts at `start`, up to its colon if it is `named`; undefined behind the quote that closes it. */
function wordAt(
  lines: Lines,
  offset: number,
  start: number,
  { position, flow, named }: Pick<Cursor, 'position' | 'flow'> & { readonly named: boolean },
): Word | undefined {
  // A text that began on a line above: editors complete only on the line of the cursor.
  if (start < lines.start(lines.lineAt(offset))) return undefined;
  const before = lines.slice(start, Math.max(start, offset));
  const quote = (/^["']/.exec(before)?.[0] ?? '') as Word['quote'];
  const from = start + quote.length;
  const typed = before.slice(quote.length);
  if (quote && typed.includes(quote)) return undefined;
  const rest = lines.slice(offset, lines.end(lines.lineAt(offset)));
  // In front of a list, a map or a text: what is there is not to be replaced.
  if (position === 'value' && typed === '' && /^\s*[[{|>]/.test(rest)) return undefined;
  // In front of a text in quotes that goes on below.
  if (typed === '' && quote === '' && /^\s*(?:"[^"]*|'[^']*)$/.test(rest)) return undefined;
  // Right before a comment, which would become part of the word.
  if (typed === '' && rest.startsWith('#')) return undefined;
  // Behind the sign of a text, which stands on the lines below.
  if (!flow && position === 'value' && /^[|>][-+\d]*$/.test(before)) return undefined;
  const closing = quote ? rest.indexOf(quote) : -1;
  if (closing >= 0) return { start: from, end: offset + closing + 1, typed, quote };
  // Inside a text in quotes that goes on below.
  if (quote && closesBelow(lines, lines.lineAt(offset), quote)) return undefined;
  const colon = named ? ':(?=\\s|$)|' : '';
  const signs = flow ? '(?<!\\s)\\s*[,[\\]{}]|' : '';
  const end = offset + new RegExp(`${colon}${signs}(?<!\\s)\\s+#|(?<!\\s)\\s*$`).exec(rest)!.index;
  return { start: from, end, typed, quote };
}

/** How many lines a text in quotes may go on for to be seen to close. */
const quotedReach = 50;

/** Does a quote that is open at the end of a line close on one below, before another key or item? */
function closesBelow(lines: Lines, number: number, quote: string): boolean {
  for (let below = number + 1; below < Math.min(lines.count, number + quotedReach); below++) {
    const { key, dashes, value } = readLine(lines, below);
    if (key !== undefined || dashes.length > 0 || value.startsWith(quote)) return false;
    if (value.includes(quote)) return true;
  }
  return false;
}

/** Is the cursor in the indentation of a line that holds something, or right before its dash? */
function isIndentation(lines: Lines, number: number, offset: number): boolean {
  const text = lines.line(number);
  const at = offset - lines.start(number);
  return text.slice(0, at).trim() === '' && /^(?:[ \t]+\S|-[ \t])/.test(text.slice(at));
}

/** What can hold a comment of a value: all of it but a quoted text at its start. */
export function unquotedPart(value: string): string {
  const quote = value.charAt(0);
  if (quote !== '"' && quote !== "'") return value;
  // Sign by sign: an expression that knows of escapes cannot go on for millions of characters.
  let at = 1;
  while (at < value.length && value.charAt(at) !== quote) {
    at += quote === '"' && value.charAt(at) === '\\' ? 2 : 1;
  }
  return value.slice(at + 1);
}

/** What leads to a line. */
export interface Way {
  readonly path: Step[];
  /** Brackets open at the cursor; empty in block style. */
  readonly levels: readonly Level[];
  readonly itemStart: number | undefined;
}

/**
 * Walks up over the lines that stand less deep, to column 0 and no further. Undefined if the cursor is in
 * a text, or behind a closed bracket.
 */
export function wayTo(lines: Lines, from: number, offset: number, start: Line): Way | undefined {
  const walk = new Walk(lines, offset, start);
  if (!walk.begin()) return undefined;
  for (let number = from; !walk.done; ) {
    number = lines.outer(number, walk.depth);
    if (number < 0) break;
    if (!walk.pass(readLine(lines, number))) return undefined;
  }
  return walk.way;
}

class Walk {
  #path: Step[] = [];
  #levels: readonly Level[] = [];
  #itemStart: number | undefined;
  /** What comes next on the way up stands less deep than this. */
  #column: number;
  /** … or, if it is the key of a list, as deep. */
  #listed: boolean;

  constructor(
    readonly lines: Lines,
    readonly offset: number,
    readonly start: Line,
  ) {
    this.#column = start.dashes[0] ?? start.column;
    this.#listed = start.dashes.length > 0;
  }

  /** Takes the cursor's own line; false if the cursor is in a comment there, or behind a closed bracket. */
  begin(): boolean {
    const { start } = this;
    if (opensFlow(start)) return this.#openBracket(start);
    if (start.key !== undefined) this.#path.unshift(start.key);
    this.#addItems(start, Number.POSITIVE_INFINITY);
    return true;
  }

  get done(): boolean {
    return this.#column === 0 && !this.#listed;
  }

  get way(): Way {
    const path = [...this.#path];
    for (const { bracket, key } of this.#levels) {
      if (bracket === '[') path.push(item);
      else if (key !== undefined) path.push(key);
    }
    return { path, levels: this.#levels, itemStart: this.#itemStart };
  }

  /** What is on the way stands less deep than this. */
  get depth(): number {
    return depthOf(this.#column, this.#listed);
  }

  /** Goes on to a line further up; false where it turns out that the cursor is in a text. */
  pass(line: Line): boolean {
    const indent = line.dashes[0] ?? line.column;
    // As deep as the list's own dashes: the key of the list, or words out of place.
    if (indent === this.#column && line.key === undefined) return true;
    const holds = line.column < this.#column || (this.#listed && line.column === this.#column);
    if (opensFlow(line) && (holds || line.key === undefined)) {
      // A bracket on a line of its own may be part of a collection that began further up.
      const alone = line.key === undefined && line.dashes.length === 0;
      return this.#openBracket(line) || alone;
    }
    if (line.key !== undefined ? holds : line.dashes.length > 0) {
      if (!isOpen(line)) return false;
      if (line.key !== undefined) this.#enter(line.key, line.column);
    }
    this.#addItems(line, this.#column);
    return true;
  }

  /** The outermost bracket tells the place of all that is inside. */
  #openBracket(line: Line): boolean {
    const from = line.start + line.valueColumn;
    const levels = openLevels(this.lines.slice(from, Math.max(from, this.offset)), from);
    if (!levels?.length) return false;
    this.#levels = levels;
    this.#path = [];
    this.#itemStart = undefined;
    this.#column = line.column;
    this.#listed = false;
    if (line.key !== undefined) this.#path.unshift(line.key);
    this.#addItems(line, Number.POSITIVE_INFINITY);
    return true;
  }

  #enter(key: string, column: number): void {
    this.#path.unshift(key);
    this.#column = column;
    this.#listed = false;
  }

  /** The dashes of a line that stand less deep than `column`. */
  #addItems({ dashes, start }: Line, column: number): void {
    for (const dash of [...dashes].reverse()) {
      if (dash >= column) continue;
      this.#path.unshift(item);
      this.#column = dash;
      this.#listed = true;
      this.#itemStart = start + dash;
    }
  }
}
