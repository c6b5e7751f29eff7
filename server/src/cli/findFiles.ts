import { type Dirent, readdir } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';

// Required, not imported: the ES module build asks for import.meta.url, which a bundle does not have.
import tinyglobby = require('tinyglobby');

import { reasonOf } from './readFile';

/** A plan to look at. */
export interface PlanFile {
  /** As the user named it or its folder, with `/`. */
  readonly file: string;
  /** Absolute. */
  readonly path: string;
}

export interface FoundFiles {
  /** Sorted by name; a file that is reached in several ways is there once. */
  readonly files: readonly PlanFile[];
  /** Folders, as given, that hold no plan. */
  readonly empty: readonly string[];
  /** What could not be read, or is not there. */
  readonly problems: readonly { readonly path: string; readonly reason: string }[];
}

/**
 * Finds the plans that a user means by files, folders (every `.ogpplan` file in them, at any depth) and globs
 * (those `.ogpplan` files that match). Symbolic links are followed; hidden folders and `node_modules`
 * are left out. Never throws.
 * @param paths as given; none means the current folder
 */
export async function findFiles(paths: readonly string[], cwd: string): Promise<FoundFiles> {
  const found = new Collector(cwd);
  for (const path of paths.length > 0 ? paths : ['.']) await found.add(path);
  return found.result();
}

/** A path as it is shown: with `/`, also where the system writes `\`. */
export const withSlashes = (path: string, separator: string = sep): string =>
  separator === '/' ? path : path.replaceAll(separator, '/');

class Collector {
  /** By real path. */
  readonly #files = new Map<string, PlanFile>();
  readonly #empty: string[] = [];
  readonly #problems = new Map<string, string>();

  constructor(readonly cwd: string) {}

  async add(given: string): Promise<void> {
    const path = resolve(this.cwd, given);
    let kind: 'folder' | 'file';
    try {
      kind = (await stat(path)).isDirectory() ? 'folder' : 'file';
    } catch (error) {
      const pattern = withSlashes(given);
      if (tinyglobby.isDynamicPattern(pattern)) return this.#addGlob(given, pattern);
      this.#problems.set(withSlashes(given), reasonOf(error));
      return;
    }
    if (kind === 'file') await this.#addFile({ file: withSlashes(given), path });
    else await this.#addFolder(given, path);
  }

  result(): FoundFiles {
    const files = [...this.#files.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
    const problems = [...this.#problems].map(([path, reason]) => ({ path, reason }));
    return { files, empty: this.#empty, problems };
  }

  async #addFolder(given: string, path: string): Promise<void> {
    const prefix = folderPrefix(withSlashes(given));
    const known = this.#problems.size;
    const names = await this.#glob('**/*.ogpplan', path, (folder) => prefix + folder);
    for (const name of names) await this.#addFile({ file: prefix + name, path: resolve(path, name) });
    if (names.length === 0 && this.#problems.size === known) this.#empty.push(withSlashes(given));
  }

  async #addGlob(given: string, pattern: string): Promise<void> {
    const known = this.#problems.size;
    const names = (await this.#glob(pattern, this.cwd, (folder) => folder)).filter((name) =>
      name.endsWith('.ogpplan'),
    );
    for (const name of names) {
      const path = resolve(this.cwd, name);
      await this.#addFile({ file: isAbsolute(given) ? withSlashes(path) : name, path });
    }
    if (names.length === 0 && this.#problems.size === known) {
      this.#problems.set(pattern, 'no plan (*.ogpplan) matches it');
    }
  }

  /** Matches of a pattern, shortest names first: a file is then rather named without going through a link. */
  async #glob(pattern: string, cwd: string, nameOf: (folder: string) => string): Promise<string[]> {
    const options: tinyglobby.GlobOptions = {
      cwd,
      ignore: ['**/node_modules/**'],
      fs: { readdir: this.#noting(cwd, nameOf) },
    };
    const names = await tinyglobby.glob(pattern, options);
    const depth = (name: string) => name.split('/').length;
    return names.sort((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1));
  }

  /** Lists folders for the search, which passes over those that cannot be read: notes them. */
  #noting(cwd: string, nameOf: (folder: string) => string): typeof readdir {
    const list = (
      folder: string,
      options: { withFileTypes: true },
      done: (error: NodeJS.ErrnoException | null, entries: Dirent[]) => void,
    ) =>
      readdir(folder, options, (error, entries) => {
        // What is not there is no trouble of its own: the pattern then matches nothing.
        if (error && error.code !== 'ENOENT')
          this.#problems.set(nameOf(withSlashes(relative(cwd, folder))), reasonOf(error));
        done(error, entries);
      });
    return list as unknown as typeof readdir;
  }

  async #addFile(file: PlanFile): Promise<void> {
    const real = await realpath(file.path).catch(() => file.path);
    if (!this.#files.has(real)) this.#files.set(real, file);
  }
}

/** What stands before the names of the files of a folder. */
function folderPrefix(folder: string): string {
  const bare = folder.replace(/\/+$/, '');
  if (bare === '.' || (bare === '' && folder === '')) return '';
  return `${bare}/`;
}
