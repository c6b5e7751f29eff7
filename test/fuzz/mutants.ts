import type { Random } from './edits';
import { tokens } from './tokens';

/** No longer than this, or the search gets slow: characters. */
const longest = 20_000;

/** A text with a few things done to it: signs, words, lines and stretches of others put in, taken out or moved. */
export function mutant(random: Random, pool: readonly string[]): string {
  let text = random.pick(pool);
  for (let round = random.next(5); round >= 0; round--) text = random.pick(changes)(text, random, pool);
  return text.slice(0, longest);
}

type Change = (text: string, random: Random, pool: readonly string[]) => string;

const changes: readonly Change[] = [
  (text, random) => insert(text, random, random.pick(tokens)),
  (text, random) => insert(text, random, random.pick(tokens)),
  (text, random) =>
    insert(text, random, String.fromCharCode(random.next(random.next(3) === 0 ? 0x10000 : 0x80))),
  (text, random) => insert(text, random, random.pick(tokens).repeat(1 + random.next(40))),
  (text, random) => replaced(text, random, 1 + random.next(6), () => ''),
  (text, random) => replaced(text, random, 1 + random.next(200), () => ''),
  (text, random) => replaced(text, random, random.next(60), (cut) => cut + cut),
  (text, random) => replaced(text, random, 1 + random.next(8), () => random.pick(tokens)),
  // As a damaged file is decoded.
  (text, random) => replaced(text, random, 1, (cut) => new TextDecoder().decode(Buffer.from(cut, 'latin1'))),
  (text, random) => linesMoved(text, random),
  (text, random) => indented(text, random),
  (text, random, pool) => insert(text, random, stretch(random.pick(pool), random)),
  (text, random, pool) => text.slice(0, random.next(text.length + 1)) + stretch(random.pick(pool), random),
];

function insert(text: string, random: Random, part: string): string {
  const at = random.next(text.length + 1);
  return text.slice(0, at) + part + text.slice(at);
}

function replaced(text: string, random: Random, length: number, by: (cut: string) => string): string {
  const at = random.next(text.length + 1);
  return text.slice(0, at) + by(text.slice(at, at + length)) + text.slice(at + length);
}

function stretch(text: string, random: Random): string {
  const at = random.next(text.length + 1);
  return text.slice(at, at + 1 + random.next(300));
}

/** A few lines somewhere else. */
function linesMoved(text: string, random: Random): string {
  const lines = text.split('\n');
  const moved = lines.splice(random.next(lines.length), 1 + random.next(6));
  lines.splice(random.next(lines.length + 1), 0, ...moved);
  return lines.join('\n');
}

/** A few lines deeper, or less deep. */
function indented(text: string, random: Random): string {
  const lines = text.split('\n');
  const first = random.next(lines.length);
  const last = first + 1 + random.next(6);
  const deeper = random.next(2) === 0;
  const change = (line: string) => (deeper ? ` ${line}` : line.replace(/^ /, ''));
  return lines.map((line, index) => (first <= index && index < last ? change(line) : line)).join('\n');
}
