// Run in a process of its own: what reading costs without a server around it. Prints JSON.
//   parse                    parseDocument of 20 commitments: the first time, and warm; as bundled here
//   check FILE…              parseDocument alone, and this project's check, of all these plans in turn
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseDocument as bundledParse } from 'yaml';
import { diagnosticsOf } from '../../server/src/language/diagnostics';
import { noNeighbours } from '../../server/src/plan/neighbours';
import { type Plan, readPlan } from '../../server/src/plan/plan';
import { checkPlan, checkWith } from '../../server/src/rules/check';
import { mayCount } from '../../server/src/rules/fixAll';
import type { Finding } from '../../server/src/rules/rule';
import { planOf } from './plans';
import { median, pause, typingGap } from './stats';

const timed = (work: () => void): number => {
  const since = performance.now();
  work();
  return performance.now() - since;
};

/** The library as Node loads it. This project bundles its build for browsers, which is quicker. */
const { parseDocument } = createRequire(__filename)('yaml') as {
  readonly parseDocument: typeof bundledParse;
};

/** As this project reads, which is faster than the library's own defaults. */
const options = { merge: true, uniqueKeys: false, prettyErrors: false, logLevel: 'error' } as const;

/** Everything that `ogpplan check` says of a plan: rules, ranges and messages. */
function check(text: string, find: (plan: Plan) => readonly Finding[]): void {
  const plan = readPlan(text);
  const { diagnostics } = diagnosticsOf(plan, find(plan), {
    settings: {},
    uri: 'file:///plan.ogpplan',
    pageOf: () => undefined,
  });
  if (diagnostics.some(({ message }) => message === '')) throw new Error('A finding says nothing.');
}

/** What the command line shows unless it is asked for hints. */
const withoutHints = (plan: Plan): readonly Finding[] =>
  checkWith((rule) => mayCount(rule, plan, { minimum: 'information' }), plan, noNeighbours);

/** At the pace of a typist, as the servers are measured: a loop without pauses would flatter it. */
async function parseOne() {
  const text = planOf(20);
  const first = timed(() => parseDocument(text, options));
  const [warm, bundled]: [number[], number[]] = [[], []];
  for (let round = 0; round < 300; round++) {
    await pause(typingGap);
    warm.push(timed(() => parseDocument(text, options)));
    await pause(typingGap);
    bundled.push(timed(() => bundledParse(text, options)));
  }
  return { first, warm: median(warm), bundled: median(bundled) };
}

function checkAll(files: readonly string[]) {
  const texts = files.map((file) => readFileSync(file, 'utf8'));
  const passes = {
    parse: (text: string) => void parseDocument(text, options),
    bundledParse: (text: string) => void bundledParse(text, options),
    check: (text: string) => check(text, withoutHints),
    checkWithHints: (text: string) => check(text, checkPlan),
  };
  const run = (name: keyof typeof passes) => texts.forEach(passes[name]);
  const names = Object.keys(passes) as (keyof typeof passes)[];
  for (let round = 0; round < 2; round++) names.forEach(run);
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]]));
  for (let round = 0; round < 9; round++) for (const name of names) times[name]!.push(timed(() => run(name)));
  return { files: files.length, ...Object.fromEntries(names.map((name) => [name, median(times[name]!)])) };
}

const [what, ...files] = process.argv.slice(2);
void (what === 'parse' ? parseOne() : Promise.resolve(checkAll(files))).then((found) =>
  console.log(JSON.stringify(found)),
);
