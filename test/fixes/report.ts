import type { FixFailure, Tally } from './fixes';

/** What is tried on a text; it counts what it tries. */
export type Attempt = (text: string, tally: Tally) => FixFailure[];

interface Kind {
  count: number;
  readonly failure: FixFailure;
  readonly where: string;
  readonly text: string;
}

/** Collects what failed, each kind with the first text that shows it, cut down. */
export class Report {
  readonly tally: Tally = { findings: 0, edits: 0 };
  readonly #kinds = new Map<string, Kind>();
  readonly #started = performance.now();
  #texts = 0;

  constructor(readonly rule: string | undefined) {}

  get failed(): boolean {
    return this.#kinds.size > 0;
  }

  get soFar(): string {
    const { findings, edits } = this.tally;
    const seconds = Math.round((performance.now() - this.#started) / 1000);
    return `${this.#texts} texts, ${findings} findings, ${edits} edits, ${this.#kinds.size} kinds of failure, ${seconds} s`;
  }

  /** Tries a text. */
  take(where: string, text: string, attempt: Attempt): void {
    this.#texts++;
    for (const failure of safely(() => attempt(text, this.tally))) {
      const key = keyOf(failure);
      const known = this.#kinds.get(key);
      if (known) known.count++;
      else {
        const isLeft = (shorter: string) =>
          safely(() => attempt(shorter, { findings: 0, edits: 0 })).some((one) => keyOf(one) === key);
        this.#kinds.set(key, { count: 1, failure, where, text: shortened(text, isLeft) });
        console.error(`${key} in ${where}, "${failure.title}": ${failure.what}`);
      }
    }
  }

  /** Says what was tried and what failed. */
  print(): void {
    for (const [key, { count, failure, where, text }] of [...this.#kinds].sort(([a], [b]) =>
      a.localeCompare(b),
    )) {
      console.log(
        `\n${count} × ${key}\n  ${where}, "${failure.title}": ${failure.what}\n${JSON.stringify(text)}`,
      );
    }
    console.log(`\n${this.soFar}`);
  }
}

const keyOf = ({ code, kind }: FixFailure): string => `${code}: ${kind}`;

/** An exception is a failure like any other. */
function safely(attempt: () => FixFailure[]): FixFailure[] {
  try {
    return attempt();
  } catch (error) {
    const what =
      error instanceof Error ? String(error.stack).split('\n').slice(0, 6).join(' ') : String(error);
    return [{ code: 'exception', kind: what.slice(0, 80), title: '', what }];
  }
}

/** How many times a text is tried to be made shorter, and how long that may take. */
const most = 300;
const longest = 10_000;

/** Leaves out lines for as long as the failure is seen. */
function shortened(text: string, isLeft: (text: string) => boolean): string {
  let lines = text.split('\n');
  let tries = 0;
  const until = performance.now() + longest;
  for (let size = lines.length >> 1; size >= 1; size >>= 1) {
    for (let at = 0; at < lines.length && tries < most && performance.now() < until; tries++) {
      const without = [...lines.slice(0, at), ...lines.slice(at + size)];
      if (isLeft(without.join('\n'))) lines = without;
      else at += size;
    }
  }
  return lines.join('\n');
}
