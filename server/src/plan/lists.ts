/** Puts more behind what a list holds, however much: spread into `push` it would be a call of so many arguments, which have a limit. */
export function addAll<T>(list: T[], more: Iterable<T>): void {
  for (const one of more) list.push(one);
}

/** The least of some numbers, however many; infinite if there are none. */
export function leastOf(numbers: Iterable<number>): number {
  let found = Number.POSITIVE_INFINITY;
  for (const one of numbers) found = Math.min(found, one);
  return found;
}

/** Puts one more into the list that a map holds under a key, which may be the first there. */
export function addUnder<K, T>(lists: Map<K, T[]>, key: K, one: T): void {
  const others = lists.get(key);
  if (others) others.push(one);
  else lists.set(key, [one]);
}

/** Do two lists hold the same, in the same order? Nothing is the same as nothing. */
export const sameItems = (
  some: readonly unknown[] | undefined,
  others: readonly unknown[] | undefined,
): boolean =>
  some === others ||
  (some?.length === others?.length && some?.every((item, index) => item === others?.[index]) === true);

/** All of a list; undefined if one of them is missing. */
export const allPresent = <T>(items: readonly (T | undefined)[]): readonly T[] | undefined =>
  items.includes(undefined) ? undefined : (items as readonly T[]);
