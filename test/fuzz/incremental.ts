// `npm run fuzz:incremental`: random edits of plans, each held against a plan that is read afresh, for as long as
// it is told to. Ends with 1 at the first differences, each cut down to a short text and few edits.
//   --minutes N   how long (5)
//   --seed N      the first seed (from the clock)
import { parseArgs } from 'node:util';
import { corpus, examples } from '../unit/plans';
import { Difference, holdSame } from './sameness';
import { shrink } from './shrink';
import { invented } from './starts';

/** How many differences are enough for one run. */
const enough = 3;
const edits = 60;

const { values } = parseArgs({ options: { minutes: { type: 'string' }, seed: { type: 'string' } } });
const minutes = Number(values.minutes ?? 5);
const until = performance.now() + minutes * 60_000;
const starts = [...invented, ...examples(), ...(corpus() ?? [])];
let seed = Number(values.seed ?? Date.now() % 1_000_000_000);
let made = 0;
let found = 0;
let told = performance.now();

console.log(`From seed ${seed}, ${minutes} minutes, ${starts.length} texts`);
while (performance.now() < until && found < enough) {
  // Small texts cost little and show as much, so they come more often.
  const start = starts[seed % 3 === 0 ? seed % starts.length : seed % invented.length]!;
  try {
    holdSame(start.text, seed, edits);
  } catch (error) {
    found++;
    if (error instanceof Difference) tell(start.name, error);
    else
      console.log(`\n${start.name}, seed ${seed}: ${error instanceof Error ? error.stack : String(error)}`);
  }
  seed++;
  made += edits;
  if (performance.now() - told > 30_000) {
    told = performance.now();
    console.log(`${made} edits, ${found} differences`);
  }
}
console.log(`${made} edits up to seed ${seed - 1}: ${found === 0 ? 'all the same' : `${found} differences`}`);
process.exitCode = found > 0 ? 1 : 0;

function tell(name: string, { message, start, steps, ask }: Difference): void {
  const short = shrink(start, steps, ask);
  console.log(`\n${name}, ${message}\nIn short: ${short.what}`);
  console.log(JSON.stringify({ start: short.start, steps: short.steps }));
}
