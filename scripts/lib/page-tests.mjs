// Runs tests in the npm-built VS Code, in a browser without a window.
import { endWithParent } from './lifetime.mjs';
import { startServer } from './server.mjs';
import { testsEnded } from './test-output.mjs';
import { loadFromSources } from './web-sources.mjs';
import { openPage, workbenchAddress } from './workbench.mjs';

/**
 * @typedef {object} PageTests
 * @property {string} browser the path of its executable
 * @property {import('./server.mjs').ServerOptions} server
 * @property {Parameters<typeof workbenchAddress>[1]} shown
 * @property {import('./web-sources.mjs').Sources | undefined} [sources] what runs in the web-worker host
 * @property {(counts: string) => void} [onCounts] is told of the counts of tests that cannot write them into a file
 */

/**
 * Starts a server and a page that shows it, waits for the end of the tests, and ends both.
 * @param {PageTests} tests
 * @returns {Promise<number>} the exit code of the tests
 */
export async function testInPage({ browser: executablePath, server: options, shown, sources, onCounts }) {
  const server = await startServer(options);
  const { browser, page } = await openPage(executablePath);
  const stop = async () => {
    await browser.close();
    await server.stop();
  };
  endWithParent(stop);
  try {
    if (sources) await loadFromSources(page, server.origin, sources);
    const ended = testsEnded(page, server.exited, onCounts);
    await page.goto(workbenchAddress(server, shown));
    return await ended;
  } finally {
    await stop();
  }
}
