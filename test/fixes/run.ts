// `npm run fixes`: tries the fixes of every finding, fix-all, and every other way in which a plan is edited, on the
// examples of the rules, the examples, real plans and invented ones, each in many styles.
//   --all         once through: every plan of ours in all styles, every real one in some, of each a finding of each kind
//   --whole       with --all: every plan in all styles, and every finding (many hours)
//   --part K/N    with --all: one of N parts of it, the first being 1
//   --minutes N   random plans, styles and places, for so long (5)
//   --seed N      the first seed (from the clock)
//   --rule CODE   only the fixes of one rule, or `fix-all`; `completions` for all of them at every place
//   --only NAME   only plans whose name holds it
//   --style NAME  only one style
import { parseArgs } from 'node:util';
import { Random } from '../unit/edits/messyPlans';
import { type Dress, styles } from './dress';
import { type Source, sources } from './plans';
import { Report } from './report';
import { allCompletions, eachKind, everything, some } from './try';

const { values } = parseArgs({
  options: {
    all: { type: 'boolean' },
    whole: { type: 'boolean' },
    part: { type: 'string', default: '1/1' },
    minutes: { type: 'string' },
    seed: { type: 'string' },
    rule: { type: 'string' },
    only: { type: 'string' },
    style: { type: 'string' },
  },
});
/** Characters of a plan that is not long, and in how many styles a long one is not tried for each in which it is. */
const short = 8_000;
const rota = 8;
const chosen = sources().filter(({ name }) => !values.only || name.includes(values.only));
const dresses = Object.entries(styles).filter(([name]) => !values.style || name === values.style);
const until =
  values.minutes || !values.all ? performance.now() + Number(values.minutes ?? 5) * 60_000 : Infinity;
const report = new Report(values.rule);
let told = performance.now();

if (values.all) {
  const [part, parts] = values.part.split('/').map(Number) as [number, number];
  for (const [turn, [source, style, dress]] of pairs().entries()) {
    if (performance.now() > until) break;
    if (turn % parts === part - 1) tryOne(source, style, dress(source.text, 1), 1);
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

/** Every plan with the styles that it is tried in. */
function pairs(): [Source, string, Dress][] {
  return chosen.flatMap((source, index) =>
    dresses.flatMap(([style, dress], turn): [Source, string, Dress][] => {
      // A long plan holds many findings of each kind, and takes long: each has its turn in another few styles.
      const isTried = values.whole || source.text.length < short || (turn + index) % rota === 0;
      return isTried ? [[source, style, dress]] : [];
    }),
  );
}

function tryOne({ name }: Source, style: string, text: string | undefined, seed: number): void {
  if (text === undefined) return;
  const attempt =
    values.rule === 'completions' ? allCompletions : values.whole ? everything : values.all ? eachKind : some;
  report.take(`${name} (${style})`, text, (one, tally) => attempt(one, seed, tally, values.rule));
  if (performance.now() - told < 30_000) return;
  told = performance.now();
  console.error(`${name} (${style}): ${report.soFar}`);
}
