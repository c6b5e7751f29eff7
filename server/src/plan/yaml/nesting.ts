import { Lexer } from 'yaml';

/** Deeper nesting than any plan needs. On Node 20 `yaml` aborts the process at 2,000 nested brackets. */
export const maxNesting = 100;

/**
 * Offset (UTF-16) of the first place nested deeper than {@link maxNesting}; undefined where there is none.
 * Linear in the text, without recursion; runs before `yaml` composes a tree.
 */
export function tooDeepAt(text: string): number | undefined {
  const block = deepLine.test(text) ? deepBlock(text) : undefined;
  return block ?? (manyBrackets(text) ? deepFlow(text) : undefined);
}

/** Each block level takes a column at least, so that a deep one begins far to the right. */
const deepLine = new RegExp(`^[ ?-]{${maxNesting}}`, 'm');

function manyBrackets(text: string): boolean {
  let count = 0;
  for (const bracket of ['[', '{']) {
    for (let at = text.indexOf(bracket); at >= 0; at = text.indexOf(bracket, at + 1)) {
      if (++count > maxNesting) return true;
    }
  }
  return false;
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
