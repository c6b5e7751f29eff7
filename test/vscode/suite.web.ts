// Entry of the same tests in VS Code's web-worker host. Bundled with them into one file, and read before them: they
// find Mocha set up. A worker has neither environment nor files, so what it tells goes out by the log, marked.
import 'mocha/mocha.js';
import { countsMark, outputMark } from '../../scripts/lib/output-marks.mjs';
import { assertNoFaults } from './faults';

/** Fills in `%s` and `%d`, as the console would: VS Code's log does not. */
function format(text: unknown = '', ...parts: unknown[]): string {
  return String(text).replace(/%[sd]/g, () => String(parts.shift()));
}

Mocha.reporters.Base.consoleLog = (...args: unknown[]) => {
  for (const line of format(...args).split('\n')) console.log(outputMark + line);
};
mocha.setup({ ui: 'bdd', timeout: 20_000, reporter: Mocha.reporters.Spec });
afterEach(assertNoFaults);

/** What VS Code calls; a rejection makes its exit code 1. */
export async function run(): Promise<void> {
  const failures = await new Promise<number>((done) => {
    const runner = mocha.run(done);
    runner.once(Mocha.Runner.constants.EVENT_RUN_END, () => {
      console.log(countsMark + JSON.stringify(runner.stats));
    });
  });
  if (failures > 0) throw new Error(`${failures} failed`);
}
