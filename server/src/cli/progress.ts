import type { Output } from './host';

const patience = 1000;
const pause = 100;

/** Tells on a terminal how far a long run is; says nothing where it takes less than a second. */
export class Progress {
  readonly #since = performance.now();
  #last = 0;
  #shown: boolean = false;

  constructor(
    readonly output: Output,
    readonly verb: string,
  ) {}

  /** `done` of `total` plans are dealt with, `file` is next. */
  tell(done: number, total: number, file: string): void {
    const now = performance.now();
    if (!this.output.isTerminal || now - this.#since < patience || now - this.#last < pause) return;
    this.#last = now;
    this.#shown = true;
    const text = `${this.verb} ${done + 1} of ${total}: ${file}`;
    this.output.write(`\r\u001b[K${text.slice(0, (this.output.columns ?? 80) - 1)}`);
  }

  /** Takes the line away again. */
  end(): void {
    if (this.#shown) this.output.write('\r\u001b[K');
    this.#shown = false;
  }
}
