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
