import { Session } from 'node:inspector';

/** Tells which blocks of this very script have run, by what V8 itself counts. */
export class Coverage {
  readonly #session = new Session();
  readonly #seen = new Set<string>();
  readonly #script: string;

  /** `script`: path of the bundle to look at. */
  constructor(script: string) {
    this.#script = script;
    this.#session.connect();
    this.#session.post('Profiler.enable');
    this.#session.post('Profiler.startPreciseCoverage', { callCount: false, detailed: true });
  }

  /** How many blocks have run so far. */
  get size(): number {
    return this.#seen.size;
  }

  /** How many blocks have run since it was last asked that had never run before. */
  news(): number {
    const before = this.#seen.size;
    // In one thread the answer comes at once.
    this.#session.post('Profiler.takePreciseCoverage', (error, answer) => {
      if (error) throw error;
      for (const { url, functions } of answer.result) {
        if (!url.endsWith(this.#script)) continue;
        for (const { ranges } of functions) {
          for (const { startOffset, endOffset, count } of ranges) {
            if (count > 0) this.#seen.add(`${startOffset}-${endOffset}`);
          }
        }
      }
    });
    return this.#seen.size - before;
  }
}
