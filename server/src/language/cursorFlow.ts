/** A bracket that is open at the cursor. */
export interface Level {
  readonly bracket: '[' | '{';
  /** The key whose value the cursor is in. */
  key: string | undefined;
  /** Offset at which the current word starts. */
  from: number;
}

/**
 * The brackets that are open at `end`, from the outside in, for a flow collection that begins at `start`.
 * Undefined inside a comment.
 */
export function openLevels(text: string, start: number, end: number): readonly Level[] | undefined {
  const levels: Level[] = [];
  for (let at = start; at < end; at++) {
    const sign = text.charAt(at);
    const level = levels.at(-1);
    if (!level && sign !== '[' && sign !== '{') return levels;
    if (sign === '#' && /\s/.test(text.charAt(at - 1))) {
      const start = at;
      at = lineEnd(text, at);
      if (at >= end) return undefined;
      if (level && startsWord(text, level, start)) level.from = at;
    } else if ((sign === '"' || sign === "'") && level && startsWord(text, level, at)) {
      at = closingQuote(text, at, end);
    } else if (sign === '[' || sign === '{') {
      levels.push({ bracket: sign, key: undefined, from: at + 1 });
    } else if (sign === ']' || sign === '}') {
      levels.pop();
    } else if (sign === ',' && level) {
      Object.assign(level, { key: undefined, from: at + 1 });
    } else if (sign === ':' && level?.bracket === '{' && level.key === undefined && endsKey(text, at)) {
      level.key = unquoted(text.slice(level.from, at).trim());
      level.from = at + 1;
    }
  }
  const last = levels.at(-1);
  if (last) while (last.from < end && /\s/.test(text.charAt(last.from))) last.from++;
  return levels;
}

const startsWord = (text: string, { from }: Level, at: number): boolean => text.slice(from, at).trim() === '';

/** A colon ends a key only before a blank or bracket, or behind a quote: `a:b` is one word. */
const endsKey = (text: string, colon: number): boolean =>
  /^[\s,[\]{}]?$/.test(text.charAt(colon + 1)) || /["']/.test(text.charAt(colon - 1));

const unquoted = (key: string): string => /^(["'])(.*)\1$/s.exec(key)?.[2] ?? key;

/** Where the quote that opens at `at` closes; `end` if it does not close before. */
function closingQuote(text: string, at: number, end: number): number {
  const quote = text.charAt(at);
  for (let next = at + 1; next < end; next++) {
    if (quote === '"' && text.charAt(next) === '\\') next++;
    else if (text.charAt(next) === quote) {
      if (quote === '"' || text.charAt(next + 1) !== quote) return next;
      next++;
    }
  }
  return end;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}
