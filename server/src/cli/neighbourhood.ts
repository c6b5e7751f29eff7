import { fileURLToPath, pathToFileURL } from 'node:url';
import { digestOf } from '../plan/digest';
import { KnownPlans } from '../plan/knownPlans';
import { type Neighbours, neighboursIn, noNeighbours, referencesOf } from '../plan/neighbours';
import { type Plan, readPlan } from '../plan/plan';
import { fileKey, resolvePath } from '../plan/planPaths';
import { readText } from './readFile';

/** May a text point at another plan? Most do not, and are not read twice. */
const mayPoint = /previous-plan|translation-of/;

/**
 * What the plans of one run know of each other: those that the run looks at, and on the disk those that they point at.
 */
export class Neighbourhood {
  readonly #paths: readonly string[];
  readonly #absent = new Set<string>();
  readonly #known = new KnownPlans([], (uri) => this.#absent.has(fileKey(uri)));
  #lookedAround: Promise<void> | undefined;

  /** `paths`: absolute, of all plans that the run looks at. */
  constructor(paths: readonly string[]) {
    this.#paths = paths;
  }

  /** What the rules of a plan may know of others. `path` is absolute; undefined for a plan that is no file. */
  async neighboursOf(plan: Plan, path: string | undefined): Promise<Neighbours> {
    if (path === undefined) return noNeighbours;
    this.#lookedAround ??= this.#lookAround();
    await this.#lookedAround;
    const uri = pathToFileURL(path).href;
    const references = referencesOf(plan);
    for (const target of references.paths.map((one) => resolvePath(uri, one))) {
      if (target !== undefined && !this.#known.find(target)) await this.#read(target, () => true);
    }
    return neighboursIn(this.#known, uri, references);
  }

  /** Takes in the plans of the run that point at others. */
  async #lookAround(): Promise<void> {
    for (const path of this.#paths) await this.#read(pathToFileURL(path).href, (text) => mayPoint.test(text));
  }

  async #read(uri: string, wanted: (text: string) => boolean): Promise<void> {
    let text: string;
    try {
      ({ text } = await readText(fileURLToPath(uri)));
    } catch {
      // Of a file that was given and cannot be read the run itself tells.
      this.#absent.add(fileKey(uri));
      return;
    }
    if (wanted(text)) this.#known.set(digestOf(readPlan(text), uri));
  }
}
