import { lstat } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { configFileName, readConfig } from '../config/config';
import { FileProblem } from '../disk/fileProblem';
import { isAbsent, isWithin } from '../disk/realPath';
import type { RuleSettings } from '../rules/levels';
import { withSlashes } from './findFiles';
import { readText } from './readFile';

/** What is told to the user of a configuration: a warning, or an error where nothing of it can be used. */
export type Tell = (level: 'warning' | 'error', text: string) => void;

/**
 * The rule settings of a plan: of the nearest `ogpplan.config.yaml` from its folder upwards, so that the
 * same holds for a plan whatever folder the command is run in. Each file is read, and complained of, once.
 */
export class Configs {
  readonly #byFolder = new Map<string, Promise<RuleSettings>>();

  constructor(
    readonly cwd: string,
    readonly tell: Tell,
    /** May a file be read that a link leads to? Its absolute path. */
    readonly mayRead: (path: string) => Promise<boolean>,
  ) {}

  /** Settings for the plans of a folder (absolute path); none where no file says any. */
  of(folder: string): Promise<RuleSettings> {
    const known = this.#byFolder.get(folder) ?? this.#read(folder);
    this.#byFolder.set(folder, known);
    return known;
  }

  async #read(folder: string): Promise<RuleSettings> {
    const path = join(folder, configFileName);
    const shown = withSlashes(relative(this.cwd, path));
    if (!(await this.#staysHere(path, folder))) {
      this.tell('warning', `${shown} is not read: it is a link that leads out.`);
      return {};
    }
    let text: string;
    try {
      text = (await readText(path)).text;
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
      if (isAbsent(error.cause) || isFolder(error.cause)) {
        const parent = dirname(folder);
        return parent === folder ? {} : this.of(parent);
      }
      this.tell('error', `${shown} cannot be read: ${error.message}.`);
      return {};
    }
    const { rules, problems } = readConfig(text);
    for (const { message, line, fatal } of problems) {
      this.tell(fatal ? 'error' : 'warning', `${shown}:${line + 1}: ${message}`);
    }
    return rules;
  }

  async #staysHere(path: string, folder: string): Promise<boolean> {
    const isLink = await lstat(path).then(
      (found) => found.isSymbolicLink(),
      () => false,
    );
    return !isLink || (await isWithin(path, [folder])) || this.mayRead(path);
  }
}

/** A folder of that name is none of our business. */
const isFolder = (error: unknown): boolean => (error as NodeJS.ErrnoException | undefined)?.code === 'EISDIR';
