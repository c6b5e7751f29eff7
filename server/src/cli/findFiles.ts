import { type Dirent, readdir } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path';

// Required, not imported: the ES module build asks for import.meta.url, which a bundle does not have.
import tinyglobby = require('tinyglobby');

import { reasonOf } from '../disk/fileProblem';
import { isAbsent, isBelow } from '../disk/realPath';
import { Bounds } from './bounds';

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
  /** The places that may be looked at. */
  readonly bounds: Bounds;
  /** Links that lead out of them, and were not followed. */
  readonly outside: readonly string[];
  /** Folders, as given, that hold no plan. */
  readonly empty: readonly string[];
  /** What could not be read, or is not there. */
  readonly problems: readonly { readonly path: string; readonly reason: string }[];
}

/**
 * Finds the plans that a user means by files, folders (every `.ogpplan` file in them, at any depth) and globs
 * (those `.ogpplan` files that match). Symbolic links are followed within what may be looked at; hidden folders and
 * `node_modules` are left out. Never throws.
 * @param paths as given; none means the current folder
 */
export async function findFiles(paths: readonly string[], cwd: string): Promise<FoundFiles> {
  const found = new Collector(cwd);
  const wanted = paths.length > 0 ? paths : ['.'];
  for (const path of wanted) await found.allow(path);
  for (const path of wanted) await found.add(path);
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
  readonly #outside = new Set<string>();
  readonly #bounds: Bounds;

  constructor(readonly cwd: string) {
    this.#bounds = new Bounds(cwd);
  }

  /** A folder that is given, or that a glob begins with, may be looked at. */
  async allow(given: string): Promise<void> {
    const path = resolve(this.cwd, given);
    const kind = await stat(path).then(
      (found) => (found.isDirectory() ? 'folder' : 'file'),
      () => 'none',
    );
    const pattern = withSlashes(given);
    if (kind === 'folder') this.#bounds.add(path);
    if (kind === 'none' && tinyglobby.isDynamicPattern(pattern)) this.#bounds.add(this.#base(pattern));
  }

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
    return { files, bounds: this.#bounds, outside: [...this.#outside], empty: this.#empty, problems };
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
      fs: { readdir: this.#noting(cwd, this.#base(pattern, cwd), nameOf) },
    };
    const names = await tinyglobby.glob(pattern, options);
    const depth = (name: string) => name.split('/').length;
    return names.sort((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1));
  }

  /** The folder in which a search for a pattern begins: what stands before its first wildcard. Absolute. */
  #base(pattern: string, cwd = this.cwd): string {
    const steps = pattern.split('/');
    const dynamic = steps.findIndex((step) => tinyglobby.isDynamicPattern(step));
    const plain = steps.slice(0, dynamic < 0 ? -1 : dynamic).map((step) => step.replace(/\\(.)/g, '$1'));
    return resolve(cwd, plain.join('/') || (pattern.startsWith('/') ? '/' : '.'));
  }

  /** Lists folders for the search, which passes over what cannot be read or leads out: notes it, from `base` on. */
  #noting(cwd: string, base: string, nameOf: (folder: string) => string): typeof readdir {
    const followed = new Set<string>();
    const list = (
      folder: string,
      options: { withFileTypes: true },
      done: (error: NodeJS.ErrnoException | null, entries: Dirent[]) => void,
    ) =>
      readdir(folder, options, (error, entries) => {
        // What is not there is no trouble of its own: the pattern then matches nothing.
        if (error && error.code !== 'ENOENT' && isBelow(folder, base))
          this.#problems.set(nameOf(withSlashes(relative(cwd, folder))), reasonOf(error));
        if (error || !isBelow(folder, base)) return done(error, entries);
        void this.#worthLooking(folder, entries, followed, (path) =>
          nameOf(withSlashes(relative(cwd, path))),
        ).then((kept) => done(null, kept));
      });
    return list as unknown as typeof readdir;
  }

  /**
   * The entries of a folder without links that lead nowhere, out, or to a folder where another has led before.
   * @param followed real paths of the folders that links have led to; takes in more
   */
  async #worthLooking(
    folder: string,
    entries: readonly Dirent[],
    followed: Set<string>,
    nameOf: (path: string) => string,
  ): Promise<Dirent[]> {
    const kept: Dirent[] = [];
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (!entry.isSymbolicLink() || (await this.#mayFollow(path, nameOf(path), followed))) kept.push(entry);
    }
    return kept;
  }

  async #mayFollow(link: string, name: string, followed: Set<string>): Promise<boolean> {
    if (basename(link).startsWith('.')) return false;
    const isPlan = link.endsWith('.ogpplan');
    try {
      const real = await realpath(link);
      const isFolder = (await stat(real)).isDirectory();
      if ((!isFolder && !isPlan) || followed.has(real)) return false;
      const stays = await this.#bounds.hold(real);
      if (!stays) this.#outside.add(name);
      else if (isFolder) followed.add(real);
      return stays;
    } catch (error) {
      if (isPlan) this.#problems.set(name, isAbsent(error) ? 'it is a link to nowhere' : reasonOf(error));
      return false;
    }
  }

  async #addFile(file: PlanFile): Promise<void> {
    const real = await realpath(file.path).catch(() => file.path);
    if (!this.#files.has(real)) this.#files.set(real, file);
  }
}

/** What stands before the names of the files of a folder. */
function folderPrefix(folder: string): string {
  const bare = folder.replace(/(?<!\/)\/+$/, '');
  if (bare === '.' || (bare === '' && folder === '')) return '';
  return `${bare}/`;
}
