import { remembered } from '../handbook/remembered';
import { keptWith } from './model/kept';
import type { Mark, Piece } from './model/piece';
import type { Plan } from './plan';
import type { Lines } from './text/lines';
import { tokensOf } from './yaml/tokens';

/** A comment that silences rules: `# ogpplan-ignore CODE[, CODE] -- reason`. */
export interface Suppression {
  /** The comment, from its `#` to the end of the line. */
  readonly mark: Mark;
  readonly codes: readonly SuppressedCode[];
  /** Where it holds, in offsets of the whole text, end exclusive: findings whose mark starts there. */
  readonly start: number;
  readonly end: number;
}

/** A code as it stands in the comment. */
export interface SuppressedCode {
  readonly code: string;
  readonly mark: Mark;
}

const keyword = 'ogpplan-ignore';
const none: readonly Mark[] = [];
const comment = /^#+[ \t]*ogpplan-ignore(-file)?(?:[ \t:]+|$)/;

/** The suppressions of a plan. Costs next to nothing where there are none. */
export const suppressionsOf = remembered(({ pieces, lines }: Plan): readonly Suppression[] => {
  const suppressions: Suppression[] = [];
  const scopes = new Scopes(lines);
  for (const piece of pieces) {
    for (const mark of commentsIn(piece)) {
      const suppression = suppressionFrom(mark, scopes);
      if (suppression) suppressions.push(suppression);
    }
  }
  return suppressions;
});

/** Comments that may suppress; what looks like one inside a block or quoted text is text. */
const commentsIn = keptWith((piece: Piece): readonly Mark[] => {
  if (!piece.text.includes(keyword)) return none;
  const found: Mark[] = [];
  for (const { text, start } of tokensOf(piece.text)) {
    if (!text.startsWith('#') || !text.includes(keyword)) continue;
    found.push({ piece, start, end: start + text.trimEnd().length });
  }
  return found;
});

function suppressionFrom(mark: Mark, scopes: Scopes): Suppression | undefined {
  const { piece, start, end } = mark;
  const source = piece.text.slice(start, end);
  const head = comment.exec(source);
  if (!head) return undefined;
  const reason = /(?:^|[ \t])--/.exec(source.slice(head[0].length));
  const listed = source.slice(head[0].length, reason ? head[0].length + reason.index : undefined);
  const codes = Array.from(listed.matchAll(/[^\s,]+/g), ({ index, 0: code }): SuppressedCode => {
    const from = start + head[0].length + index;
    return { code, mark: { piece, start: from, end: from + code.length } };
  });
  const scope = head[1] ? { start: 0, end: scopes.lines.length + 1 } : scopes.of(piece.base + start);
  return { mark, codes, ...scope };
}

interface Scope {
  readonly start: number;
  readonly end: number;
}

/** Tells where comments hold, which are asked about in their order. */
class Scopes {
  /** The next line of content behind the last comment, and what begins there. */
  #first = -1;
  #below: Scope = { start: 0, end: 0 };

  constructor(readonly lines: Lines) {}

  /** Where a comment holds: its line, or on a line of its own the item or pair that begins on the next one. */
  of(at: number): Scope {
    const { lines } = this;
    const own = lines.lineAt(at);
    const lineStart = lines.start(own);
    if (/\S/.test(lines.slice(lineStart, at).replace('\ufeff', ''))) {
      return { start: lineStart, end: lines.start(own + 1) };
    }
    // Comments that stand below each other hold in one place.
    if (own < this.#first) return this.#below;
    let first = own + 1;
    while (first < lines.count && isSpare(lines.line(first))) first++;
    this.#first = first;
    this.#below = { start: lines.start(first), end: lines.start(lineAfterPart(lines, first)) };
    return this.#below;
  }
}

/** Does a line hold nothing, or nothing but a comment? */
const isSpare = (line: string): boolean => /^[ \t]*(?:#|$)/.test(line);

/** The line behind the item or pair that begins on a line: behind all that is indented by more. */
function lineAfterPart(lines: Lines, first: number): number {
  const head = lines.line(first);
  const column = indentOf(head);
  const isItem = isDash(head);
  let after = first + 1;
  for (let number = after; number < lines.count; number++) {
    const line = lines.line(number);
    if (isSpare(line)) continue;
    // The items of a list may stand right below its key.
    const below = indentOf(line) > column || (!isItem && indentOf(line) === column && isDash(line));
    if (!below) break;
    after = number + 1;
  }
  return after;
}

const indentOf = (line: string): number => line.search(/[^ \t]|$/);

const isDash = (line: string): boolean => /^[ \t]*-(?:\s|$)/.test(line);
