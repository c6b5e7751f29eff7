#!/usr/bin/env node
// The npm-built VS Code behind VS Code's own command line, so that `runTests` of @vscode/test-electron drives it as it
// drives a desktop VS Code:
//
//   vscode-npm.mjs --extensionDevelopmentPath=DIR --extensionTestsPath=FILE [--extensions-dir=DIR] [FOLDER]
//   vscode-npm.mjs --install-extension FILE.vsix --extensions-dir=DIR
//   vscode-npm.mjs --version
//
// Tests: starts the server and a browser without a window, passes on what the tests print, and ends with their exit
// code. Options of the desktop that mean nothing here are accepted and ignored.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { provideBrowser } from './browser.mjs';
import { provideCodeServer } from './code-server.mjs';
import { outputMark } from './output-marks.mjs';
import { testInPage } from './page-tests.mjs';
import { ownNode } from './project.mjs';
import { Failure, runMain, say } from './report.mjs';
import { guarded } from './server.mjs';

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string', multiple: true },
    extensionTestsPath: { type: 'string' },
    'extensions-dir': { type: 'string' },
    'user-data-dir': { type: 'string' },
    'install-extension': { type: 'string' },
    version: { type: 'boolean' },
  },
});
const text = (/** @type {string} */ name) => {
  const value = values[name];
  return typeof value === 'string' ? resolve(value) : undefined;
};

await runMain(async () => {
  if (values.version) {
    say((await provideCodeServer()).version);
    return 0;
  }
  return values['install-extension'] ? installExtension() : runExtensionTests();
});

async function installExtension() {
  const { main } = await provideCodeServer();
  const args = [main, '--install-extension', text('install-extension') ?? ''];
  for (const name of ['extensions-dir', 'user-data-dir']) {
    const path = text(name);
    if (path) args.push(`--${name}`, path);
  }
  const { child, exited } = guarded(ownNode, args);
  child.stdout.pipe(process.stdout);
  child.stderr.pipe(process.stderr);
  return exited;
}

async function runExtensionTests() {
  const tests = text('extensionTestsPath');
  if (!tests) throw new Failure('No tests given.', 'pass --extensionTestsPath=FILE.');
  const extensions = (values.extensionDevelopmentPath ?? []).map((path) => resolve(String(path)));
  const [{ main }, browser] = [await provideCodeServer(), await provideBrowser()];
  return testInPage({
    browser: browser.path,
    server: {
      main,
      extensionsDir: text('extensions-dir'),
      userDataDir: text('user-data-dir'),
      env: { OGPPLAN_OUTPUT_MARK: outputMark },
    },
    shown: { folder: positionals[0] && resolve(positionals[0]), extensions, tests },
  });
}
