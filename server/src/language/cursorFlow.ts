/** A bracket that is open at the cursor. */
export interface Level {
  readonly bracket: '[' | '{';
  /** The key whose value the cursor is in. */
  key: string | undefined;
  /** Offset at which the current word starts. */
  from: number;
  /** Keys, or words of a list, that are complete so far. */
  readonly names: string[];
}

/**
 * The brackets that are open at the end of a text, from the outside in, for a flow collection that begins with it.
 * `base` is the offset of the text. Undefined inside a comment.
 */
export function openLevels(text: string, base: number): readonly Level[] | undefined {
  const levels: Level[] = [];
  if (!scan(text, levels)) return undefined;
  const last = levels.at(-1);
  if (last) while (last.from < text.length && /\s/.test(text.charAt(last.from))) last.from++;
  for (const level of levels) level.from += base;
  return levels;
}

/** The names in a level that stand behind the cursor; `text` is what follows the word there. */
export function namesBehind(text: string, { bracket, key }: Level): readonly string[] {
  const level: Level = { bracket, key, from: 0, names: [] };
  scan(text, [level]);
  return level.names;
}

/** Reads on until the outermost bracket closes; false where the text ends inside a comment. */
function scan(text: string, levels: Level[]): boolean {
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    const level = levels.at(-1);
    if (!level && sign !== '[' && sign !== '{') return true;
    if (sign === '#' && /\s/.test(text.charAt(at - 1))) {
      const start = at;
      at = lineEnd(text, at);
      if (at >= text.length) return false;
      if (level && startsWord(text, level, start)) level.from = at;
    } else if ((sign === '"' || sign === "'") && level && startsWord(text, level, at)) {
      at = closingQuote(text, at);
    } else if (sign === '[' || sign === '{') {
      levels.push({ bracket: sign, key: undefined, from: at + 1, names: [] });
    } else if (sign === ']' || sign === '}') {
      if (level) endWord(text, level, at);
      levels.pop();
    } else if (sign === ',' && level) {
      endWord(text, level, at);
      Object.assign(level, { key: undefined, from: at + 1 });
    } else if (sign === ':' && level?.bracket === '{' && level.key === undefined && endsKey(text, at)) {
      endWord(text, level, at);
      level.key = unquoted(text.slice(level.from, at).trim());
      level.from = at + 1;
    }
  }
  return true;
}

/** Keeps the name of a list or of a key that ends at an offset. */
function endWord(text: string, { bracket, key, from, names }: Level, at: number): void {
  if (bracket === '{' && key !== undefined) return;
  const word = unquoted(text.slice(from, at).trim());
  if (word !== '') names.push(word);
}

const startsWord = (text: string, { from }: Level, at: number): boolean => text.slice(from, at).trim() === '';

/** A colon ends a key only before a blank or bracket, or behind a quote: `a:b` is one word. */
const endsKey = (text: string, colon: number): boolean =>
  /^[\s,[\]{}]?$/.test(text.charAt(colon + 1)) || /["']/.test(text.charAt(colon - 1));

export const unquoted = (key: string): string => /^(["'])(.*)\1$/s.exec(key)?.[2] ?? key;

/** Where the quote that opens at `at` closes; the end of the text if it does not. */
function closingQuote(text: string, at: number): number {
  const quote = text.charAt(at);
  for (let next = at + 1; next < text.length; next++) {
    if (quote === '"' && text.charAt(next) === '\\') next++;
    else if (text.charAt(next) === quote) {
      if (quote === '"' || text.charAt(next + 1) !== quote) return next;
      next++;
    }
  }
  return text.length;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}
