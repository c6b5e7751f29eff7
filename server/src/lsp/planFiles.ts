import { digestOf, digestSteps, settled } from '../plan/digest';
import { PlanDocument } from '../plan/plan';
import type { PlanDigest } from '../plan/workspace';
import { inSlices, pause, sliceOfWork } from './slices';

/**
 * Finds the plan files in folders, one more than `mostPlans` where there are more; URIs.
 * @param came looks only into those of these that are folders, and no links to some; they lie in the folders
 */
export type FindPlans = (folders: readonly string[], came?: readonly string[]) => Promise<readonly string[]>;

/** Reads a plan: its text; null where there is none; false where nobody can tell. */
export type ReadPlan = (uri: string) => Promise<string | null | false>;

/** What came of reading a file: what it says, or why it says nothing. */
export type Reading = PlanDigest | 'absent' | 'unread';

/** How many files are asked for at once: a remote file system answers slowly, but several at a time. */
const together = 8;

/**
 * Digests of saved plans, read one after the other so that the editor has its turn in between. Of the text nothing
 * is kept.
 */
export class PlanFiles {
  readonly #read: ReadPlan;
  readonly #onRead: (uri: string, reading: Reading) => void;
  readonly #waiting = new Set<string>();
  #work: Promise<void> | undefined;

  /** `onRead` is told of each file. */
  constructor(read: ReadPlan, onRead: (uri: string, reading: Reading) => void) {
    this.#read = read;
    this.#onRead = onRead;
  }

  /** Reads files (again). Resolves when there is nothing left to read. Rejects where a listener throws. */
  load(uris: Iterable<string>): Promise<void> {
    for (const uri of uris) this.#waiting.add(uri);
    if (this.#waiting.size > 0) this.#work ??= this.#run();
    return this.#work ?? Promise.resolve();
  }

  async #run(): Promise<void> {
    try {
      while (this.#waiting.size > 0) await this.#readSome();
    } finally {
      // At once, so that a file which is asked for from now on is not left to a run that is over.
      this.#work = undefined;
    }
  }

  async #readSome(): Promise<void> {
    const uris = [...this.#waiting].slice(0, together);
    for (const uri of uris) this.#waiting.delete(uri);
    const texts = await Promise.all(uris.map((uri) => this.#read(uri)));
    for (const [index, uri] of uris.entries()) {
      const text = texts[index];
      if (typeof text === 'string') this.#onRead(uri, await digestInSlices(text, uri));
      else this.#onRead(uri, text === null ? 'absent' : 'unread');
    }
  }
}

async function digestInSlices(text: string, uri: string): Promise<PlanDigest> {
  const { plan } = await readInSlices(text);
  await inSlices(digestSteps(plan), () => true);
  // A copy: strings that were cut out of the text would hold on to the whole of it.
  return structuredClone(settled(digestOf(plan, uri)));
}

/** Reads a plan while other messages have their turn. */
export async function readInSlices(text: string): Promise<PlanDocument> {
  const document = new PlanDocument(text);
  do await pause();
  while (!document.prepare(sliceOfWork()));
  return document;
}
