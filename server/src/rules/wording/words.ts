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
export const isLetter = (code: number): boolean =>
  code < 128
    ? ascii[code] === 1
    : (code >= 0xc0 && code < 0x250 && code !== 0xd7 && code !== 0xf7) || (code >= 0x300 && code < 0x370);

/** Where the next word starts, from an offset on; the end of the text if there is none. */
export function wordStart(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isLetter(text.charCodeAt(at))) at++;
  return at;
}

/** Where a word ends that starts at an offset. Hyphens and apostrophes part words. */
function wordEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && isLetter(text.charCodeAt(at))) at++;
  return at;
}

/** The words of a text, in order. */
export function wordsOf(text: string): WordSpan[] {
  const words: WordSpan[] = [];
  for (let start = wordStart(text, 0); start < text.length; ) {
    const end = wordEnd(text, start);
    words.push({ start, end });
    start = wordStart(text, end);
  }
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
