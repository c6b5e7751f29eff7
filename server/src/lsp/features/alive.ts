import { aliveRequest } from '../protocol';
import type { Feature } from './feature';

/** A sign of life: whoever can answer this is at work. */
export const alive: Feature = {
  capabilities: () => ({}),

  listen({ connection }) {
    connection.onRequest(aliveRequest, () => null);
  },
};
