// All that `npm test` runs, in order. Every step has a name and a time; the last line sums them up. A Mocha step counts
// its tests, any other step counts as one.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readCounts } from './counts.mjs';
import { exec } from './exec.mjs';
import { endWithParent } from './lifetime.mjs';
import { ownNode, root, toolEnv } from './project.mjs';
import { explain, Failure, runMain, say, seconds } from './report.mjs';
import { testRestricted } from './restricted-tests.mjs';
import { freshFolder } from './temp.mjs';
import { provideVSCode } from './vscode.mjs';
import { testDevelopment, testPackage } from './vscode-tests.mjs';
import { testWeb } from './web-tests.mjs';

/** @typedef {{ passes: number, failures: number, pending: number }} Counts */
/** @typedef {{ name: string, title: string, needs?: string, run: (countsFile: string) => Promise<number>, counts?: boolean }} Step */

const temp = freshFolder('results');
/** @type {Promise<import('./vscode.mjs').VSCode> | undefined} */
let vscode;
/** Provided once; a failure is told in every step that needs it. */
const theVSCode = () => {
  vscode ??= provideVSCode();
  return vscode;
};

const graceMs = 8000;
let interrupted = false;

/** @type {Step[]} */
const steps = [
  { name: 'types', title: 'Types', run: () => tool('tsc') },
  {
    name: 'lint',
    title: 'Lint and format',
    run: () =>
      tool('biome', 'check', '--error-on-warnings', ...(process.stdout.isTTY ? [] : ['--colors=off'])),
  },
  { name: 'build', title: 'Build', run: build },
  {
    name: 'generated',
    title: 'Generated files are fresh',
    needs: 'build',
    run: () => tool('node', 'out/scripts/generate.js', '--check'),
  },
  {
    name: 'unit',
    title: 'Unit tests',
    needs: 'build',
    counts: true,
    run: mocha('out/test/unit/**/*.test.js'),
  },
  {
    name: 'protocol',
    title: 'Protocol tests',
    needs: 'build',
    counts: true,
    run: mocha('out/test/protocol/**/*.test.js'),
  },
  {
    name: 'neovim',
    title: 'Tests in Neovim',
    needs: 'build',
    counts: true,
    run: mocha('out/test/neovim/**/*.test.js'),
  },
  {
    name: 'vscode',
    title: 'Tests in VS Code',
    needs: 'build',
    counts: true,
    run: async (countsFile) => testDevelopment(await theVSCode(), { OGPPLAN_COUNTS: countsFile }),
  },
  {
    name: 'web',
    title: 'Tests in VS Code for the web',
    needs: 'build',
    counts: true,
    run: testWeb,
  },
  {
    name: 'restricted',
    title: 'Tests in VS Code without trust',
    needs: 'build',
    counts: true,
    run: (countsFile) => testRestricted('node', countsFile),
  },
  {
    name: 'restricted-web',
    title: 'Tests in VS Code for the web without trust',
    needs: 'build',
    counts: true,
    run: (countsFile) => testRestricted('web', countsFile),
  },
  {
    name: 'package',
    title: 'The package in VS Code',
    needs: 'build',
    counts: true,
    run: async (countsFile) => {
      const vsix = join(temp, 'ogpplan.vsix');
      if ((await tool('npm', 'run', '--silent', 'package', '--', '--out', vsix)) !== 0) {
        throw new Failure('The package could not be made.', 'see the lines above.');
      }
      return testPackage(await theVSCode(), vsix, { OGPPLAN_COUNTS: countsFile });
    },
  },
];

await runMain(async () => {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  const wanted = values.only?.split(',');
  const unknown = wanted?.filter((name) => !steps.some((step) => step.name === name)) ?? [];
  if (unknown.length > 0) {
    throw new Failure(
      `Unknown step ${unknown.join(', ')}.`,
      `one of ${steps.map((step) => step.name).join(', ')}.`,
    );
  }
  const running = runSteps(steps.filter((step) => wanted?.includes(step.name) ?? true));
  endWithParent((signal) => interrupt(signal, running));
  return running;
});

