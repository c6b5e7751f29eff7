/** A word of a text: offsets UTF-16, end exclusive. */
export interface WordSpan {
  readonly start: number;
  readonly end: number;
}

/** Letters and digits of ASCII, by code. */
const ascii = Uint8Array.from({ length: 128 }, (_, code) =>
  Number(/[A-Za-z0-9]/.test(String.fromCharCode(code))),
);

/** Letters of Latin script with their accents, set into the letter or behind it. Only such texts have word lists. */
const isLetter = (code: number): boolean =>
  code < 128
    ? ascii[code] === 1
    : (code >= 0xc0 && code < 0x250 && code !== 0xd7 && code !== 0xf7) || (code >= 0x300 && code < 0x370);

/**
 * Goes through the words of a text, in order, each with a number that is the same for the same word. Hyphens and
 * apostrophes part words.
 */
export function eachWord(text: string, visit: (start: number, end: number, hash: number) => void): void {
  const { length } = text;
  for (let at = 0; at < length; at++) {
    let code = text.charCodeAt(at);
    if (!isLetter(code)) continue;
    const start = at;
    let hash = 0;
    while (isLetter(code)) {
      hash = (hash * 31 + code) & 0x3fffffff;
      at++;
      code = text.charCodeAt(at);
    }
    visit(start, at, hash);
  }
}

/** The words of a text. */
export function wordsOf(text: string): WordSpan[] {
  const words: WordSpan[] = [];
  eachWord(text, (start, end) => words.push({ start, end }));
  return words;
}

const space = 0x20;
const slash = 0x2f;
const semicolon = 0x3b;
const lineFeed = 0x0a;
const bullet = 0x2022;

/**
 * Does a sentence end between two words? At `.`, `!` or `?` before a space, at `;`, at a line break, at a bullet, at a
 * slash between spaces, which parts the items of lists.
 */
export function endsSentence(text: string, start: number, end: number): boolean {
  // Most words have a space between them.
  if (end === start + 1 && text.charCodeAt(start) === space) return false;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === lineFeed || code === bullet || code === semicolon) return true;
    if (code === slash && text.charCodeAt(at - 1) === space && text.charCodeAt(at + 1) === space) return true;
    const stop = code === 0x2e || code === 0x21 || code === 0x3f;
    if (stop && at + 1 < end && /[\s)\]"”»’]/.test(text.charAt(at + 1))) return true;
  }
  return false;
}

/** Is a word the rest of one before it, as people count: "decision-making", "l'accès"? */
export const continuesWord = (text: string, before: number, start: number): boolean =>
  start === before + 1 && joins(text.charCodeAt(before));

/** Hyphens and apostrophes. */
const joins = (code: number): boolean => code === 0x2d || code === 0x27 || code === 0x2019 || code === 0x2011;
