// What the tests inside VS Code print, picked out of what VS Code itself logs.
import { countsMark, outputMark, pasteMark } from './output-marks.mjs';
import { Failure, say } from './report.mjs';
import { pasteInto } from './workbench.mjs';

/** How long VS Code may be silent before the run is given up: the tests' own limits are far shorter. */
const silenceMs = 120_000;
const keptLines = 40;
const keptWidth = 300;
const verbose = Boolean(process.env.OGPPLAN_VERBOSE);
const advice = 'run again with OGPPLAN_VERBOSE=1 to see all that VS Code logs.';

/**
 * Waits for the end of the tests and returns their exit code; meanwhile shows what they print. VS Code's own log is
 * shown where the tests did not get as far as printing anything.
 * @param {import('playwright-core').Page} page not yet opened
 * @param {Promise<number>} serverExited
 * @param {(counts: string) => void} [onCounts] is told of the counts of tests that cannot write them into a file
 * @returns {Promise<number>}
 */
export function testsEnded(page, serverExited, onCounts = () => {}) {
  const log = /** @type {string[]} */ ([]);
  let printed = false;
  return new Promise((resolve, reject) => {
    const fail = (/** @type {string} */ what) => reject(new Failure(`${log.join('\n')}\n\n${what}`, advice));
    const silence = setTimeout(() => fail(`VS Code has been silent for ${silenceMs / 1000} s.`), silenceMs);
    const onLog = (/** @type {string} */ type, /** @type {unknown[]} */ args) => {
      silence.refresh();
      const line = args.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join(' ');
      if (line.startsWith(pasteMark)) {
        pasteInto(page, JSON.parse(line.slice(pasteMark.length))).catch((error) => fail(String(error)));
        return;
      }
      if (line.startsWith(outputMark)) {
        printed = true;
        say(line.slice(outputMark.length));
        return;
      }
      if (line.startsWith(countsMark)) return onCounts(line.slice(countsMark.length));
      if (verbose) say(`[${type}] ${line}`);
      log.push(`[${type}] ${line}`.slice(0, keptWidth));
      if (log.length > keptLines) log.shift();
    };
    const onExit = (/** @type {number} */ code) => {
      clearTimeout(silence);
      if (code !== 0 && !printed) fail('The tests in VS Code ended before they began.');
      else resolve(code);
    };
    page.once('crash', () => fail('The browser page of VS Code crashed.'));
    void serverExited.then(() => fail("VS Code's server ended before the tests did."));
    // The page calls these two; it must know them before it is opened.
    Promise.all([
      page.exposeFunction('codeAutomationLog', onLog),
      page.exposeFunction('codeAutomationExit', onExit),
    ]).catch(reject);
  });
}
