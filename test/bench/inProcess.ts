// Run in a process of its own: what reading costs without a server around it. Prints JSON.
//   parse                    parseDocument of 20 commitments: the first time, and warm
//   check FILE…              parseDocument alone, and this project's check, of all these plans in turn
import { readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { diagnosticsOf } from '../../server/src/language/diagnostics';
import { readPlan } from '../../server/src/plan/plan';
import { checkPlan } from '../../server/src/rules/check';
import { planOf } from './plans';
import { median, pause, typingGap } from './stats';

const timed = (work: () => void): number => {
  const since = performance.now();
  work();
  return performance.now() - since;
};

/** As this project reads, which is faster than the library's own defaults. */
const parse = (text: string) =>
  parseDocument(text, { merge: true, uniqueKeys: false, prettyErrors: false, logLevel: 'error' });

/** Everything that `ogpplan check` says of a plan. */
function check(text: string): void {
  const plan = readPlan(text);
  const { diagnostics } = diagnosticsOf(plan, checkPlan(plan), {
    settings: {},
    uri: 'file:///plan.ogpplan',
    pageOf: () => undefined,
  });
  if (diagnostics.some(({ message }) => message === '')) throw new Error('A finding says nothing.');
}

/** At the pace of a typist, as the servers are measured: a loop without pauses would flatter it. */
async function parseOne() {
  const text = planOf(20);
  const first = timed(() => parse(text));
  const times: number[] = [];
  for (let round = 0; round < 300; round++) {
    await pause(typingGap);
    times.push(timed(() => parse(text)));
  }
  return { first, warm: median(times) };
}

function checkAll(files: readonly string[]) {
  const texts = files.map((file) => readFileSync(file, 'utf8'));
  const passes = { parse: () => texts.forEach(parse), check: () => texts.forEach(check) };
  for (let round = 0; round < 2; round++) for (const pass of Object.values(passes)) pass();
  const times = { parse: [] as number[], check: [] as number[] };
  for (let round = 0; round < 9; round++) {
    times.parse.push(timed(passes.parse));
    times.check.push(timed(passes.check));
  }
  return { files: files.length, parse: median(times.parse), check: median(times.check) };
}

const [what, ...files] = process.argv.slice(2);
void (what === 'parse' ? parseOne() : Promise.resolve(checkAll(files))).then((found) =>
  console.log(JSON.stringify(found)),
);
