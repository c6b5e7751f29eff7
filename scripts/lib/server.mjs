// The server of the npm-built VS Code: started on a free port of 127.0.0.1 with folders of its own, ended with us.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { ownNode, toolEnv } from './project.mjs';
import { Failure } from './report.mjs';
import { quietSettings, writeSettings } from './settings.mjs';

const guard = fileURLToPath(new URL('./guard.mjs', import.meta.url));

/** Without a marketplace it does not go looking for one. */
const noGallery = { EXTENSIONS_GALLERY: '{}' };

/**
 * Where it puts its sockets, so that they go with its folder. Elsewhere than on Linux the path would be too long for one.
 * @param {string} folder
 * @returns {Record<string, string>}
 */
const ownTemp = (folder) => (process.platform === 'linux' ? { TMPDIR: folder, XDG_RUNTIME_DIR: folder } : {});

/**
 * @typedef {object} ServerOptions
 * @property {string} main the server's script
 * @property {number} [port] 0 or none: any free one
 * @property {string | undefined} [extensionsDir] kept; else a fresh one, removed at the end
 * @property {string | undefined} [userDataDir] likewise
 * @property {Record<string, unknown>} [settings] of the user, over the quiet ones; only for a fresh userDataDir
 * @property {Record<string, string>} [env]
 * @property {boolean} [restricted] no folder is trusted until somebody says so; nobody is asked
 */

/**
 * Starts the server and waits until it listens.
 * @param {ServerOptions} options
 */
export async function startServer(options) {
  const temp = mkdtempSync(join(tmpdir(), 'ogpplan-vscode-'));
  const userData = options.userDataDir ?? join(temp, 'user');
  if (!options.userDataDir) writeSettings(userData, { ...quietSettings, ...options.settings });
  // Whoever reaches the server can run programs: not even other users of this machine may, without the token.
  const token = randomUUID();
  writeFileSync(join(temp, 'token'), token, { mode: 0o600 });
  const args = [
    options.main,
    ...[
      '--host',
      '127.0.0.1',
      '--port',
      String(options.port ?? 0),
      '--connection-token-file',
      join(temp, 'token'),
    ],
    ...['--accept-server-license-terms', '--telemetry-level', 'off'],
    ...(options.restricted ? [] : ['--disable-workspace-trust']),
    ...['--enable-smoke-test-driver', '--server-data-dir', join(temp, 'server')],
    ...['--user-data-dir', userData, '--extensions-dir', options.extensionsDir ?? join(temp, 'extensions')],
  ];
  const { child, exited, stop } = guarded(ownNode, args, {
    remove: [temp],
    env: { ...noGallery, ...ownTemp(temp), ...options.env },
  });
  const said = /** @type {string[]} */ ([]);
  /** @type {Promise<number>} */
  const listening = new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        said.push(line.slice(0, keptWidth));
        if (said.length > keptLines) said.shift();
        const port = /Extension host agent listening on (\d+)/.exec(line)?.[1];
        if (port) resolve(Number(port));
        // It says so, and then goes on without listening.
        if (/Error: listen E/.test(line)) void stop();
      });
    }
    void exited.then(() =>
      reject(new Failure(`${said.join('\n')}\n\nVS Code's server did not start.`, advice)),
    );
  });
  return { origin: `http://127.0.0.1:${await listening}`, token, exited, stop };
}

const keptLines = 20;
const keptWidth = 300;
const advice =
  'if the port is taken, choose another one; else delete .vscode-test and run the same command again.';

/**
 * Runs a program under the guard: it ends when `stop` is called or this process is gone.
 * @param {string} command
 * @param {string[]} args
 * @param {{ remove?: string[], env?: Record<string, string> }} [options] folders that go with it
 */
export function guarded(command, args, { remove = [], env = {} } = {}) {
  const child = spawn(process.execPath, [guard, JSON.stringify({ command, args, remove })], {
    env: toolEnv(env),
  });
  /** @type {Promise<number>} */
  const exited = once(child, 'close').then(([code]) => code ?? 1);
  const stop = async () => {
    child.stdin.end();
    await exited;
  };
  child.stdin.on('error', () => {});
  return { child, exited, stop };
}
