import { addUnder } from '../plan/lists';
import type { StringNode } from '../plan/model/nodes';
import type { Plan } from '../plan/plan';
import { fileKey } from '../plan/planPaths';
import type { DigestCommitment, PlanDigest, PlanWorkspace } from '../plan/workspace';

/** A plan among the others of its workspace. */
export interface Among {
  readonly plan: Plan;
  readonly uri: string;
  readonly workspace: PlanWorkspace;
}

/** A commitment and the plan that it is of. */
export interface CommitmentOf {
  readonly digest: PlanDigest;
  readonly commitment: DigestCommitment;
}

/** The plan that a path written in a plan leads to; undefined if there is none in the workspace. */
export function planBehind(
  { uri, workspace }: Omit<Among, 'plan'>,
  path: string | undefined,
): PlanDigest | undefined {
  const target = path === undefined ? undefined : workspace.resolve(uri, path);
  return target === undefined ? undefined : workspace.find(target);
}

/** The other plans of a workspace, the likeliest to be meant first: those of the same participant, then the newest. */
export function othersThan({ uri, workspace }: Omit<Among, 'plan'>): PlanDigest[] {
  const own = workspace.find(uri);
  const foreign = ({ participant }: PlanDigest) => Number(participant !== own?.participant);
  return workspace.plans
    .filter((plan) => plan.uri !== (own?.uri ?? uri))
    .sort((one, other) => foreign(one) - foreign(other) || (other.start ?? 0) - (one.start ?? 0));
}

/**
 * Is a commitment the one that other plans mean by its id? Of two with one id that is the first; the other can be
 * pointed at by nobody.
 */
export const isMeant = ({ commitments }: Plan, id: StringNode): boolean =>
  commitments.find((commitment) => commitment.id === id.value)?.node.get('id') === id;

/** The commitments of other plans that say that they carry on one of the plan `uri`. */
export const continuing = (workspace: PlanWorkspace, uri: string, id: string): readonly CommitmentOf[] =>
  continuations(workspace, uri).get(id) ?? [];

/** The commitments of other plans that carry on those of the plan `uri`, by the ids of these. */
export function continuations(
  workspace: PlanWorkspace,
  uri: string,
): ReadonlyMap<string, readonly CommitmentOf[]> {
  const found = new Map<string, CommitmentOf[]>();
  for (const digest of workspace.plans) {
    // No plan carries itself on.
    if (fileKey(digest.uri) === fileKey(uri)) continue;
    for (const commitment of digest.commitments) {
      const { continues } = commitment;
      const path = continues && (continues.plan ?? digest.previousPlan);
      const target = path === undefined ? undefined : workspace.resolve(digest.uri, path);
      if (!continues || target === undefined || fileKey(target) !== fileKey(uri)) continue;
      addUnder(found, continues.commitment, { digest, commitment });
    }
  }
  return found;
}
