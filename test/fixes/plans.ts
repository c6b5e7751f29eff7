import { fileOf } from '../../server/src/rules/examples';
import { rules } from '../../server/src/rules/registry';
import { invented } from '../fuzz/starts';
import { messyText, Random, randomContent } from '../unit/edits/messyPlans';
import { corpus, examples, type PlanFile } from '../unit/plans';
import { weaken } from './weaken';

/** A plan to try, or one that is made anew from a seed. */
export interface Source extends PlanFile {
  readonly make?: (seed: number) => string;
}

/** The bad examples of every rule, as whole plans. */
export const badExamples = (): Source[] =>
  rules.flatMap(({ code, examples: { bad } }) =>
    bad.map((example, index) => ({ name: `${code} ${index + 1}`, text: fileOf(example).text })),
  );

const madeFrom = (name: string, make: (seed: number) => string): Source => ({ name, text: make(1), make });

/** Plans made of what the format knows, in any order, written as badly as people do. */
const messy = madeFrom('messy', (seed) => {
  const random = new Random(seed);
  return messyText(randomContent(random), random);
});

/** Everything that is tried. */
export function sources(): readonly Source[] {
  const good = examples();
  const weakened = good.map(({ name, text }) =>
    madeFrom(`weakened ${name}`, (seed) => weaken(text, new Random(seed))),
  );
  return [...badExamples(), ...good, ...invented, messy, ...weakened, ...(corpus() ?? [])];
}
