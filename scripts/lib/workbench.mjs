// VS Code in a browser: the address that loads an extension, and the page driven by Playwright.
import { chromium } from 'playwright-core';

const browserFlags = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync', '--disable-features=LocalNetworkAccessChecks'],
];

/**
 * The address at which the server shows a folder, with an extension loaded from its sources.
 * @param {{ origin: string, token: string }} server
 * @param {{ folder?: string | undefined, workspace?: string, extensions?: string[], tests?: string, openFile?: string | undefined }} what absolute paths
 */
export function workbenchAddress({ origin, token }, { folder, workspace, extensions = [], tests, openFile }) {
  const remote = (/** @type {string} */ path, host = 'remote') => `vscode-remote://${host}${encodeURI(path)}`;
  const payload = extensions.map((path) => ['extensionDevelopmentPath', remote(path)]);
  if (tests) payload.push(['extensionTestsPath', remote(tests)]);
  // The same authority as the folder's: else VS Code takes one file for two, and marks the one that is not shown.
  if (openFile) payload.push(['openFile', remote(openFile, new URL(origin).host)]);
  payload.push(['skipWelcome', 'true'], ['skipReleaseNotes', 'true']);
  const query = [
    `tkn=${token}`,
    ...(workspace ? [`workspace=${encodeURIComponent(workspace)}`] : []),
    ...(folder ? [`folder=${encodeURIComponent(folder)}`] : []),
    `payload=${encodeURIComponent(JSON.stringify(payload))}`,
  ];
  return `${origin}/?${query.join('&')}`;
}

/**
 * Opens a page in a browser without a window.
 * @param {string} executablePath
 * @param {import('playwright-core').BrowserContextOptions} [options]
 */
export async function openPage(executablePath, options = {}) {
  const browser = await chromium.launch({
    executablePath,
    args: browserFlags,
    // We end everything ourselves, in order.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  const page = await browser.newPage({ permissions: ['clipboard-read', 'clipboard-write'], ...options });
  return { browser, page };
}

/**
 * Pastes where the cursor is: a text that was copied elsewhere, or (null) what was copied in the page itself.
 * @param {import('playwright-core').Page} page
 * @param {string | null} text
 */
export async function pasteInto(page, text) {
  if (text !== null) await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  await page.keyboard.press('Control+V');
}
