// The packages of package-lock.json, installed where they are missing or out of date. Plain Node 20.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exec, mustExec } from './exec.mjs';
import { ownNode, root, systemEnv } from './project.mjs';
import { Failure, withProgress } from './report.mjs';

const lockFile = join(root, 'package-lock.json');
const stampFile = join(root, 'node_modules', '.ogpplan-installed');

/** Runs `npm ci` where node_modules does not hold what package-lock.json says. */
export async function installPackages() {
  const lock = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  if (isCurrent(lock)) return;
  await withProgress('Installing the packages (npm ci)', () =>
    mustExec('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      env: systemEnv(),
      failure: 'The packages could not be installed.',
      advice:
        'see the lines above; often it is the network or the npm registry. Then run the same command again.',
    }),
  );
  const { code } = await exec(ownNode, ['--version']).catch(() => ({ code: 1 }));
  if (code !== 0) {
    throw new Failure(
      'The package `node` did not put its Node into node_modules.',
      'allow install scripts (npm config get ignore-scripts must say false), delete node_modules and run again.',
    );
  }
  writeFileSync(stampFile, lock);
}

/**
 * A stamp with the lock file's hash says so; without one (somebody ran `npm ci` by hand), the times of the files.
 * @param {string} lock
 */
function isCurrent(lock) {
  if (!existsSync(ownNode)) return false;
  if (existsSync(stampFile)) return readFileSync(stampFile, 'utf8') === lock;
  const installed = statSync(join(root, 'node_modules', '.package-lock.json'), { throwIfNoEntry: false });
  if (!installed || installed.mtimeMs < statSync(lockFile).mtimeMs) return false;
  writeFileSync(stampFile, lock);
  return true;
}
