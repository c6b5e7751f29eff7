import { lstat, realpath } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isBelow, isWithin } from '../disk/realPath';

/**
 * Where a run may look: in the current folder and in the folders that it was given. Beyond them only files that were
 * given by name are read, and a link that leads out is not followed.
 */
export class Bounds {
  readonly #folders: string[];

  /** `cwd`: absolute. */
  constructor(cwd: string) {
    this.#folders = [cwd];
  }

  /** Takes in a folder that was given; absolute. */
  add(folder: string): void {
    this.#folders.push(folder);
  }

  /** Does a path lie in them, through all links? Absolute. */
  hold(path: string): Promise<boolean> {
    return isWithin(path, this.#folders);
  }

  /** May a file be written that was given by name? Not where a link leads from it to another place. */
  async mayWrite(path: string): Promise<boolean> {
    if (this.#folders.some((folder) => isBelow(path, folder))) return this.hold(path);
    const link = await lstat(path).catch(() => undefined);
    if (!link?.isSymbolicLink()) return link !== undefined;
    const [file, folder] = await Promise.all([realpath(path), realpath(dirname(path))]).catch(() => ['', '']);
    return file !== '' && isBelow(file ?? '', folder ?? '');
  }
}
