import type { KnownPlans } from '../plan/knownPlans';
import { type Neighbours, neighboursIn, referencesOf, unknownNeighbours } from '../plan/neighbours';
import type { OpenPlan, OpenPlans } from './documents';
import type { Guard } from './guard';

/** Milliseconds for which changes are gathered before those they concern are told. */
const gathering = 50;

/** What one open plan knows of the others, and what that was worked out from. */
interface Known {
  readonly open: OpenPlan;
  readonly revision: number;
  readonly neighbours: Neighbours;
}

/** Who has open plans, and who is told what has changed for them. */
interface Audience {
  readonly open: OpenPlans;
  readonly guard: Guard;
  /** Is told which open plans now know something else of others than they were judged by. */
  readonly onConcerned: (uris: readonly string[]) => void;
  /** Is every plan known? */
  readonly isComplete: () => boolean;
}

/** What open plans may know of others, worked out again only when something has changed. */
export class OpenNeighbours {
  readonly #plans: KnownPlans;
  readonly #audience: Audience;
  readonly #known = new Map<string, Known>();
  /** What was known before the changes that are being gathered; any request may make a plan look again. */
  #before: ReadonlyMap<string, Known> | undefined;
  #revision = 0;

  constructor(plans: KnownPlans, audience: Audience) {
    this.#plans = plans;
    this.#audience = audience;
  }

  /** Counts the changes of what plans may know of others. */
  get revision(): number {
    return this.#revision;
  }

  /** What the rules of an open plan may know of others; the same object while nothing in it changes. */
  of(open: OpenPlan): Neighbours {
    const { uri, plan } = open;
    const former = this.#known.get(uri);
    const revision = this.#revision;
    if (former?.open === open && former.revision === revision) return former.neighbours;
    const neighbours = this.#audience.isComplete()
      ? neighboursIn(this.#plans, uri, referencesOf(plan), former?.neighbours)
      : unknownNeighbours;
    this.#known.set(uri, { open, revision, neighbours });
    return neighbours;
  }

  /** A plan was closed. */
  forget(uri: string): void {
    this.#known.delete(uri);
  }

  /** Plans came, went or say something else: those for which it matters are told, a little later and once for many. */
  changed(): void {
    this.#revision++;
    if (!this.#audience.isComplete() || this.#before) return;
    const before = new Map(this.#known);
    this.#before = before;
    setTimeout(() => {
      this.#before = undefined;
      void this.#audience.guard.run('workspace', () => this.#tellSince(before));
    }, gathering);
  }

  async #tellSince(before: ReadonlyMap<string, Known>): Promise<void> {
    const { open: plans, onConcerned } = this.#audience;
    const concerned: string[] = [];
    for (const [uri, { neighbours }] of before) {
      const open = await plans.ready(uri, 'plan');
      if (open && this.of(open) !== neighbours) concerned.push(uri);
    }
    if (concerned.length > 0) onConcerned(concerned);
  }
}
