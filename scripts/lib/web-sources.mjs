// Extensions and tests in VS Code's web-worker host, loaded from the repository: the page asks for them, and every
// request is answered from the disk.
import { readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { root } from './project.mjs';

/** @typedef {{ extensions: string[], tests: string }} Sources paths in the repository: folders of extensions, a script */

/** Where the page finds the repository. */
const authority = 'ext.test';
const at = (/** @type {string} */ path) => ({ scheme: 'https', authority, path });

/**
 * Names extension and tests in the workbench's own configuration: a payload in the address reaches only the Node host.
 * @param {import('playwright-core').Page} page
 * @param {string} origin
 * @param {Sources} sources
 */
export async function loadFromSources(page, origin, sources) {
  await serveSources(page);
  await page.route(
    (url) => url.origin === origin && url.pathname === '/',
    async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(
        /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)/,
        (_, before, settings) => before + withDevelopment(settings, sources),
      );
      await route.fulfill({ response, body });
    },
  );
}

/** @param {import('playwright-core').Page} page */
async function serveSources(page) {
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
 * @param {string} escaped the configuration as it stands in an attribute
 * @param {Sources} sources
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
