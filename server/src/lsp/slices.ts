import type { Steps } from '../plan/steps';

/** Milliseconds of work after which other messages get their turn. */
const slice = 25;

/** Lets other messages have their turn. */
export const pause = (milliseconds = 0): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** Turns of the event loop until a message that has just come is read, worked on, and its answer written. */
const turnsOfMessage = 3;

/** Lets messages that are here already be answered first; takes next to no time where there are none. */
export async function behindMessages(): Promise<void> {
  for (let turn = 0; turn < turnsOfMessage; turn++) await nextTurn();
}

const nextTurn = (): Promise<void> =>
  'setImmediate' in globalThis ? new Promise((resolve) => void setImmediate(resolve)) : pause();

/** Is a slice of work that starts now over? To be asked again and again. */
export function sliceOfWork(): () => boolean {
  const start = performance.now();
  return () => performance.now() - start > slice;
}

/** Goes on with work for a slice, until `isOver` says that it is. */
export function nextSlice<T>(steps: Steps<T>, isOver = sliceOfWork()): IteratorResult<undefined, T> {
  for (;;) {
    const result = steps.next(isOver);
    if (result.done || isOver()) return result;
  }
}

/**
 * Does work step by step, in slices between which newer edits and other requests get their turn. Undefined where it is
 * not wanted any more before it is done, which is asked after each slice.
 */
export async function inSlices<T>(steps: Steps<T>, isWanted: () => boolean): Promise<T | undefined> {
  for (;;) {
    const { done, value } = nextSlice(steps);
    if (done) return value;
    await pause();
    if (!isWanted()) return undefined;
  }
}
