import type { Cause, Repair } from './cause';
import { hasDash, isFormatKey, lineAt, type Stretch, takesText } from './lines';
import { flowBroken, type Scene } from './scene';

const partner: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

/** A list or map in brackets that is never closed. */
export function* unclosedBracket(scene: Scene): Generator<Cause> {
  const open = openAtEnd(scene);
  const [outer] = open;
  if (!outer) return;
  const first = lineAt(scene.lines, outer.start);
  const line = scene.lines[first]!;
  const key = line.key?.name;
  const lineEnd = line.value?.end ?? line.end;
  const closers = open
    .map(({ sign, start }) => (scene.text.charAt(start + 1) === ' ' ? ' ' : '') + partner[sign])
    .reverse()
    .join('');
  const close = closingPlaces(scene, first).map((at): Repair => ({ how: 'insert', at: [at], sign: closers }));
  const owner = scene.ownerOf(first);
  const atStart = owner?.value.start === outer.start;
  const quote: Repair[] = atStart ? [{ how: 'quote', what: owner.value }] : [];
  const isText = atStart && (key === undefined || takesText(key)) && !hasDash(line);
  yield {
    kind: isText ? 'leading-sign' : 'unclosed-bracket',
    mark: isText ? owner.value : { start: outer.start, end: lineEnd },
    ...(key !== undefined && { key }),
    sign: outer.sign,
    repairs: isText ? quote : [...close, ...quote],
  };
}

/** The brackets that are open where the parser had to give up on them, the outermost first. */
function openAtEnd({ tokens, problem }: Scene): { start: number; sign: string }[] {
  const open: { start: number; sign: string }[] = [];
  for (const { source, start } of tokens) {
    if (source === flowBroken && open.length > 0) return open;
    if (start > problem.end && open.length === 0) return open;
    if (source === '[' || source === '{') open.push({ start, sign: source });
    else if (source === ']' || source === '}') open.pop();
  }
  return open;
}

/** Ends of lines at which the closing bracket may have been meant to stand, the likeliest first. */
function closingPlaces({ lines }: Scene, first: number): number[] {
  const places = [lines[first]!.value?.end ?? lines[first]!.end];
  for (let index = first + 1; index < lines.length; index++) {
    const line = lines[index]!;
    if (line.content === line.end) continue;
    if ((line.key && isFormatKey(line.key.name)) || hasDash(line)) break;
    places.unshift(line.value?.end ?? line.end);
  }
  return places;
}

/** Something behind the bracket that closes. */
export function* textAfterBracket({ owner, text, tokens }: Scene): Generator<Cause> {
  if (!owner || owner.block) return;
  const { start, end } = owner.value;
  const sign = text.charAt(start);
  if (partner[sign] === undefined) return;
  const close = tokens.find(
    (token) => token.start > start && token.depth === 0 && (token.source === ']' || token.source === '}'),
  );
  if (!close || close.end >= end || !/^[^\S\r\n]*\S/.test(text.slice(close.end, end))) return;
  const rest: Stretch = { start: close.end, end };
  const tail = text.slice(close.end, end).trim();
  const key = owner.line.key?.name;
  const isText = key === undefined || takesText(key);
  const quote: Repair = { how: 'quote', what: owner.value };
  const spare = /^[\]},;.]+$/.test(tail);
  yield {
    kind: isText ? 'leading-sign' : 'text-after-bracket',
    mark: isText ? owner.value : rest,
    ...(key !== undefined && { key }),
    sign: isText ? sign : tail,
    repairs: isText ? [quote] : spare ? [{ how: 'remove', what: [rest] }] : [],
  };
}

/** An item of a list in brackets that YAML cannot read as a text. */
export function* flowItem({ tokens, problem, text }: Scene): Generator<Cause> {
  const token = tokens.findLast(({ start }) => start <= problem.start);
  if (!token || token.depth === 0) return;
  const before = text.slice(0, problem.start);
  const from = Math.max(before.lastIndexOf('['), before.lastIndexOf(','), before.lastIndexOf('\n')) + 1;
  const start = from + (/^\s*/.exec(text.slice(from))?.[0].length ?? 0);
  const length = text.slice(start).search(/(?<!\s)\s*(?:[,\]}\n]|$)/);
  const what = { start, end: start + length };
  if (length <= 0) return;
  yield {
    kind: 'leading-sign',
    mark: what,
    sign: text.charAt(start),
    repairs: [{ how: 'quote', what }],
  };
}
