import { readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { configFileName, readConfig } from '../config/config';
import type { RuleSettings } from '../rules/levels';
import { withSlashes } from './findFiles';
import { decode, reasonOf } from './readFile';

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
    let text: string;
    try {
      text = decode(await readFile(path)).text;
    } catch (error) {
      if (missing.has((error as NodeJS.ErrnoException).code ?? '')) {
        const parent = dirname(folder);
        return parent === folder ? {} : this.of(parent);
      }
      this.tell('error', `${shown} cannot be read: ${reasonOf(error)}.`);
      return {};
    }
    const { rules, problems } = readConfig(text);
    for (const { message, line, fatal } of problems) {
      this.tell(fatal ? 'error' : 'warning', `${shown}:${line + 1}: ${message}`);
    }
    return rules;
  }
}

/** Nothing there to be read, or a folder above that is none of our business. */
const missing: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'EISDIR']);
