import { type Day, dayOf } from '../plan/dates';

/** The day it is where the server runs: on the author's machine. */
export function today(): Day | undefined {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
