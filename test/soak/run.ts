// `npm run soak`: writes in 20 plans for as long as it is told to, holds every answer against that of a server which
// has just been given the text, and measures each minute what the server's heap holds. Ends with 1 if an answer
// differs, the server notes a fault of its own, or the heap grows.
//   --minutes N   how long (30)
//   --seed N      of what is written (from the clock)
import { setPriority } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { serverFlags } from '../../client/src/serverFlags';
import { planOf } from '../bench/plans';
import { Random } from '../fuzz/edits';
import { invented } from '../fuzz/starts';
import { corpus, examples } from '../unit/plans';
import { questionsOf } from './answers';
import { Author } from './author';
import { Editor, folder } from './editor';
import { growthOf, inMebibytes, type Measurement, mostGrowth, warmUp } from './heap';
import { Reference } from './reference';

const plans = 20;
/** Longer plans make for fewer bursts in the same time, and say no more. */
const longest = 120_000;

const { values } = parseArgs({
  options: { minutes: { type: 'string' }, seed: { type: 'string' }, server: { type: 'string' } },
});
const minutes = Number(values.minutes ?? 30);
const seed = Number(values.seed ?? Date.now() % 1_000_000_000);

setPriority(15);
const flags = [...serverFlags, '--expose-gc', '--require', resolve('test', 'soak', 'monitor.cjs')];
const program = { node: process.execPath, flags, module: values.server ?? resolve('dist', 'server.js') };
const editor = new Editor(program, new Map(startPlans()));
const reference = new Reference({ ...program, flags: serverFlags });
process.exitCode = await soak();
await Promise.all([editor.server.stop(), reference.renew()]);

/** The plans that are written in: real ones where there are some, and of every layout. */
function startPlans(): [string, string][] {
  const real = [...examples(), ...(corpus() ?? [])].filter(({ text }) => text.length < longest);
  const all = [...invented.filter(({ text }) => text !== ''), { name: 'twenty', text: planOf(20) }, ...real];
  return all
    .slice(0, plans)
    .map(({ text }, index): [string, string] => [`${folder}/plan-${index}.ogpplan`, text]);
}

async function soak(): Promise<number> {
  await editor.start();
  const random = new Random(seed);
  const author = new Author(editor, random);
  const [kept = ''] = editor.files.keys();
  const measurements: Measurement[] = [];
  const start = performance.now();
  let bursts = 0;
  console.log(`Seed ${seed}, ${minutes} minutes, ${editor.files.size} plans`);
  for (let minute = 1; minute <= minutes; minute++) {
    while (performance.now() - start < minute * 60_000) {
      const uri = await author.burst();
      bursts++;
      const difference = await reference.differenceOf(editor, uri, questionsOf(editor, uri, random));
      if (difference) return tell('An answer differs from that of a fresh server:', difference);
      if (editor.faults.length > 0) return tell('Internal errors:', editor.faults);
      if (editor.server.ended) return tell('The server ended:', editor.server.errors);
      author.relent();
    }
    author.restoreAll(kept);
    await editor.diagnostics(kept);
    const bytes = await editor.heap();
    measurements.push({ minute, bytes });
    console.log(
      `minute ${minute}: heap ${inMebibytes(bytes)} MiB, ${bursts} bursts, ${editor.answers} answers, ${reference.compared} compared`,
    );
    await reference.renew();
  }
  console.log(`Done: ${[...author.done].map(([deed, count]) => `${deed} ${count}`).join(', ')}`);
  return judge(measurements.filter(({ minute }) => minute >= warmUp));
}

/** The exit code: 1 where the heap grows. */
function judge(measurements: readonly Measurement[]): number {
  if (measurements.length < 3) {
    console.log(`Too short to tell whether the heap grows: that takes ${warmUp + 2} minutes.`);
    return 0;
  }
  const growth = growthOf(measurements);
  const verdict = growth < mostGrowth ? 'stays' : 'grows';
  console.log(
    `From minute ${warmUp} the heap ${verdict}: ${growth.toFixed(2)} MiB in 10 minutes (less than ${mostGrowth} is wanted)`,
  );
  return growth < mostGrowth ? 0 : 1;
}

function tell(what: string, details: unknown): number {
  console.log(what);
  console.log(details);
  return 1;
}
