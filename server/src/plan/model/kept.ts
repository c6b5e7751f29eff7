/** An answer of a function, and the one that was kept before it. */
interface Kept {
  readonly make: unknown;
  given: unknown;
  answer: unknown;
  readonly next: Kept | undefined;
}

/** A part of a plan that stays the same object while its text is the same. What is made of it is kept with it. */
export abstract class Keeper {
  /**
   * A chain, as there are few: a map in each of many parts takes more memory than what is in it, and a weak map of
   * all parts makes each garbage collection long.
   */
  kept: Kept | undefined = undefined;
}

/**
 * A function that makes its answer once for each part, and again when it is given something else with it.
 * The answer must hold no place in the whole text: parts move.
 */
export function keptWith<K extends Keeper, T, G = void>(
  make: (part: K, given: G) => T,
): (part: K, given: G) => T {
  return (part, given) => {
    const known = keptBy(part, make);
    if (known && known.given === given) return known.answer as T;
    const answer = make(part, given);
    // What makes an answer may ask for the same of the part, with something else.
    const again = known ?? keptBy(part, make);
    if (again) Object.assign(again, { given, answer });
    else part.kept = { make, given, answer, next: part.kept };
    return answer;
  };
}

function keptBy({ kept }: Keeper, make: unknown): Kept | undefined {
  let one = kept;
  while (one && one.make !== make) one = one.next;
  return one;
}
