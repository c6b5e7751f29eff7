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
import { endWithParent } from './lifetime.mjs';
import { outputMark } from './output-marks.mjs';
import { ownNode } from './project.mjs';
import { Failure, runMain, say } from './report.mjs';
import { guarded, startServer } from './server.mjs';
import { testsEnded } from './test-output.mjs';
import { openPage, workbenchAddress } from './workbench.mjs';

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
  const { main } = await provideCodeServer();
  const executable = await provideBrowser();
  const server = await startServer({
    main,
    extensionsDir: text('extensions-dir'),
    userDataDir: text('user-data-dir'),
    env: { OGPPLAN_OUTPUT_MARK: outputMark },
  });
  const { browser, page } = await openPage(executable.path);
  const stop = async () => {
    await browser.close();
    await server.stop();
  };
  endWithParent(stop);
  try {
    const ended = testsEnded(page, server.exited);
    await page.goto(
      workbenchAddress(server, {
        folder: positionals[0] && resolve(positionals[0]),
        extensions,
        tests,
      }),
    );
    return await ended;
  } finally {
    await stop();
  }
}
