// `npm run many`: the command line on 10,000 plans, with the time that it takes and the memory at its most.
//   --plans N    how many (10000)
// The plans are those of examples/, or of OGPPLAN_CORPUS, again and again, in a hundred folders; a few are no plans.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './lib/build.mjs';
import { ownNode, root, toolEnv } from './lib/project.mjs';
import { runMain, say, seconds } from './lib/report.mjs';
import { freshFolder, removeFolder } from './lib/temp.mjs';

const folders = 100;
/** Says at the end, over a stream of its own, what was used of the machine. */
const telling = `data:text/javascript,import { writeSync } from 'node:fs';
process.on('exit', () => writeSync(3, JSON.stringify(process.resourceUsage())));`;

await runMain(async () => {
  const { values } = parseArgs({ options: { plans: { type: 'string', default: '10000' } } });
  const count = Number(values.plans);
  await build();
  const temp = freshFolder('many');
  try {
    const bytes = makePlans(temp, count);
    say(`${count} plans, ${(bytes / 1024 / 1024).toFixed(0)} MB, in ${folders} folders`);
    for (const args of [['check'], ['check', '--format', 'json'], ['score']]) await measure(temp, args);
  } finally {
    removeFolder(temp);
  }
});

/**
 * @param {string} temp
 * @param {number} count
 */
function makePlans(temp, count) {
  const source = process.env.OGPPLAN_CORPUS
    ? join(process.env.OGPPLAN_CORPUS, 'plans')
    : join(root, 'examples');
  const texts = readdirSync(source)
    .filter((name) => name.endsWith('.ogpplan'))
    .map((name) => readFileSync(join(source, name)));
  let bytes = 0;
  for (let folder = 0; folder < folders; folder++) mkdirSync(join(temp, `folder-${folder}`));
  for (let index = 0; index < count; index++) {
    const text = texts[index % texts.length] ?? Buffer.of();
    const path = join(temp, `folder-${index % folders}`, `plan-${index}.ogpplan`);
    writeFileSync(path, text);
    bytes += statSync(path).size;
  }
  writeFileSync(join(temp, 'utf16.ogpplan'), Buffer.from('\ufeffogpplan: 1', 'utf16le'));
  symlinkSync('nowhere', join(temp, 'dangling.ogpplan'));
  return bytes;
}

/**
 * @param {string} cwd
 * @param {string[]} args
 */
async function measure(cwd, args) {
  const since = performance.now();
  const cli = join(root, 'dist', 'cli.js');
  const child = spawn(ownNode, ['--import', telling, cli, ...args, '.'], {
    cwd,
    env: toolEnv(),
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  let [printed, usage, said] = [0, '', ''];
  child.stdout?.on('data', (data) => {
    printed += data.length;
  });
  child.stderr?.on('data', (data) => {
    said += data;
  });
  child.stdio[3]?.on('data', (data) => {
    usage += data;
  });
  const [code] = await once(child, 'close');
  const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(usage);
  const most = `${(maxRSS / 1024).toFixed(0)} MB at most`;
  // On a busy machine only this says how much work it was.
  const worked = `${((userCPUTime + systemCPUTime) / 1e6).toFixed(1)} s of processor time`;
  const output = `${(printed / 1024 / 1024).toFixed(0)} MB printed`;
  say(`ogpplan ${args.join(' ')}: ${seconds(since)}, ${worked}, ${most}, ${output}, exit code ${code}`);
  say(said.trim().replace(/^/gm, '  '));
}
