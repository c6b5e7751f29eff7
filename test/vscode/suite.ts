// Entry of the tests inside VS Code's extension host: runs every *.test.js beside it, or those that
// OGPPLAN_TESTS names (comma-separated, without the ending).
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';
import { assertNoFaults } from './faults';

const root = resolve(__dirname, '../../..');

/** What VS Code calls; a rejection makes its exit code 1. */
export async function run(): Promise<void> {
  const { OGPPLAN_OUTPUT_MARK: mark = '', OGPPLAN_TESTS: wanted } = process.env;
  // VS Code's own log shares the channel: the mark tells the launcher which lines are ours.
  Mocha.reporters.Base.consoleLog = (...args: unknown[]) => {
    for (const line of format(...args).split('\n')) console.log(mark + line);
  };
  const mocha = new Mocha({
    ui: 'bdd',
    color: process.env.OGPPLAN_COLOR === '1',
    timeout: 20_000,
    reporter: join(root, 'scripts/lib/mocha-reporter.cjs'),
    rootHooks: { afterEach: assertNoFaults },
  });
  for (const file of testFiles(wanted)) mocha.addFile(join(__dirname, file));
  const failures = await new Promise<number>((done) => mocha.run(done));
  if (failures > 0) throw new Error(`${failures} failed`);
}

function testFiles(wanted: string | undefined): string[] {
  const all = readdirSync(__dirname).filter((name) => /(?<!\.web)\.test\.js$/.test(name));
  const names = wanted?.split(',').map((name) => `${name}.test.js`);
  // The package test runs against an installed extension, in a VS Code of its own.
  return names ?? all.filter((name) => name !== 'package.node.test.js');
}
