// `npm run fixes`: tries the fixes of every finding, fix-all, and every other way in which a plan is edited, on the
// examples of the rules, the examples, real plans and invented ones, each in many styles.
//   --all         everything once (about half an hour)
//   --minutes N   random plans, styles and places, for so long (5)
//   --seed N      the first seed (from the clock)
//   --rule CODE   only the fixes of one rule, or `fix-all`
//   --only NAME   only plans whose name holds it
//   --style NAME  only one style
import { parseArgs } from 'node:util';
import { Random } from '../unit/edits/messyPlans';
import { styles } from './dress';
import { type Source, sources } from './plans';
import { Report } from './report';
import { everything, some } from './try';

const { values } = parseArgs({
  options: {
    all: { type: 'boolean' },
    minutes: { type: 'string' },
    seed: { type: 'string' },
    rule: { type: 'string' },
    only: { type: 'string' },
    style: { type: 'string' },
  },
});
const chosen = sources().filter(({ name }) => !values.only || name.includes(values.only));
const dresses = Object.entries(styles).filter(([name]) => !values.style || name === values.style);
const until =
  values.minutes || !values.all ? performance.now() + Number(values.minutes ?? 5) * 60_000 : Infinity;
const report = new Report(values.rule);
let told = performance.now();

if (values.all) {
  for (const source of chosen) {
    for (const [style, dress] of dresses) {
      if (performance.now() > until) break;
      tryOne(source, style, dress(source.text, 1), 1);
    }
  }
} else {
  let seed = Number(values.seed ?? Date.now() % 1_000_000_000);
  console.log(`From seed ${seed}, ${chosen.length} plans, ${dresses.length} styles`);
  for (; performance.now() < until; seed++) {
    const random = new Random(seed);
    const source = random.pick(chosen);
    const [style, dress] = random.pick(dresses);
    const text = source.make ? source.make(seed) : source.text;
    tryOne(source, `${style}, seed ${seed}`, dress(text, seed), seed);
  }
}
report.print();
process.exitCode = report.failed ? 1 : 0;

function tryOne({ name }: Source, style: string, text: string | undefined, seed: number): void {
  if (text === undefined) return;
  const attempt = values.all ? everything : some;
  report.take(`${name} (${style})`, text, (one, tally) => attempt(one, seed, tally, values.rule));
  if (performance.now() - told < 30_000) return;
  told = performance.now();
  console.error(`${name} (${style}): ${report.soFar}`);
}
