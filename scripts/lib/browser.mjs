// The browser that the npm-built VS Code runs in: an installed Chrome or Chromium, else the one inside the package
// @sparticuz/chromium (Linux), unpacked once.
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { exec } from './exec.mjs';
import { cache } from './project.mjs';
import { Failure, withProgress } from './report.mjs';

const installedNames = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'];
const macPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Which Debian package holds a library that a browser asks for. */
const debianPackages = new Map([
  ['libnss3.so', 'libnss3'],
  ['libnssutil3.so', 'libnss3'],
  ['libsmime3.so', 'libnss3'],
  ['libnspr4.so', 'libnspr4'],
  ['libplc4.so', 'libnspr4'],
  ['libplds4.so', 'libnspr4'],
  ['libexpat.so.1', 'libexpat1'],
  ['libgcc_s.so.1', 'libgcc-s1'],
  ['libglib-2.0.so.0', 'libglib2.0-0'],
  ['libgobject-2.0.so.0', 'libglib2.0-0'],
  ['libgio-2.0.so.0', 'libglib2.0-0'],
  ['libdbus-1.so.3', 'libdbus-1-3'],
  ['libatk-1.0.so.0', 'libatk1.0-0'],
  ['libatk-bridge-2.0.so.0', 'libatk-bridge2.0-0'],
  ['libatspi.so.0', 'libatspi2.0-0'],
  ['libcups.so.2', 'libcups2'],
  ['libdrm.so.2', 'libdrm2'],
  ['libgbm.so.1', 'libgbm1'],
  ['libasound.so.2', 'libasound2'],
  ['libpango-1.0.so.0', 'libpango-1.0-0'],
  ['libcairo.so.2', 'libcairo2'],
  ['libxkbcommon.so.0', 'libxkbcommon0'],
  ['libX11.so.6', 'libx11-6'],
  ['libxcb.so.1', 'libxcb1'],
  ['libXext.so.6', 'libxext6'],
  ['libXfixes.so.3', 'libxfixes3'],
  ['libXrandr.so.2', 'libxrandr2'],
  ['libXcomposite.so.1', 'libxcomposite1'],
  ['libXdamage.so.1', 'libxdamage1'],
  ['libudev.so.1', 'libudev1'],
]);

/**
 * A browser that runs, and what it calls itself.
 * @returns {Promise<{ path: string, version: string }>}
 */
export async function provideBrowser() {
  for (const path of [...installedNames, ...macPaths.filter(existsSync)]) {
    const started = await tryBrowser(path);
    if (started.version) return { path: await absolute(path), version: started.version };
  }
  const path = await unpackChromium();
  const { version, output } = await tryBrowser(path);
  if (version) return { path, version };
  const missing = await missingLibraries(path, output);
  throw new Failure(
    missing.length > 0
      ? `The browser for VS Code does not start: this system lacks ${missing.join(', ')}.`
      : `The browser for VS Code does not start:\n${output.trim()}`,
    missing.length > 0
      ? installAdvice(missing)
      : 'install Chrome or Chromium (on Debian: apt-get install chromium) and run the same command again.',
  );
}

/** @param {string} path */
async function tryBrowser(path) {
  const { code, output } = await exec(path, ['--version']).catch((error) => ({
    code: 1,
    output: String(error),
  }));
  const version = code === 0 ? /(Chrom\w+.*\d\.\S+)/.exec(output)?.[1] : undefined;
  return { version, output };
}

/** @param {string} name */
async function absolute(name) {
  if (name.startsWith('/')) return name;
  const { output } = await exec('sh', ['-c', `command -v ${name}`]);
  return output.trim();
}

/** Unpacks beside the final place and moves at the end: an interrupted run leaves nothing that looks whole. */
async function unpackChromium() {
  const home = join(cache, 'chromium');
  const path = join(home, 'chromium');
  if (existsSync(path)) return path;
  if (process.platform !== 'linux') {
    throw new Failure(
      'No browser for VS Code was found.',
      'install Chrome or Chromium and run the same command again.',
    );
  }
  const work = `${home}.unfinished-${process.pid}`;
  mkdirSync(work, { recursive: true });
  await withProgress('Unpacking the browser', async () => {
    const { default: chromium } = await import('@sparticuz/chromium');
    // The package unpacks to the system's temporary folder, and trusts what it finds there.
    const before = process.env.TMPDIR;
    process.env.TMPDIR = work;
    try {
      await chromium.executablePath();
    } finally {
      if (before === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = before;
    }
  });
  if (existsSync(home)) rmSync(work, { recursive: true, force: true });
  else renameSync(work, home);
  return path;
}

/**
 * All libraries the loader does not find; `ldd` names them at once, the browser itself only the first.
 * @param {string} path
 * @param {string} output what the browser said
 */
async function missingLibraries(path, output) {
  const listed = await exec('ldd', [path]).catch(() => ({ output: '' }));
  const found = [
    ...[...listed.output.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1]),
    /error while loading shared libraries: ([^:]+):/.exec(output)?.[1],
  ];
  return [...new Set(found.filter((name) => name !== undefined))];
}

/**
 * What to do about missing libraries.
 * @param {string[]} libraries
 */
function installAdvice(libraries) {
  const known = new Set(
    libraries.map((name) => debianPackages.get(name)).filter((name) => name !== undefined),
  );
  const unknown = libraries.filter((name) => !debianPackages.has(name));
  const parts = known.size > 0 ? [`apt-get install ${[...known].join(' ')}`] : [];
  for (const name of unknown)
    parts.push(`install the package that holds ${name} (apt-file search ${name} finds it)`);
  return `${parts.join('; ')}; then run the same command again.`;
}
