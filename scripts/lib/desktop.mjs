// A desktop VS Code: whether this machine can show one, whether its download server answers.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { cache, versions } from './project.mjs';

const probeMs = 5000;
const refusalHours = 12;
const refusalFile = join(cache, 'download-refused.json');

/** Why no window can be shown here; undefined where one can. */
export function noDisplay() {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return undefined;
  return 'there is no display for a desktop VS Code';
}

/**
 * `code` on the PATH, if it is a desktop VS Code. Inside a remote window or a container `code` only talks to the
 * window it was started from, and cannot load an extension from its sources.
 */
export function installedCode() {
  if (process.env.VSCODE_IPC_HOOK_CLI) return undefined;
  const names = process.platform === 'win32' ? ['code.cmd', 'code.exe'] : ['code'];
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(existsSync);
}

/**
 * The desktop VS Code of the pinned version, downloaded once; or why it cannot be had. A refusal is remembered for
 * some hours, and says so.
 * @returns {Promise<{ executable: string } | { why: string }>}
 */
export async function downloadDesktop() {
  const remembered = isDownloaded() ? undefined : (readRefusal() ?? (await probe()));
  if (remembered) return { why: remembered };
  const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
  try {
    return { executable: await downloadAndUnzipVSCode({ version: versions.vscode, cachePath: cache }) };
  } catch (error) {
    return { why: `the download of the desktop VS Code broke off (${String(error)})` };
  }
}

function isDownloaded() {
  return (
    existsSync(cache) &&
    readdirSync(cache).some((name) => name.endsWith(`-${versions.vscode}`) && isDesktop(name))
  );
}

/** @param {string} folder */
const isDesktop = (folder) => /^vscode-(linux|darwin|win32)/.test(folder);

/** Asks the download server for nothing but an answer; a refusal or a few seconds of silence decides. */
async function probe() {
  const address = `https://update.code.visualstudio.com/api/versions/${versions.vscode}/linux-x64/stable`;
  try {
    const { status } = await fetch(address, { signal: AbortSignal.timeout(probeMs) });
    if (status < 400) return undefined;
    return refuse(`VS Code's download server answers ${status}`);
  } catch {
    return refuse("VS Code's download server cannot be reached");
  }
}

/** @param {string} why */
function refuse(why) {
  mkdirSync(cache, { recursive: true });
  writeFileSync(refusalFile, JSON.stringify({ why, at: new Date().toISOString() }));
  return why;
}

function readRefusal() {
  if (!existsSync(refusalFile)) return undefined;
  const { why, at } = JSON.parse(readFileSync(refusalFile, 'utf8'));
  const hours = (Date.now() - Date.parse(at)) / 3_600_000;
  if (hours > refusalHours) return undefined;
  return `${why} (asked at ${at}; delete .vscode-test/download-refused.json to ask again)`;
}
