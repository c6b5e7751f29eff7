// The plans on the disk, for editors that leave it to the server to look for them.
import type { Dirent } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { FileProblem } from './disk/fileProblem';
import { readBytes } from './disk/readBytes';
import { isAbsent, isWithin } from './disk/realPath';
import { type FolderContent, walk } from './disk/walk';
import type { FindPlans } from './lsp/planFiles';
import { mostPlans } from './lsp/protocol';
import type { ReadFile } from './lsp/settings';

/** Bytes. No plan is near this. */
const largestFile = 8 * 1024 * 1024;

/** How much is looked at: one plan more than the server knows, so that it sees that there are more. */
const most = { files: mostPlans + 1, folders: 20_000 };

/**
 * The plans in folders, at any depth. Hidden folders and those of packages are left out, and links to folders not
 * followed.
 */
export const findOnDisk: FindPlans = async (folders, came) => {
  const roots = (came ?? folders).flatMap((uri) => pathOf(uri) ?? []);
  const found = await walk(came ? await foldersAmong(roots) : roots, lookInto, most);
  return found.map((path) => pathToFileURL(path).href);
};

async function foldersAmong(paths: readonly string[]): Promise<readonly string[]> {
  const isFolder = await Promise.all(
    paths.map((path) =>
      lstat(path).then(
        (found) => found.isDirectory(),
        () => false,
      ),
    ),
  );
  return paths.filter((_, index) => isFolder[index]);
}

/** What one folder holds that has to do with plans; nothing where it cannot be read. */
async function lookInto(folder: string): Promise<FolderContent<string>> {
  const entries: Dirent[] = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const named = (wanted: (entry: Dirent) => boolean) =>
    entries.filter(wanted).map(({ name }) => join(folder, name));
  return { folders: named(mayHoldPlans), files: named(mayBePlan) };
}

const mayHoldPlans = (entry: Dirent): boolean =>
  entry.isDirectory() && !/^(?:\.|node_modules$)/.test(entry.name);

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
