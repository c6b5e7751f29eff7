import { type Neighbours, neighboursIn, referencesIn } from '../plan/neighbours';
import type { PlanDigest, PlanWorkspace } from '../plan/workspace';

/** A plan that is not open. */
export interface SavedPlan {
  readonly uri: string;
  /** Counts how often the file was read: another number, another text. */
  readonly reading: number;
  readonly neighbours: Neighbours;
  /** Another number, other neighbours. */
  readonly neighboursId: number;
}

/** What saved plans may know of others, worked out again only when something has changed. */
export class SavedPlans {
  readonly #workspace: PlanWorkspace;
  readonly #readings = new Map<string, number>();
  readonly #known = new Map<string, SavedPlan & { readonly revision: number }>();

  constructor(workspace: PlanWorkspace) {
    this.#workspace = workspace;
  }

  /** A file was read, or is gone. */
  wasRead(uri: string, found: boolean): void {
    this.#readings.set(uri, (this.#readings.get(uri) ?? 0) + 1);
    if (!found) this.#known.delete(uri);
  }

  /** A plan by its digest; `revision` counts the changes of what plans may know of each other. */
  get(digest: PlanDigest, revision: number): SavedPlan {
    const { uri } = digest;
    const reading = this.#readings.get(uri) ?? 0;
    const former = this.#known.get(uri);
    if (former?.revision === revision && former.reading === reading) return former;
    const neighbours = neighboursIn(this.#workspace, uri, referencesIn(digest), former?.neighbours);
    const neighboursId =
      former === undefined ? 0 : former.neighboursId + (neighbours === former.neighbours ? 0 : 1);
    const saved = { uri, reading, neighbours, neighboursId, revision };
    this.#known.set(uri, saved);
    return saved;
  }
}
