// Runs the tests of out/test/vscode inside a real VS Code, with folders of its own that go at the end.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolveCliArgsFromVSCodeExecutablePath, runTests, TestRunFailedError } from '@vscode/test-electron';
import { mustExec } from './exec.mjs';
import { root, toolEnv } from './project.mjs';
import { quietSettings, writeSettings } from './settings.mjs';
import { freshFolder, removeFolder } from './temp.mjs';

/** The tests that run beside Node. */
export const suite = join(root, 'out', 'test', 'vscode', 'suite.js');

/**
 * Runs the suite against the extension's sources. The workspace is a copy of examples/, so that tests may write.
 * @param {import('./vscode.mjs').VSCode} vscode
 * @param {Record<string, string>} env
 */
export function testDevelopment(vscode, env) {
  return inFreshFolders((folders) => runSuite(vscode, folders, root, env));
}

/**
 * Installs a package and runs the package test against it.
 * @param {import('./vscode.mjs').VSCode} vscode
 * @param {string} vsix
 * @param {Record<string, string>} env
 */
export function testPackage(vscode, vsix, env) {
  return inFreshFolders(async (folders) => {
    const profile = [`--extensions-dir=${folders.extensions}`, `--user-data-dir=${folders.user}`];
    const [command, ...args] =
      vscode.kind === 'desktop'
        ? resolveCliArgsFromVSCodeExecutablePath(vscode.executable, { reuseMachineInstall: true })
        : [vscode.executable];
    await mustExec(command ?? '', [...args, '--install-extension', vsix, ...profile], {
      env: toolEnv(),
      failure: 'VS Code did not install the package.',
      advice: 'see the lines above.',
    });
    // VS Code runs tests only beside an extension in development: this one is empty.
    const driver = { name: 'driver', publisher: 'ogpplan-tests', version: '0.0.0', engines: { vscode: '*' } };
    mkdirSync(folders.driver);
    writeFileSync(join(folders.driver, 'package.json'), JSON.stringify(driver));
    return runSuite(vscode, folders, folders.driver, {
      ...env,
      OGPPLAN_TESTS: 'package.node',
      OGPPLAN_VSIX: vsix,
    });
  });
}

/** @typedef {{ workspace: string, user: string, extensions: string, driver: string }} Folders */

/**
 * @param {(folders: Folders) => Promise<number>} work
 */
export async function inFreshFolders(work) {
  const temp = freshFolder('tests');
  const [workspace, user, extensions, driver] = ['workspace', 'user', 'extensions', 'driver'].map((name) =>
    join(temp, name),
  );
  const folders = /** @type {Folders} */ ({ workspace, user, extensions, driver });
  try {
    cpSync(join(root, 'examples'), folders.workspace, { recursive: true });
    writeSettings(folders.user, quietSettings);
    return await work(folders);
  } finally {
    removeFolder(temp);
  }
}

/**
 * @param {import('./vscode.mjs').VSCode} vscode
 * @param {Folders} folders
 * @param {string} extension
 * @param {Record<string, string>} env
 * @returns {Promise<number>} the exit code
 */
async function runSuite(vscode, folders, extension, env) {
  try {
    return await runTests({
      vscodeExecutablePath: vscode.executable,
      extensionDevelopmentPath: extension,
      extensionTestsPath: suite,
      launchArgs: [
        folders.workspace,
        `--extensions-dir=${folders.extensions}`,
        `--user-data-dir=${folders.user}`,
      ],
      extensionTestsEnv: { ...env, OGPPLAN_COLOR: process.stdout.isTTY ? '1' : '' },
    });
  } catch (error) {
    if (error instanceof TestRunFailedError) return error.code ?? 1;
    throw error;
  }
}
