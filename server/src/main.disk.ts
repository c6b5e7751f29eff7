// The plans on the disk, for editors that leave it to the server to look for them.
import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { FileProblem } from './disk/fileProblem';
import { readBytes } from './disk/readBytes';
import { isAbsent, isWithin } from './disk/realPath';
import type { FindPlans } from './lsp/planFiles';
import { mostPlans } from './lsp/protocol';
import type { ReadFile } from './lsp/settings';

/** Bytes. No plan is near this. */
const largestFile = 8 * 1024 * 1024;

/** In how many folders plans are looked for. */
const mostFolders = 20_000;

/**
 * The plans in folders, at any depth, one more than are looked at where there are more. Hidden folders and those of
 * packages are left out, and links to folders not followed.
 */
export const findOnDisk: FindPlans = async (folders) => {
  const found: string[] = [];
  const waiting = folders.flatMap((uri) => pathOf(uri) ?? []);
  for (let count = 0; count < mostFolders && found.length <= mostPlans; count++) {
    const folder = waiting.shift();
    if (folder === undefined) break;
    const entries: Dirent[] = await readdir(folder, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && !/^(?:\.|node_modules$)/.test(entry.name)) waiting.push(path);
      else if (mayBePlan(entry)) found.push(pathToFileURL(path).href);
    }
  }
  return found.slice(0, mostPlans + 1);
};

const mayBePlan = (entry: Dirent): boolean =>
  (entry.isFile() || entry.isSymbolicLink()) && /^[^.].*\.ogpplan$/.test(entry.name);

/** The text of a file. */
export const readFromDisk: ReadFile = async (uri, within) => {
  const path = pathOf(uri);
  if (
    path === undefined ||
    !(await isWithin(
      path,
      within.flatMap((folder) => pathOf(folder) ?? []),
    ))
  ) {
    return false;
  }
  try {
    return new TextDecoder().decode((await readBytes(path, largestFile)).bytes);
  } catch (error) {
    return error instanceof FileProblem && isAbsent(error.cause) ? null : false;
  }
};

/** The path of a `file:` URI; undefined for another, and for what can be no path here. */
function pathOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}
