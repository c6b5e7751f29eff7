import { fileURLToPath, pathToFileURL } from 'node:url';
import { FileProblem } from '../disk/fileProblem';
import { isAbsent } from '../disk/realPath';
import { digestOf, settled } from '../plan/digest';
import { KnownPlans } from '../plan/knownPlans';
import { type Neighbours, neighboursIn, noNeighbours, referencesOf } from '../plan/neighbours';
import { type Plan, readPlan } from '../plan/plan';
import { fileKey, resolvePath } from '../plan/planPaths';
import { readText } from './readFile';

/** May a text point at another plan? Most do not, and are not read twice. */
const mayPoint = /previous-plan|translation-of/;

/**
 * What the plans of one run know of each other: those that the run looks at, and on the disk those that they point at,
 * as far as the run may look. Of what lies beyond, nothing is known: neither what it says nor that it is missing.
 */
export class Neighbourhood {
  readonly #paths: readonly string[];
  readonly #absent = new Set<string>();
  readonly #known = new KnownPlans([], (uri) => this.#absent.has(fileKey(uri)));
  readonly #mayRead: (path: string) => Promise<boolean>;
  #lookedAround: Promise<void> | undefined;

  /**
   * @param paths absolute, of all plans that the run looks at
   * @param mayRead may a plan be read that only another one names? Its absolute path
   */
  constructor(paths: readonly string[], mayRead: (path: string) => Promise<boolean>) {
    this.#paths = paths;
    this.#mayRead = mayRead;
  }

  /** What the rules of a plan may know of others. `path` is absolute; undefined for a plan that is no file. */
  async neighboursOf(plan: Plan, path: string | undefined): Promise<Neighbours> {
    if (path === undefined) return noNeighbours;
    this.#lookedAround ??= this.#lookAround();
    await this.#lookedAround;
    const uri = pathToFileURL(path).href;
    const references = referencesOf(plan);
    for (const target of references.paths.map((one) => resolvePath(uri, one))) {
      if (target === undefined || this.#known.find(target) || this.#absent.has(fileKey(target))) continue;
      const named = pathOf(target);
      if (named !== undefined && (await this.#mayRead(named))) await this.#read(named, () => true);
    }
    return neighboursIn(this.#known, uri, references);
  }

  /** Takes in the plans of the run that point at others. */
  async #lookAround(): Promise<void> {
    for (const path of this.#paths) await this.#read(path, (text) => mayPoint.test(text));
  }

  async #read(path: string, wanted: (text: string) => boolean): Promise<void> {
    const uri = pathToFileURL(path).href;
    let text: string;
    try {
      ({ text } = await readText(path));
    } catch (error) {
      // Of a file that was given and cannot be read the run itself tells.
      if (!(error instanceof FileProblem)) throw error;
      if (isAbsent(error.cause)) this.#absent.add(fileKey(uri));
      return;
    }
    if (wanted(text)) this.#known.set(settled(digestOf(readPlan(text), uri)));
  }
}

/** Undefined for what can be the name of no file. */
function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}
