import { Lexer } from 'yaml';

/** Deeper nesting than any plan needs. On Node 20 `yaml` aborts the process at 2,000 nested brackets. */
export const maxNesting = 100;

/**
 * Offset (UTF-16) of the first place nested deeper than {@link maxNesting}; undefined where there is none.
 * Linear in the text, without recursion; runs before `yaml` composes a tree.
 */
export function tooDeepAt(text: string): number | undefined {
  const block = mayNestBlocks(text) ? deepBlock(text) : undefined;
  return block ?? (mayNestBrackets(text) ? deepFlow(text) : undefined);
}

/** Each block level takes a column at least, so that a deep one begins far to the right. */
function mayNestBlocks(text: string): boolean {
  for (let end = -1; end + maxNesting < text.length; ) {
    const start = end + 1;
    if (isIndent(text.charCodeAt(start + maxNesting - 1)) && isIndent(text.charCodeAt(start))) {
      const indent = /^[ ?-]*/.exec(text.slice(start, start + maxNesting))?.[0];
      if (indent?.length === maxNesting) return true;
    }
    end = text.indexOf('\n', start);
    if (end < 0) break;
  }
  return false;
}

const isIndent = (code: number): boolean => code === 0x20 || code === 0x2d || code === 0x3f;

/** A document that is one pair of brackets may go on with its lines at column 0. */
const bracketsAtRoot = /^\ufeff?(?:[ \t]*(?:#.*)?\r?\n)*[ \t]*[[{]|(?:^|\n)---/;

/**
 * May brackets be nested too deeply? Counts those that open, and forgets them at a line that stands no deeper
 * than the key of the first of them: there YAML gives up brackets that are still open.
 */
function mayNestBrackets(text: string): boolean {
  if (countOf(text, '[') + countOf(text, '{') <= maxNesting) return false;
  if (bracketsAtRoot.test(text)) return true;
  let count = 0;
  let indent = 0;
  for (let start = 0; start < text.length; ) {
    const next = text.indexOf('\n', start) + 1 || text.length;
    const own = indentAt(text, start);
    const first = text.charAt(start + own);
    // Blank lines and comments do not count; a closing bracket may stand as far left as the key.
    if (own <= indent && !/[\s#\]}]/.test(first)) count = 0;
    // What stands on a line of its own belongs to a key above it, which may stand anywhere to the left.
    if (count === 0) indent = /[[{&!]/.test(first) ? 0 : own;
    for (let at = start + own; at < next; at++) {
      const code = text.charCodeAt(at);
      if ((code === 0x5b || code === 0x7b) && ++count > maxNesting) return true;
    }
    start = next;
  }
  return false;
}

function countOf(text: string, sign: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count++;
  return count;
}

function indentAt(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) === 0x20) at++;
  return at - start;
}

function deepFlow(text: string): number | undefined {
  let depth = 0;
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') {
      if (++depth > maxNesting) return offset;
    } else if ((token === ']' || token === '}') && depth > 0) depth--;
    if (token !== '\u0002' && token !== '\u001f' && token !== '\u0018') offset += token.length;
  }
  return undefined;
}

/** Block levels: one for each growing indent, one more for each `- ` or `? ` that opens on the same line. */
function deepBlock(text: string): number | undefined {
  const indents: number[] = [];
  let lineStart = 0;
  while (lineStart < text.length) {
    let end = text.indexOf('\n', lineStart);
    if (end < 0) end = text.length;
    let at = lineStart;
    while (text.charCodeAt(at) === 0x20) at++;
    if (at < end && text.charCodeAt(at) !== 0x0d) {
      while (indents.length > 0 && indents[indents.length - 1]! >= at - lineStart) indents.pop();
      indents.push(at - lineStart);
      while (opensItem(text, at)) {
        at += 2;
        while (text.charCodeAt(at) === 0x20) at++;
        indents.push(at - lineStart);
      }
      if (indents.length > maxNesting) return at;
    }
    lineStart = end + 1;
  }
  return undefined;
}

function opensItem(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code === 0x2d || code === 0x3f) && text.charCodeAt(at + 1) === 0x20;
}
