// Runs the tests of test/vscode/restricted in the npm-built VS Code: started without `--disable-workspace-trust`, with a
// workspace of folders that nobody trusts: one in the memory of the tests, one on the disk, one that nobody provides.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { provideBrowser } from './browser.mjs';
import { provideCodeServer } from './code-server.mjs';
import { endWithParent } from './lifetime.mjs';
import { outputMark } from './output-marks.mjs';
import { root } from './project.mjs';
import { startServer } from './server.mjs';
import { quietSettings, restrictedSettings, writeSettings } from './settings.mjs';
import { testsEnded } from './test-output.mjs';
import { inFreshFolders } from './vscode-tests.mjs';
import { loadFromSources, serveSources } from './web-tests.mjs';
import { openPage, workbenchAddress } from './workbench.mjs';

/**
 * @param {'node' | 'web'} host where extensions run
 * @param {string} countsFile where the counts of the run are written
 * @returns {Promise<number>} the exit code
 */
export async function testRestricted(host, countsFile) {
  const [{ main }, executable] = [await provideCodeServer(), await provideBrowser()];
  return inFreshFolders(async (folders) => {
    writeSettings(folders.user, { ...quietSettings, ...restrictedSettings });
    const workspace = join(folders.driver, '..', 'plans.code-workspace');
    writeFileSync(
      workspace,
      JSON.stringify({
        // The first stays: without it VS Code would start the tests anew.
        folders: [
          { uri: 'ogpplan-memory:/plans' },
          { path: folders.workspace },
          { uri: 'ogpplan-nobody:/plans' },
        ],
        settings: { 'ogpplan.trace.server': 'verbose', 'ogpplan.inlayHints.agencyNames': false },
      }),
    );
    const server = await startServer({
      main,
      userDataDir: folders.user,
      extensionsDir: folders.extensions,
      restricted: true,
      env: {
        OGPPLAN_OUTPUT_MARK: outputMark,
        OGPPLAN_COUNTS: countsFile,
        OGPPLAN_TESTS: 'restricted/restricted',
      },
    });
    const { browser, page } = await openPage(executable.path);
    const stop = async () => {
      await browser.close();
      await server.stop();
    };
    endWithParent(stop);
    try {
      if (host === 'web') {
        await serveSources(page);
        const what = { extensions: ['/'], tests: '/out/test/vscode/restricted.web.js' };
        await loadFromSources(page, server.origin, what);
      }
      const write = (/** @type {string} */ counts) => host === 'web' && writeFileSync(countsFile, counts);
      const ended = testsEnded(page, server.exited, write);
      const loaded = {
        extensions: [root],
        tests: join(root, 'out', 'test', 'vscode', 'suite.js'),
      };
      await page.goto(workbenchAddress(server, { workspace, ...(host === 'node' ? loaded : {}) }));
      return await ended;
    } finally {
      await stop();
    }
  });
}
