// The VS Code that tests run in: the desktop one where it can be shown and had, else the npm-built one.
import { fileURLToPath } from 'node:url';
import { provideBrowser } from './browser.mjs';
import { provideCodeServer } from './code-server.mjs';
import { downloadDesktop, noDisplay } from './desktop.mjs';
import { versions } from './project.mjs';
import { Failure, say } from './report.mjs';

/** Answers VS Code's own command line, as the desktop's executable does. */
const npmLauncher = fileURLToPath(new URL('./vscode-npm.mjs', import.meta.url));

/** @typedef {{ kind: 'desktop' | 'npm', executable: string }} VSCode */

/**
 * Provides a VS Code and says which. OGPPLAN_VSCODE=desktop or =npm decides otherwise.
 * @returns {Promise<VSCode>}
 */
export async function provideVSCode() {
  const wish = process.env.OGPPLAN_VSCODE;
  const found = wish === 'npm' ? { why: 'OGPPLAN_VSCODE=npm' } : await findDesktop();
  if ('executable' in found) {
    say(`VS Code ${versions.vscode}, desktop`);
    return { kind: 'desktop', executable: found.executable };
  }
  if (wish === 'desktop') throw new Failure(`No desktop VS Code: ${found.why}.`, 'unset OGPPLAN_VSCODE.');
  const { version } = await provideCodeServer();
  const browser = await provideBrowser();
  say(`VS Code ${version}, built by npm (code-server ${versions.codeServer}), in ${browser.version}`);
  say(`  because ${found.why}`);
  return { kind: 'npm', executable: npmLauncher };
}

async function findDesktop() {
  const why = noDisplay();
  return why ? { why } : downloadDesktop();
}
