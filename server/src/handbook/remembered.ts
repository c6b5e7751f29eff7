/**
 * A function of an object that makes its answer once for each, and lets go of it together with the object.
 * Not for units and pieces of a plan, which keep theirs themselves: weak maps of many make each garbage collection long.
 */
export function remembered<K extends object, T>(make: (of: K) => T): (of: K) => T {
  const known = new WeakMap<K, T>();
  return (of) => {
    const former = known.get(of);
    if (former !== undefined || known.has(of)) return former as T;
    const fresh = make(of);
    known.set(of, fresh);
    return fresh;
  };
}
