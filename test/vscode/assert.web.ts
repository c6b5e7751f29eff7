// Stands in for `node:assert/strict` in a web worker: what the tests inside VS Code use of it.

/** What the tests take from `node:assert/strict`, with the same order of arguments. */
interface Assert {
  ok(value: unknown, message?: string): asserts value;
  equal(actual: unknown, expected: unknown, message?: string): void;
  deepEqual(actual: unknown, expected: unknown, message?: string): void;
  match(text: string, pattern: RegExp, message?: string): void;
  doesNotMatch(text: string, pattern: RegExp, message?: string): void;
  rejects(promise: Promise<unknown>, fits: (error: unknown) => boolean, message?: string): Promise<void>;
}

function must(fits: boolean, message: string | undefined, what: string): void {
  if (!fits) throw new Error(message ? `${message}: ${what}` : what);
}

const show = (value: unknown): string => String(JSON.stringify(value, null, 2));

const assert: Assert = {
  ok: (value, message) => must(Boolean(value), message, `${show(value)} is not truthy`),
  equal: (actual, expected, message) =>
    must(Object.is(actual, expected), message, `${show(actual)} is not ${show(expected)}`),
  deepEqual: (actual, expected, message) =>
    must(show(actual) === show(expected), message, `${show(actual)} is not ${show(expected)}`),
  match: (text, pattern, message) =>
    must(pattern.test(text), message, `${show(text)} does not match ${pattern}`),
  doesNotMatch: (text, pattern, message) =>
    must(!pattern.test(text), message, `${show(text)} matches ${pattern}`),
  rejects: async (promise, fits, message) => {
    const outcome = await promise.then(
      () => 'it was fulfilled',
      (error: unknown) => (fits(error) ? undefined : `it was rejected with ${String(error)}`),
    );
    must(outcome === undefined, message, outcome ?? '');
  },
};

export default assert;
