// Runs the tests of out/test/vscode in VS Code's web-worker host, as vscode.dev runs the `browser` entry: extension,
// server and tests are workers, and reach files only through VS Code.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { provideBrowser } from './browser.mjs';
import { provideCodeServer } from './code-server.mjs';
import { endWithParent } from './lifetime.mjs';
import { root } from './project.mjs';
import { say } from './report.mjs';
import { startServer } from './server.mjs';
import { testsEnded } from './test-output.mjs';
import { inFreshFolders } from './vscode-tests.mjs';
import { openPage, workbenchAddress } from './workbench.mjs';

/** Where the page finds the repository; every request to it is answered from disk. */
const authority = 'ext.test';
const at = (/** @type {string} */ path) => ({ scheme: 'https', authority, path });

/** What is loaded from the repository: extensions, by their folders, and the tests. */
const everything = { extensions: ['/'], tests: '/out/test/vscode/all.web.js' };

/**
 * Runs the suite against the extension's sources, in the npm-built VS Code. The workspace is a copy of examples/.
 * @param {string} countsFile where the counts of the run are written
 * @returns {Promise<number>} the exit code
 */
export async function testWeb(countsFile) {
  const [{ main, version }, executable] = [await provideCodeServer(), await provideBrowser()];
  say(`VS Code ${version} in ${executable.version}, with the extension as a web worker`);
  return inFreshFolders(async ({ workspace, user, extensions }) => {
    const server = await startServer({ main, userDataDir: user, extensionsDir: extensions });
    const { browser, page } = await openPage(executable.path);
    const stop = async () => {
      await browser.close();
      await server.stop();
    };
    endWithParent(stop);
    try {
      await serveSources(page);
      await loadFromSources(page, server.origin, everything);

      const ended = testsEnded(page, server.exited, (counts) => writeFileSync(countsFile, counts));
      await page.goto(workbenchAddress(server, { folder: workspace }));
      return await ended;
    } finally {
      await stop();
    }
  });
}

/** @param {import('playwright-core').Page} page */
export async function serveSources(page) {
  // Of the context: what workers ask for is not the page's.
  await page.context().route(`https://${authority}/**`, async (route) => {
    const path = normalize(decodeURIComponent(new URL(route.request().url()).pathname));
    const headers = { 'access-control-allow-origin': '*' };
    try {
      await route.fulfill({ body: readFileSync(join(root, path)), headers, contentType: typeOf(path) });
    } catch {
      await route.fulfill({ status: 404, headers });
    }
  });
}

/** @param {string} path */
function typeOf(path) {
  if (path.endsWith('.js')) return 'text/javascript';
  return path.endsWith('.json') ? 'application/json' : 'text/plain';
}

/**
 * Names extension and tests in the workbench's own configuration: a payload in the address reaches only the Node host.
 * @param {import('playwright-core').Page} page
 * @param {string} origin
 * @param {{ extensions: string[], tests: string }} what paths in the repository
 */
export async function loadFromSources(page, origin, what) {
  await page.route(
    (url) => url.origin === origin && url.pathname === '/',
    async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(
        /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)/,
        (_, before, settings) => before + withDevelopment(settings, what),
      );
      await route.fulfill({ response, body });
    },
  );
}

/**
 * @param {string} escaped the configuration as it stands in an attribute
 * @param {{ extensions: string[], tests: string }} what
 */
function withDevelopment(escaped, { extensions, tests }) {
  const configuration = JSON.parse(escaped.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
  configuration.developmentOptions = {
    ...configuration.developmentOptions,
    extensions: extensions.map(at),
    extensionTestsPath: at(tests),
  };
  return JSON.stringify(configuration).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
