import { lstat, realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';

/**
 * Where a path leads through all links; where nothing is there, where it would lead. Undefined where that cannot be
 * told: links in a circle, links to nowhere, folders without permission.
 */
export async function realPlace(path: string): Promise<string | undefined> {
  try {
    return await realpath(path);
  } catch (error) {
    if (!isAbsent(error)) return undefined;
    const isThere = await lstat(path).then(
      () => true,
      (reason) => !isAbsent(reason),
    );
    const folder = isThere || dirname(path) === path ? undefined : await realPlace(dirname(path));
    return folder && join(folder, basename(path));
  }
}

/** Does a path stay in one of the folders, or in one below, through all links? Absolute paths. */
export async function isWithin(path: string, folders: readonly string[]): Promise<boolean> {
  const place = await realPlace(path);
  if (place === undefined) return false;
  const places = await Promise.all(folders.map((folder) => realPlace(folder)));
  return places.some((folder) => folder !== undefined && isBelow(place, folder));
}

/** Is a path the folder itself, or below it? By their names. */
export function isBelow(path: string, folder: string): boolean {
  const steps = relative(folder, path);
  // On Windows there is no way from one drive to another.
  return steps !== '..' && !steps.startsWith(`..${sep}`) && !isAbsolute(steps);
}

/** Is an error of the file system that of something which is not there? */
export const isAbsent = (error: unknown): boolean =>
  ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException | undefined)?.code ?? '');
