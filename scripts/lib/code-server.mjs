// The npm-built VS Code: the package code-server ships VS Code's own server and workbench. It weighs 600 MB,
// so it lives outside node_modules and is installed once.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exec, mustExec } from './exec.mjs';
import { cache, nodeHeaders, toolEnv, versions } from './project.mjs';
import { Failure, say, withProgress } from './report.mjs';

const home = join(cache, `code-server-${versions.codeServer}`);
const product = join('node_modules', 'code-server', 'lib', 'vscode');
const nativeParts = ['@vscode/spdlog', '@vscode/native-watchdog'];

/** Installs the npm-built VS Code where it is missing. Returns its server's script and its version. */
export async function provideCodeServer() {
  if (!existsSync(home)) await install();
  const { version } = JSON.parse(readFileSync(join(home, product, 'package.json'), 'utf8'));
  return { main: join(home, product, 'out', 'server-main.js'), version: String(version) };
}

/** Installs beside the final place and moves at the end: what is at the final place is whole. */
async function install() {
  await needTools();
  say(
    `VS Code ${versions.vscode} from npm (code-server ${versions.codeServer}) is not installed yet: about a minute, 600 MB.`,
  );
  dropUnfinished();
  const work = `${home}.unfinished-${process.pid}`;
  mkdirSync(work, { recursive: true });
  writeFileSync(join(work, 'package.json'), '{ "private": true }\n');
  const vscode = join(work, product);
  const quiet = ['--no-audit', '--no-fund', '--ignore-scripts'];
  const packed = `code-server@${versions.codeServer}`;
  try {
    await npm('Downloading VS Code (1 of 3)', work, ['install', packed, ...quiet]);
    await npm('Downloading its parts (2 of 3)', vscode, ['install', '--omit=dev', ...quiet]);
    await npm('Building its native parts (3 of 3)', vscode, [
      'rebuild',
      ...nativeParts,
      '--foreground-scripts',
    ]);
    // Another run may have been faster.
    if (!existsSync(home)) renameSync(work, home);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * @param {string} label
 * @param {string} cwd
 * @param {string[]} args
 */
function npm(label, cwd, args) {
  const headers = nodeHeaders();
  const env = toolEnv({ JOBS: 'max', ...(headers ? { npm_config_nodedir: headers } : {}) });
  return withProgress(label, () =>
    mustExec('npm', args, {
      cwd,
      env,
      failure: `${label}: failed.`,
      advice:
        'see the lines above; often it is the network or the npm registry. Then run the same command again: ' +
        'what was downloaded is kept in npm’s cache.',
    }),
  );
}

async function needTools() {
  const missing = [];
  for (const tool of ['python3', 'make', 'g++']) {
    const found = await exec(tool, ['--version']).catch(() => ({ code: 1 }));
    if (found.code !== 0) missing.push(tool);
  }
  if (missing.length === 0) return;
  throw new Failure(
    `VS Code's native parts cannot be built: ${missing.join(', ')} not found.`,
    `install them (on Debian and Ubuntu: apt-get install ${missing.join(' ')}) and run the same command again.`,
  );
}

/** Removes what runs that are gone have left half-finished. */
function dropUnfinished() {
  if (!existsSync(cache)) return;
  for (const name of readdirSync(cache)) {
    const pid = /\.unfinished-(\d+)$/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) rmSync(join(cache, name), { recursive: true, force: true });
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
