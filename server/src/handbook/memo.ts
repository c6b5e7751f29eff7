/**
 * A function of a string that remembers its answers: for what is asked again and again of the same names and
 * words. Of more than `limit` strings it forgets those that were not asked for lately: half-typed names come by
 * once, those of the plan again and again.
 */
export function memo<T>(answer: (text: string) => T, limit = 500): (text: string) => T {
  let recent = new Map<string, T>();
  let older = new Map<string, T>();
  return (text) => {
    const known = recent.get(text);
    if (known !== undefined || recent.has(text)) return known as T;
    const own = copyOf(text);
    const found = older.has(own) ? (older.get(own) as T) : answer(own);
    older.delete(own);
    if (recent.size >= limit / 2) {
      older = recent;
      recent = new Map();
    }
    recent.set(own, found);
    return found;
  };
}

/**
 * A string of its own, in one piece: one that was cut out of a text holds on to the whole of that text, and takes two
 * bytes a letter where anything in that text needs two.
 */
export const copyOf = (text: string): string => JSON.parse(JSON.stringify(text)) as string;
