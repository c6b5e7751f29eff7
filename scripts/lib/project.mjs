// Where things are, and the versions the scripts ask for. Plain Node 20: read before anything is installed.
import { readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** What is too large for node_modules: VS Code and the unpacked browser. Deleting it only costs time. */
export const cache = join(root, '.vscode-test');

/** The VS Code that tests run in; code-server N+3.x.y carries VS Code N.x.y. */
export const versions = { vscode: '1.139.1', codeServer: '4.139.1' };

/** The Node of devDependencies: the tools need 22 or newer, the machine may have 20. */
export const ownNode =
  process.platform === 'win32'
    ? join(root, 'node_modules', 'node', 'bin', 'node.exe')
    : join(root, 'node_modules', '.bin', 'node');

/**
 * The environment for children: our own tools, and our own Node, come first on the PATH.
 * @param {NodeJS.ProcessEnv} extra
 */
export function toolEnv(extra = {}) {
  const bin = join(root, 'node_modules', '.bin');
  return { ...process.env, PATH: [bin, process.env.PATH].join(delimiter), ...extra };
}

/** The environment without our own tools: `npm ci` must not run on the Node it is about to replace. */
export function systemEnv() {
  const ours = join(root, 'node_modules', '.bin');
  const path = (process.env.PATH ?? '').split(delimiter).filter((entry) => entry !== ours);
  return { ...process.env, PATH: path.join(delimiter) };
}

/** The folder that holds `include/node` of our own Node, for building native parts without downloading headers. */
export function nodeHeaders() {
  for (const base of [join(root, 'node_modules', 'node', 'node_modules'), join(root, 'node_modules')]) {
    for (const name of readdirSync(base)) {
      const folder = join(base, name);
      if (/^node-(bin-)?(linux|darwin|win)/.test(name) && readdirSync(folder).includes('include'))
        return folder;
    }
  }
  return undefined;
}
