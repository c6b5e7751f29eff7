// Temporary folders that go with the process, however it ends short of a `kill -9`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folders = /** @type {Set<string>} */ (new Set());

/**
 * A fresh folder that is removed when this process ends, if not before.
 * @param {string} purpose
 */
export function freshFolder(purpose) {
  if (folders.size === 0) process.once('exit', () => folders.forEach(removeFolder));
  const folder = mkdtempSync(join(tmpdir(), `ogpplan-${purpose}-`));
  folders.add(folder);
  return folder;
}

/** @param {string} folder */
export function removeFolder(folder) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
