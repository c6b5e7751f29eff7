/** Work that pauses of itself, so that others get their turn. Who goes on with it says when it is to pause next. */
export type Steps<T> = Generator<undefined, T, () => boolean>;

/** Does work without a pause. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next(never);
    if (done) return value;
  }
}

const never = () => false;
