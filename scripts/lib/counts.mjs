// How many tests a step passed and failed.
import { existsSync, readFileSync } from 'node:fs';

/**
 * A step without a counts file counts as one. A Mocha run that broke off, or failed without a failing test, has one
 * failure more: nothing may pass unseen. No test at all is a failure as well.
 * @param {number} code the exit code
 * @param {string} [countsFile]
 * @returns {{ passes: number, failures: number, pending: number }}
 */
export function readCounts(code, countsFile) {
  if (!countsFile) return { passes: code === 0 ? 1 : 0, failures: code === 0 ? 0 : 1, pending: 0 };
  if (!existsSync(countsFile)) return { passes: 0, failures: 1, pending: 0 };
  const counts = JSON.parse(readFileSync(countsFile, 'utf8'));
  const isEmpty = counts.passes + counts.failures + counts.pending === 0;
  const unseen = (code !== 0 && counts.failures === 0) || isEmpty;
  return unseen ? { ...counts, failures: counts.failures + 1 } : counts;
}