/** @param {Step[]} wanted */
async function runSteps(wanted) {
  const since = performance.now();
  const results = /** @type {{ step: Step, counts: Counts, time: string }[]} */ ([]);
  const broken = new Set();
  for (const step of wanted) {
    if (interrupted) return 130;
    const start = performance.now();
    say(`\n── ${step.title}`);
    const counts = step.needs && broken.has(step.needs) ? notRun(step.needs) : await runStep(step);
    if (counts.failures > 0) broken.add(step.name);
    results.push({ step, counts, time: seconds(start) });
    say(`── ${step.title}: ${counts.failures > 0 ? 'FAILED' : 'ok'} (${seconds(start)})`);
  }
  return summary(results, seconds(since));
}

/** @param {string} needed */
function notRun(needed) {
  say(`Not run, because the step "${needed}" failed.`);
  return { passes: 0, failures: 1, pending: 0 };
}

/**
 * @param {Step} step
 * @returns {Promise<Counts>}
 */
async function runStep(step) {
  const countsFile = join(temp, `${step.name}.json`);
  let code = 1;
  try {
    code = await step.run(countsFile);
  } catch (error) {
    say(explain(error));
  }
  return readCounts(code, step.counts ? countsFile : undefined);
}

/**
 * @param {{ step: Step, counts: Counts, time: string }[]} results
 * @param {string} time
 */
function summary(results, time) {
  say('');
  for (const { step, counts, time } of results) {
    const { passes, failures, pending } = counts;
    const text = step.counts
      ? `${passes} passed${failures ? `, ${failures} failed` : ''}`
      : failures
        ? 'failed'
        : 'ok';
    say(`${failures ? '✗' : '✓'} ${step.title}: ${text}${pending ? `, ${pending} skipped` : ''} (${time})`);
  }
  const sum = (/** @type {keyof Counts} */ key) =>
    results.reduce((total, { counts }) => total + counts[key], 0);
  say(`  in ${time}\n`);
  const skipped = sum('pending') > 0 ? `, ${sum('pending')} skipped` : '';
  say(`${sum('passes')} passed, ${sum('failures')} failed${skipped}`);
  return sum('failures') > 0 ? 1 : 0;
}

/**
 * Runs a tool of the project with its output on the terminal.
 * @param {string} name
 * @param {string[]} args
 */
async function tool(name, ...args) {
  const { code } = await exec(name === 'node' ? ownNode : name, args, {
    cwd: root,
    env: toolEnv(),
    show: true,
  });
  return code;
}

/** A test that is no longer there must not go on passing: what was built before is removed. */
function build() {
  rmSync(join(root, 'out'), { recursive: true, force: true });
  return tool('node', 'esbuild.mjs', '--tests');
}

/** @param {string} files */
function mocha(files) {
  return async (/** @type {string} */ countsFile) => {
    const reporter = join(root, 'scripts', 'lib', 'mocha-reporter.cjs');
    const { code } = await exec(
      ownNode,
      [join(root, 'node_modules/mocha/bin/mocha.js'), '--reporter', reporter, files],
      {
        cwd: root,
        env: toolEnv({ OGPPLAN_COUNTS: countsFile }),
        show: true,
      },
    );
    return code;
  };
}

/**
 * Lets the step that runs come to its end, and no other begin. A terminal sends Ctrl-C to all; `runTests` passes on
 * only that, so it is told of other signals by the same name.
 * @param {string} signal
 * @param {Promise<unknown>} running
 */
async function interrupt(signal, running) {
  interrupted = true;
  if (signal !== 'SIGINT') process.emit('SIGINT');
  await Promise.race([running, new Promise((resolve) => setTimeout(resolve, graceMs))]);
}
