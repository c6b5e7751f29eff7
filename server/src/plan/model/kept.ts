/** A part of a plan that stays the same object while its text is the same. What is made of it is kept with it. */
export abstract class Keeper {
  /**
   * Answers by the function that made them, with what else they depend on. (A weak map of many parts would make
   * each garbage collection long.)
   */
  kept: Map<unknown, { readonly given: unknown; readonly answer: unknown }> | undefined = undefined;
}

/**
 * A function that makes its answer once for each part, and again when it is given something else with it.
 * The answer must hold no place in the whole text: parts move.
 */
export function keptWith<K extends Keeper, T, G = void>(
  make: (part: K, given: G) => T,
): (part: K, given: G) => T {
  return (part, given) => {
    part.kept ??= new Map();
    const known = part.kept.get(make);
    if (known && known.given === given) return known.answer as T;
    const answer = make(part, given);
    part.kept.set(make, { given, answer });
    return answer;
  };
}
