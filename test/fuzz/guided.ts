// `npm run fuzz`: looks for texts that do harm, guided by what code they reach. Ends with 1 where it found any, each cut
// down and kept in test/fuzz/found, where every test run tries it again.
//   --minutes N    how long in all (5)
//   --target NAME  only this one (all in turn; see targets.ts)
//   --seed N       the first seed (from the clock)
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { keep } from './found';
import type { Said, Search } from './search';
import { targets } from './targets';

/** Milliseconds of processor time after which a text is said to hang: others of its length take a hundredth of it. */
const patience = 20_000;

const { values } = parseArgs({
  options: { minutes: { type: 'string' }, target: { type: 'string' }, seed: { type: 'string' } },
});
const names = values.target === undefined ? Object.keys(targets) : [values.target];
const unknown = names.filter((name) => !Object.hasOwn(targets, name));
const minutes = Number(values.minutes ?? 5);
const seed = Number(values.seed ?? Date.now() % 1_000_000_000);
if (unknown.length > 0 || !(minutes > 0) || !Number.isInteger(seed)) {
  console.error(`--minutes and --seed are numbers, --target is one of ${Object.keys(targets).join(', ')}.`);
  process.exitCode = 2;
} else void run();

async function run(): Promise<void> {
  console.log(`From seed ${seed}, ${minutes} minutes: ${names.join(', ')}`);
  let harms = 0;
  for (const target of names) {
    const until = performance.now() + (minutes * 60_000) / names.length;
    const known: string[] = [];
    let round = 0;
    // After a text that hung the search goes on in another thread.
    do {
      const time = until - performance.now();
      await search({ target, seed: seed + 1_000_000 * round++, time, known }, (harm, text, at) => {
        known.push(harm);
        harms++;
        const path = keep({ name: `${target}-${at}-${known.length}`, target, seed: at, text });
        console.log(`\n${target}: ${harm}\n  ${path}: ${JSON.stringify(text).slice(0, 300)}`);
      });
    } while (until - performance.now() > 1000);
  }
  console.log(harms === 0 ? 'Nothing found.' : `${harms} found.`);
  process.exitCode = harms > 0 ? 1 : 0;
}

/** Lets one thread search. `onHarm` is told of the kind of harm, the text and its seed. */
function search(what: Search, onHarm: (harm: string, text: string, seed: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(join(__dirname, 'search.js'), { workerData: what });
    let trying: { text: string; seed: number } | undefined;
    let since = process.cpuUsage();
    const watch = setInterval(() => {
      if (process.cpuUsage(since).user < patience * 1000) return;
      if (trying) onHarm(`hangs for ${patience / 1000} s`, trying.text, trying.seed);
      void thread.terminate();
    }, 1000);
    thread.on('message', (said: Said) => {
      since = process.cpuUsage();
      if (said.kind === 'trying') trying = said;
      else if (said.kind === 'harm') onHarm(said.harm, said.text, said.seed);
      else {
        const { tried, kept, blocks } = said;
        console.log(`${what.target}: ${tried} texts tried, ${kept} kept, ${blocks} blocks of code reached`);
      }
    });
    thread.once('error', reject);
    thread.once('exit', () => {
      clearInterval(watch);
      resolve();
    });
  });
}
