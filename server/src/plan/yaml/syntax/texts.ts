import type { Cause, Repair } from './cause';
import { bodyColumn, isFormatKey, type Line, takesProse } from './lines';
import type { Owner } from './owner';
import type { Scene } from './scene';

/** `title:Plan`, `-id: x`: a space is missing behind the colon or the dash. */
export function* missingSpace({ text, lines, at }: Scene): Generator<Cause> {
  for (const line of lines.slice(Math.max(0, at - 1), at + 2)) {
    const source = text.slice(line.content, line.end);
    const dash = /^-(?=[a-z-]+:(?:\s|$))/.exec(source);
    const key = /^(?:-\s+)?([a-z-]+):(?=[^\s/])/.exec(source);
    if (!dash && !isFormatKey(key?.[1] ?? '')) continue;
    const sign = dash?.[0] ?? key?.[0] ?? '';
    const end = line.content + sign.length;
    yield {
      kind: 'missing-space',
      mark: { start: line.content, end: line.value?.end ?? line.end },
      sign: dash ? '-' : `${key?.[1]}:`,
      repairs: [{ how: 'insert', at: [end], sign: ' ' }],
    };
  }
}

/** `title The plan`: a key of the format that no colon follows. */
export function* missingColon({ text, lines, at }: Scene): Generator<Cause> {
  const line = lines[at];
  if (!line || line.key) return;
  const word = /^[a-z-]+(?=\s+[^\s=]|\s*$)/.exec(text.slice(line.body, line.end))?.[0] ?? '';
  if (!isFormatKey(word)) return;
  yield {
    kind: 'missing-colon',
    mark: { start: line.body, end: line.body + word.length },
    key: word,
    repairs: [{ how: 'insert', at: [line.body + word.length], sign: ':' }],
  };
}

/** Signs that mean something to YAML where a text begins; the dash and its like only before a space. */
const leading = /^(?:[*&@`%,\]}!]|[-?:](?=\s|$)|[|>](?![-+0-9]*\s*(?:#|$)))/;

/** A text that begins with a sign of YAML's own. */
export function* leadingSign({ owner, text }: Scene): Generator<Cause> {
  if (!owner || owner.block) return;
  const { start, end } = owner.value;
  const [sign] = leading.exec(text.slice(start, owner.line.end)) ?? [];
  if (sign === undefined) return;
  const key = owner.line.key?.name;
  const quote: Repair = { how: 'quote', what: owner.value };
  const asBlock = /[|>]/.test(sign) && !/^>\s*[\d=]/.test(text.slice(start, end));
  yield {
    kind: 'leading-sign',
    mark: owner.value,
    ...(key !== undefined && { key }),
    sign,
    repairs: asBlock ? [belowKey(owner, start + 1)] : [quote],
  };
}

/** The text moves below its key, behind the `|` or `>` that stands there. */
const belowKey = ({ line, value }: Owner, headEnd: number): Repair => ({
  how: 'block',
  what: { start: headEnd, end: value.end },
  head: { start: value.start, end: headEnd },
  column: bodyColumn(line) + 2,
});

const hasColon = /:(?=\s|$)/;

/** A colon inside a text that is not quoted. */
export function* colonInText(scene: Scene): Generator<Cause> {
  const { owner, text } = scene;
  yield* colonBelowKey(scene);
  if (!owner || owner.block || /["'[{]/.test(text.charAt(owner.value.start))) return;
  const source = text.slice(owner.value.start, owner.value.end);
  const colon = hasColon.exec(source);
  if (!colon) return;
  const word = /[^\s:]{1,30}:$/.exec(source.slice(0, colon.index + 1))?.[0] ?? ':';
  yield {
    kind: 'colon',
    mark: owner.value,
    ...(owner.line.key && { key: owner.line.key.name }),
    sign: word,
    repairs: [{ how: 'quote', what: owner.value }],
  };
}

/** Sentences on the lines below a key, of which one holds a colon. */
function* colonBelowKey({ text, lines, at }: Scene): Generator<Cause> {
  for (let index = at; index >= 0; index--) {
    const line = lines[index]!;
    if (!line.key || !isFormatKey(line.key.name)) continue;
    if (line.value || !takesProse(line.key.name)) return;
    const below = lines.slice(index + 1, at + 1);
    const wrong = below.find((one: Line) => hasColon.test(text.slice(one.content, one.end)));
    if (!wrong || below.some((one) => one.content < one.end && one.indent <= bodyColumn(line))) return;
    const colon = text.indexOf(':', line.key.end) + 1;
    yield {
      kind: 'colon',
      mark: { start: wrong.content, end: wrong.end },
      key: line.key.name,
      sign: /(?<!\S)\S*:/.exec(text.slice(wrong.content, wrong.end))?.[0] ?? ':',
      repairs: [{ how: 'insert', at: [colon], sign: ' |' }],
    };
    return;
  }
}

/** ` #` in a text of several lines that is not quoted: a comment to YAML, and the text cannot go on. */
export function* hashInText({ owner, text }: Scene): Generator<Cause> {
  if (!owner || owner.block || owner.first === owner.last) return;
  const { start, end } = owner.value;
  if (/["'[{]/.test(text.charAt(start))) return;
  const hash = /\s#\S*/.exec(text.slice(start, end));
  if (!hash) return;
  const at = start + hash.index + 1;
  yield {
    kind: 'hash',
    mark: { start: at, end: at + hash[0].length - 1 },
    ...(owner.line.key && { key: owner.line.key.name }),
    sign: hash[0].trim(),
    repairs: [{ how: 'quote', what: owner.value }],
  };
}

/** A text that would do in quotation marks, whatever is wrong with it. */
export function* anyText({ owner }: Scene): Generator<Cause> {
  if (!owner || owner.block) return;
  yield {
    kind: 'other',
    mark: owner.value,
    ...(owner.line.key && { key: owner.line.key.name }),
    repairs: [{ how: 'quote', what: owner.value }],
  };
}
