import { Lexer } from 'yaml';
import type { Mark, Piece } from './model/piece';
import type { Plan } from './plan';

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
const comment = /^#+[ \t]*ogpplan-ignore(-file)?(?:[ \t:]+|$)/;

const mentioned = new WeakMap<Piece, boolean>();

/** The suppressions of a plan. Costs next to nothing where there are none. */
export function suppressionsOf(plan: Plan): readonly Suppression[] {
  return plan.pieces
    .filter(mentions)
    .flatMap((piece) => commentsOf(piece).flatMap((mark) => suppressionFrom(mark, plan.text) ?? []));
}

/** Does a piece hold the word at all? Looked up once for each piece. */
function mentions(piece: Piece): boolean {
  const known = mentioned.get(piece) ?? piece.text.includes(keyword);
  mentioned.set(piece, known);
  return known;
}

/** Comments that may suppress; what looks like one inside a block or quoted text is text. */
function commentsOf(piece: Piece): Mark[] {
  const found: Mark[] = [];
  let start = 0;
  let scalar = false;
  for (const token of new Lexer().lex(piece.text)) {
    // Signs of the lexer's own: a document, a scalar that follows, brackets that end too early.
    if (token === '\u0002' || token === '\u0018' || token === '\u001f') {
      scalar = token === '\u001f';
      continue;
    }
    if (!scalar && token.startsWith('#') && token.includes(keyword)) {
      found.push({ piece, start, end: start + token.trimEnd().length });
    }
    scalar = false;
    start += token.length;
  }
  return found;
}

function suppressionFrom(mark: Mark, text: string): Suppression | undefined {
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
  const scope = head[1] ? { start: 0, end: text.length + 1 } : scopeOf(text, piece.base + start);
  return { mark, codes, ...scope };
}

/** Where a comment holds: its line, or on a line of its own the item or pair that begins on the next one. */
function scopeOf(text: string, at: number): { start: number; end: number } {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const lineEnd = endOfLine(text, at);
  if (/\S/.test(text.slice(lineStart, at).replace('\ufeff', ''))) return { start: lineStart, end: lineEnd };
  let start = lineEnd;
  while (start < text.length && isSpare(text, start)) start = endOfLine(text, start);
  return { start, end: endOfPart(text, start) };
}

/** Behind the line break of the line that holds an offset. */
function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

/** Does the line hold nothing, or nothing but a comment? */
function isSpare(text: string, lineStart: number): boolean {
  const at = contentOf(text, lineStart);
  const code = text.charCodeAt(at);
  return at >= text.length || code === 0x0a || code === 0x0d || code === 0x23;
}

function contentOf(text: string, lineStart: number): number {
  let at = lineStart;
  while (text.charCodeAt(at) === 0x20 || text.charCodeAt(at) === 0x09) at++;
  return at;
}

/** Behind the last line of the item or pair that begins on a line: all that is indented by more. */
function endOfPart(text: string, lineStart: number): number {
  const first = contentOf(text, lineStart);
  const column = first - lineStart;
  const isItem = isDash(text, first);
  let end = endOfLine(text, lineStart);
  for (let next = end; next < text.length; next = endOfLine(text, next)) {
    if (isSpare(text, next)) continue;
    const at = contentOf(text, next);
    // The items of a list may stand right below its key.
    const below = at - next > column || (!isItem && at - next === column && isDash(text, at));
    if (!below) break;
    end = endOfLine(text, next);
  }
  return end;
}

const isDash = (text: string, at: number): boolean =>
  text.charCodeAt(at) === 0x2d && /^(?:\s|$)/.test(text.charAt(at + 1));
