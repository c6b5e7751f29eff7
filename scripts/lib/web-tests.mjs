// Runs the tests of out/test/vscode in VS Code's web-worker host, as vscode.dev runs the `browser` entry: extension,
// server and tests are workers, and reach files only through VS Code.
import { writeFileSync } from 'node:fs';
import { provideBrowser } from './browser.mjs';
import { provideCodeServer } from './code-server.mjs';
import { testInPage } from './page-tests.mjs';
import { say } from './report.mjs';
import { inFreshFolders } from './vscode-tests.mjs';

/**
 * Runs the suite against the extension's sources, in the npm-built VS Code. The workspace is a copy of examples/.
 * @param {string} countsFile where the counts of the run are written
 * @returns {Promise<number>} the exit code
 */
export async function testWeb(countsFile) {
  const [{ main, version }, browser] = [await provideCodeServer(), await provideBrowser()];
  say(`VS Code ${version} in ${browser.version}, with the extension as a web worker`);
  return inFreshFolders(({ workspace, user, extensions }) =>
    testInPage({
      browser: browser.path,
      server: { main, userDataDir: user, extensionsDir: extensions },
      shown: { folder: workspace },
      sources: { extensions: ['/'], tests: '/out/test/vscode/all.web.js' },
      onCounts: (counts) => writeFileSync(countsFile, counts),
    }),
  );
}
