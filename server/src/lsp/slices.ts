/** Milliseconds of work after which other messages get their turn. */
const slice = 25;

/** Lets other messages have their turn. */
export const pause = (milliseconds = 0): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** Is a slice of work that starts now over? To be asked again and again. */
export function sliceOfWork(): () => boolean {
  const start = performance.now();
  return () => performance.now() - start > slice;
}
