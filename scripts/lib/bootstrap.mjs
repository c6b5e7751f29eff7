// How `npm start` and `npm test` begin on a machine that has only Node 20: install, then go on with our own Node.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { installPackages } from './install.mjs';
import { ownNode, root, toolEnv } from './project.mjs';
import { runMain } from './report.mjs';

/**
 * Installs what is missing and runs the script on the Node of devDependencies.
 * @param {URL} script
 */
export function bootstrap(script) {
  return runMain(async () => {
    await installPackages();
    return runOnOwnNode(fileURLToPath(script), process.argv.slice(2));
  });
}

/**
 * @param {string} script
 * @param {string[]} args
 * @returns {Promise<number>}
 */
function runOnOwnNode(script, args) {
  return new Promise((resolve, reject) => {
    // The channel tells the child when we are gone, however we went.
    const child = spawn(ownNode, [script, ...args], {
      cwd: root,
      env: toolEnv(),
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    });
    // A terminal sends Ctrl-C to both of us: the child cleans up, we wait for it.
    process.on('SIGINT', () => {});
    const end = () => child.kill('SIGTERM');
    for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, end);
    // npm ends its shell, and the shell does not tell us.
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && end(), 1000).unref();
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}
