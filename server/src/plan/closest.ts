import { fold } from './fold';

/**
 * How many letters have to be put in, left out, changed or swapped with their neighbour to make `b` of
 * `a` (optimal string alignment). Stops counting at `limit`: more than `limit` gives `limit + 1`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let start = 0;
  while (start < a.length && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let aEnd = a.length;
  let bEnd = b.length;
  while (aEnd > start && bEnd > start && a.charCodeAt(aEnd - 1) === b.charCodeAt(bEnd - 1)) {
    aEnd--;
    bEnd--;
  }
  const width = bEnd - start;
  const height = aEnd - start;
  // What most comparisons come down to, without a table: letters put in or left out, or one changed.
  if (width === 0 || height === 0) return Math.min(width + height, limit + 1);
  if (width === 1 && height === 1) return Math.min(1, limit + 1);
  if (limit < 2) {
    const swapped = width === 2 && height === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
    return swapped ? Math.min(1, limit + 1) : limit + 1;
  }
  let before: number[] = [];
  let last = Array.from({ length: width + 1 }, (_, column) => column);
  for (let row = 1; row <= height; row++) {
    const current = [row];
    let best = row;
    const letter = a.charCodeAt(start + row - 1);
    for (let column = 1; column <= width; column++) {
      const other = b.charCodeAt(start + column - 1);
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (letter === other ? 0 : 1),
      );
      const swapped =
        row > 1 &&
        column > 1 &&
        letter === b.charCodeAt(start + column - 2) &&
        other === a.charCodeAt(start + row - 2);
      if (swapped) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      current.push(cost);
      if (cost < best) best = cost;
    }
    if (best > limit) return limit + 1;
    before = last;
    last = current;
  }
  return Math.min(last[width] ?? 0, limit + 1);
}

/** How many slips a word of so many letters may hold and still be recognised: one in three, at most 3. */
export const slipsAllowed = (length: number): number => Math.min(3, Math.floor(length / 3));

const shortestAbbreviation = 3;

/** A word as `closest` compares it: case, accents, hyphens, underscores, dots and spaces do not count. */
const bare = (word: string): string => fold(word).replace(/[-_.\s]/g, '');

/** The first word of a key: "start" of `start-date`, `startDate` and `start_date`. */
const headOf = (word: string): string => word.replace(/(?<=[a-z])[A-Z]/g, '-$&').split(/[-_.\s]/, 1)[0] ?? '';

/**
 * The candidate that a wrong word was meant to be. The one with the fewest slips, the first of equals;
 * else the only one that the word abbreviates ("desc") or begins with ("start-date"); `undefined` where
 * none is near.
 */
export function closest(word: string, candidates: readonly string[]): string | undefined {
  const wanted = bare(word);
  if (wanted === '') return undefined;
  let found: string | undefined;
  let limit = slipsAllowed(wanted.length);
  for (const candidate of candidates) {
    const distance = editDistance(wanted, bare(candidate), limit);
    if (distance > limit) continue;
    if (distance === 0) return candidate;
    found = candidate;
    limit = distance - 1;
  }
  if (found !== undefined) return found;
  const head = bare(headOf(word));
  const related = candidates.filter((candidate) => {
    const other = bare(candidate);
    return other === head || (wanted.length >= shortestAbbreviation && other.startsWith(wanted));
  });
  return related.length === 1 ? related[0] : undefined;
}
