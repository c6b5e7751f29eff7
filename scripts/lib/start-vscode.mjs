// What `npm start` does once the packages are there.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { provideCodeServer } from './code-server.mjs';
import { installedCode, noDisplay } from './desktop.mjs';
import { exec } from './exec.mjs';
import { endWithParent } from './lifetime.mjs';
import { root } from './project.mjs';
import { Failure, runMain, say, withProgress } from './report.mjs';
import { startServer } from './server.mjs';
import { quietSettings, writeSettings } from './settings.mjs';
import { freshFolder, removeFolder } from './temp.mjs';
import { workbenchAddress } from './workbench.mjs';

const examples = join(root, 'examples');

await runMain(async () => {
  const { values, positionals } = readArguments();
  const folder = resolve(positionals[0] ?? examples);
  if (!existsSync(folder)) throw new Failure(`${folder} does not exist.`, 'name a folder that does.');
  // The first thing to see is a plan that has something to say.
  const file = folder === examples ? join(examples, 'draft.ogpplan') : undefined;
  await withProgress('Building the extension', () => build());
  const code = values.web ? undefined : installedCode();
  if (code && !noDisplay()) return openDesktop(code, folder, file);
  return openInBrowser(folder, file, Number(values.port ?? 0));
});

function readArguments() {
  try {
    const options = /** @type {const} */ ({ port: { type: 'string' }, web: { type: 'boolean' } });
    const read = parseArgs({ options, allowPositionals: true });
    if (/^\d*$/.test(read.values.port ?? '') && Number(read.values.port ?? 0) <= 65535) return read;
    throw new Error('The port must be a number up to 65535.');
  } catch (error) {
    throw new Failure(String(error), 'npm start -- [--port N] [--web] [FOLDER]');
  }
}

/**
 * A VS Code of its own, beside the one the reader may be working in: it can be ended, and has no other extensions.
 * @param {string} code
 * @param {string} folder
 * @param {string | undefined} file
 */
async function openDesktop(code, folder, file) {
  const profile = freshFolder('code');
  const user = join(profile, 'user');
  writeSettings(user, quietSettings);
  const clean = async () => {
    endDesktop(user);
    removeFolder(profile);
  };
  const ending = endWithParent(clean);
  say('VS Code is opening in a window of its own. Close it or press Ctrl-C to end.');
  const args = [
    '--wait',
    '--new-window',
    '--user-data-dir',
    user,
    '--extensions-dir',
    join(profile, 'extensions'),
  ];
  const { code: ended } = await exec(
    code,
    [...args, `--extensionDevelopmentPath=${root}`, folder, ...(file ? [file] : [])],
    {
      show: true,
    },
  );
  await clean();
  if (ended === 0 || ending()) return 0;
  throw new Failure(
    `${code} ended with ${ended}.`,
    'npm start -- --web opens VS Code in the browser instead.',
  );
}

/**
 * The command `code` only talks to VS Code; VS Code itself writes its process id into its folder.
 * @param {string} user
 */
function endDesktop(user) {
  try {
    process.kill(Number(readFileSync(join(user, 'code.lock'), 'utf8')));
  } catch {
    // It has ended already.
  }
}

/**
 * @param {string} folder
 * @param {string | undefined} file
 * @param {number} port
 */
async function openInBrowser(folder, file, port) {
  const { main, version } = await provideCodeServer();
  const server = await startServer({ main, port });
  const ending = endWithParent(server.stop);
  const address = workbenchAddress(server, { folder, extensions: [root], openFile: file });
  say(
    `\nVS Code ${version} with the extension is running. Open this address in a browser:\n\n  ${address}\n`,
  );
  say('It can only be reached from this machine. Press Ctrl-C to end it.');
  const code = await server.exited;
  if (ending()) return new Promise(() => {});
  throw new Failure(`VS Code's server has ended (exit code ${code}).`, 'run npm start again.');
}
