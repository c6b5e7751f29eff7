/** How many UTF-16 units two texts have in common at the start, and behind those at the end. */
export function commonEnds(one: string, other: string): { readonly start: number; readonly tail: number } {
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one.charCodeAt(start) === other.charCodeAt(start)) start++;
  let tail = 0;
  const most = shorter - start;
  while (tail < most && one.charCodeAt(one.length - 1 - tail) === other.charCodeAt(other.length - 1 - tail))
    tail++;
  return { start, tail };
}
