// Runs the tests of test/vscode/restricted in the npm-built VS Code: started without `--disable-workspace-trust`, with a
// workspace of folders that nobody trusts: one in the memory of the tests, one on the disk, one that nobody provides.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { provideBrowser } from './browser.mjs';
import { provideCodeServer } from './code-server.mjs';
import { outputMark } from './output-marks.mjs';
import { testInPage } from './page-tests.mjs';
import { root } from './project.mjs';
import { quietSettings, restrictedSettings, writeSettings } from './settings.mjs';
import { inFreshFolders, suite } from './vscode-tests.mjs';

/** What is loaded from the sources, as each host takes it. */
const inNode = { extensions: [root], tests: suite };
const inWeb = { extensions: ['/'], tests: '/out/test/vscode/restricted.web.js' };

/**
 * @param {'node' | 'web'} host where extensions run
 * @param {string} countsFile where the counts of the run are written
 * @returns {Promise<number>} the exit code
 */
export async function testRestricted(host, countsFile) {
  const [{ main }, browser] = [await provideCodeServer(), await provideBrowser()];
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
    return testInPage({
      browser: browser.path,
      server: {
        main,
        userDataDir: folders.user,
        extensionsDir: folders.extensions,
        restricted: true,
        env: {
          OGPPLAN_OUTPUT_MARK: outputMark,
          OGPPLAN_COUNTS: countsFile,
          OGPPLAN_TESTS: 'restricted/restricted',
        },
      },
      shown: { workspace, ...(host === 'node' && inNode) },
      sources: host === 'web' ? inWeb : undefined,
      onCounts: (counts) => writeFileSync(countsFile, counts),
    });
  });
}
