import { fileKey, relativePath, resolvePath } from './planPaths';
import type { Citing, DigestCommitment, PlanDigest, PlanWorkspace } from './workspace';

const nobody: Citing = { next: [], translations: [] };

/** A workspace of digests, one a file, that come and go. */
export class KnownPlans implements PlanWorkspace {
  readonly #byKey = new Map<string, PlanDigest>();
  /** All of them in order, put in order when first asked for after a change. */
  #inOrder: readonly PlanDigest[] | undefined;
  /** Who points at whom, found when first asked after a change. */
  #citing: Map<string, { next: PlanDigest[]; translations: PlanDigest[] }> | undefined;

  readonly #isAbsent: (uri: string) => boolean;

  /** `isAbsent` tells of a plan that is not known whether that is because there is none. */
  constructor(digests: readonly PlanDigest[] = [], isAbsent: (uri: string) => boolean = () => true) {
    this.#isAbsent = isAbsent;
    for (const digest of digests) this.set(digest);
  }

  get plans(): readonly PlanDigest[] {
    this.#inOrder ??= [...this.#byKey.values()].sort(byUri);
    return this.#inOrder;
  }

  find(uri: string): PlanDigest | undefined {
    return this.#byKey.get(fileKey(uri));
  }

  isMissing(uri: string): boolean {
    return !this.find(uri) && this.#isAbsent(uri);
  }

  citing(uri: string): Citing {
    this.#citing ??= this.#whoCites();
    return this.#citing.get(fileKey(uri)) ?? nobody;
  }

  resolve(from: string, path: string): string | undefined {
    return resolvePath(from, path);
  }

  relative(from: string, to: string): string {
    return relativePath(from, to);
  }

  /** Takes a digest in the place of the one of the same file; true if it says something else to other plans. */
  set(digest: PlanDigest): boolean {
    const key = fileKey(digest.uri);
    const former = this.#byKey.get(key);
    this.#byKey.set(key, digest);
    this.#forgetOrder();
    return !former || !saysTheSame(former, digest);
  }

  /** Forgets a file; true if it was known. */
  delete(uri: string): boolean {
    this.#forgetOrder();
    return this.#byKey.delete(fileKey(uri));
  }

  #forgetOrder(): void {
    this.#inOrder = undefined;
    this.#citing = undefined;
  }

  #whoCites() {
    const found = new Map<string, { next: PlanDigest[]; translations: PlanDigest[] }>();
    const note = (plan: PlanDigest, path: string | undefined, list: keyof Citing) => {
      const target = path === undefined ? undefined : resolvePath(plan.uri, path);
      if (target === undefined) return;
      const known = found.get(fileKey(target)) ?? { next: [], translations: [] };
      known[list].push(plan);
      found.set(fileKey(target), known);
    };
    for (const plan of this.plans) {
      note(plan, plan.previousPlan, 'next');
      note(plan, plan.translationOf, 'translations');
    }
    return found;
  }
}

/** The order in which plans are listed: not the one in which they happened to be read. */
export const byUri = (one: PlanDigest, other: PlanDigest): number =>
  one.uri < other.uri ? -1 : Number(one.uri > other.uri);

/** Do two digests of a file say the same to the rules of other plans? Where things stand does not count. */
function saysTheSame(one: PlanDigest, other: PlanDigest): boolean {
  return (
    one.previousPlan === other.previousPlan &&
    one.translationOf === other.translationOf &&
    one.title === other.title &&
    one.whole === other.whole &&
    one.stage === other.stage &&
    one.languages.join() === other.languages.join() &&
    one.commitments.length === other.commitments.length &&
    one.commitments.every((commitment, index) => sameWords(commitment, other.commitments[index]!))
  );
}

const sameWords = (one: DigestCommitment, other: DigestCommitment): boolean =>
  one.id === other.id &&
  one.title === other.title &&
  one.prose === other.prose &&
  one.continues?.plan === other.continues?.plan &&
  one.continues?.commitment === other.continues?.commitment;
