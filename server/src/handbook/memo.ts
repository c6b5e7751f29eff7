/**
 * A function of a string that remembers its answers: for what is asked again and again of the same names and
 * words. Forgets all when it has come to know `limit` strings.
 */
export function memo<T>(answer: (text: string) => T, limit = 4_000): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const former = known.get(text);
    if (former !== undefined || known.has(text)) return former as T;
    if (known.size >= limit) known.clear();
    const own = copyOf(text);
    const fresh = answer(own);
    known.set(own, fresh);
    return fresh;
  };
}

/** A string of its own: one that was cut out of a text holds on to the whole of that text. */
const copyOf = (text: string): string => ` ${text}`.slice(1);
