// What the scripts say on the terminal: steps with their time, and failures that tell what to do next.

/** A failure that the reader can do something about: what happened, and what to do. */
export class Failure extends Error {
  /**
   * @param {string} message
   * @param {string} [advice]
   */
  constructor(message, advice) {
    super(message);
    this.advice = advice;
  }
}

/** @param {string} text */
export function say(text) {
  process.stdout.write(`${text}\n`);
}

/** @param {number} since as of performance.now() */
export function seconds(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

/** @param {unknown} error */
export function explain(error) {
  if (!(error instanceof Failure))
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  return error.advice ? `${error.message}\nWhat to do: ${error.advice}` : error.message;
}

/**
 * Runs something slow under a label. A terminal sees a running clock, a log a line now and then.
 * @template T
 * @param {string} label
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withProgress(label, work) {
  const since = performance.now();
  const live = process.stdout.isTTY;
  const show = () =>
    process.stdout.write(live ? `\r${label} … ${seconds(since)} ` : `  … ${seconds(since)}\n`);
  if (!live) say(`${label} …`);
  const clock = setInterval(show, live ? 200 : 15_000);
  clock.unref();
  let ending = 'failed';
  try {
    const result = await work();
    ending = 'done';
    return result;
  } finally {
    clearInterval(clock);
    say(`${live ? '\r' : ''}${label}: ${ending} (${seconds(since)})`);
  }
}

/**
 * The frame of every script: a failure is told in plain words and sets the exit code.
 * @param {() => Promise<number | void>} work
 */
export async function runMain(work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    process.stderr.write(`\n${explain(error)}\n`);
    process.exitCode = 1;
  }
}
