import type { Cause, Repair } from './cause';
import { hasDash, isFormatKey, lineAt, type Stretch } from './lines';
import type { Scene, Token } from './scene';

const isQuoted = ({ source }: Token): boolean => source.startsWith('"') || source.startsWith("'");

/** Does the quoted text end with its own closing quote? */
function isClosed({ source }: Token): boolean {
  if (source.length < 2) return false;
  const quote = source.charAt(0);
  if (quote === '"') {
    const slashes = /(?<!\\)\\*(?="$)/.exec(source)?.[0].length;
    return slashes !== undefined && slashes % 2 === 0 && source.endsWith('"');
  }
  const quotes = /(?<!')'*$/.exec(source.slice(1))?.[0].length ?? 0;
  return quotes % 2 === 1;
}

/** A quotation mark that opens and is never closed, or is closed by one that opens the next quoted text. */
export function* unclosedQuote(scene: Scene): Generator<Cause> {
  for (const token of scene.tokens) {
    if (!isQuoted(token)) continue;
    if (token.start > scene.problem.end) return;
    if (isClosed(token) && !swallows(scene, token)) continue;
    const first = lineAt(scene.lines, token.start);
    const line = scene.lines[first]!;
    const quote = token.source.charAt(0);
    const ends = closingPlaces(scene, first, token);
    const close = ends.map((at): Repair => ({ how: 'insert', at: [at], sign: quote }));
    const letter = ends.map((end): Repair => ({ how: 'quote', what: { start: token.start, end } }));
    // An apostrophe that opens a word ('tis, 's) opens no quotation.
    const isApostrophe = quote === "'" && !/\s/.test(token.source.slice(0, 4));
    yield {
      kind: 'unclosed-quote',
      mark: { start: token.start, end: Math.max(token.start + 1, line.value?.end ?? line.end) },
      ...(line.key && { key: line.key.name }),
      sign: quote,
      repairs: isApostrophe ? [...close.slice(0, 1), ...letter.slice(0, 1)] : close,
      ...(isApostrophe && { choice: true }),
    };
    return;
  }
}

/** Does a quoted text run over a line that is plainly the next key? */
function swallows(scene: Scene, token: Token): boolean {
  return scene.lines.some(
    (line) =>
      line.start > token.start &&
      line.end < token.end &&
      line.key !== undefined &&
      isFormatKey(line.key.name),
  );
}

/** Where the closing quote may have been meant to stand: before the next key or item, else at the end. */
function closingPlaces(scene: Scene, first: number, token: Token): number[] {
  const places: number[] = [];
  const { text, lines } = scene;
  const { value, end } = lines[first]!;
  if (token.depth > 0) {
    const stop = text.slice(token.start + 1, end).search(/(?<!\s)\s*[,\]}]/);
    if (stop >= 0) places.push(token.start + 1 + stop);
  }
  let last = value?.end ?? end;
  for (let index = first + 1; index < lines.length; index++) {
    const line = lines[index]!;
    if (line.content === line.end) continue;
    if (line.key || hasDash(line) || line.start >= token.end) break;
    last = line.value?.end ?? line.end;
  }
  places.push(last);
  if (value && value.end !== last) places.push(value.end);
  return places;
}

/** A quoted text that something follows on its line. */
export function* textAfterQuote(scene: Scene): Generator<Cause> {
  const { owner, text, problem } = scene;
  const token = scene.tokens.findLast((one) => isQuoted(one) && one.start <= problem.start);
  if (token && token.depth > 0 && isClosed(token)) {
    const rest = /^[^,\]}\n]*/.exec(text.slice(token.end))?.[0].trimEnd() ?? '';
    if (rest.trim() === '') return;
    const what = { start: token.start, end: token.end + rest.length };
    yield { kind: 'text-after-quote', mark: what, sign: rest.trim(), repairs: [{ how: 'quote', what }] };
    return;
  }
  if (!owner || owner.block || !/["']/.test(text.charAt(owner.value.start))) return;
  const opening = scene.tokens.find(({ start }) => start === owner.value.start);
  if (!opening || !isClosed(opening) || !goesOn(text, opening.end)) return;
  yield {
    kind: 'text-after-quote',
    mark: owner.value,
    ...(owner.line.key && { key: owner.line.key.name }),
    sign: text.slice(opening.end, owner.value.end).trim().split('\n')[0]!,
    repairs: [{ how: quotesAll(text, owner.value, opening) ? 'requote' : 'quote', what: owner.value }],
  };
}

/** Does something follow on the line? */
const goesOn = (text: string, at: number): boolean => /^[^\S\r\n]*[^\s]/.test(text.slice(at, at + 200));

/**
 * Were the first and the last quotation mark meant to enclose all of it (`"He said "yes" to it"`,
 * `'The state's budget'`), and not each a part (`"Open" or "closed"`)?
 */
function quotesAll(text: string, { start, end }: Stretch, opening: Token): boolean {
  const quote = text.charAt(start);
  if (text.charAt(end - 1) !== quote) return false;
  return /\s/.test(text.charAt(opening.end - 2)) || /[\p{L}\p{N}]/u.test(text.charAt(opening.end));
}

/** Backslashes from `at` on that go with no sign behind them. */
function badEscapes(text: string, end: number, at: number): number[] {
  const found: number[] = [];
  for (const { index, 0: pair } of text.slice(at, end).matchAll(/\\(?:[0abt\tnvfre "/\\N_LPxuU]|.)/g)) {
    if (!/[0abt\tnvfre "/\\N_LPxuU]$/.test(pair) || index === 0) found.push(at + index);
  }
  return found;
}

/** A backslash in double quotes before a sign that it does not go with. */
export function* backslash({ text, problem, lines }: Scene): Generator<Cause> {
  if (problem.code !== 'BAD_DQ_ESCAPE') return;
  const line = lines[lineAt(lines, problem.start)];
  const at = text.indexOf('\\', problem.start);
  if (at < 0) return;
  yield {
    kind: 'backslash',
    mark: { start: at, end: Math.min(at + 2, text.length) },
    ...(line?.key && { key: line.key.name }),
    sign: text.slice(at, at + 2),
    repairs: [{ how: 'insert', at: badEscapes(text, line?.end ?? text.length, at), sign: '\\' }],
  };
}
