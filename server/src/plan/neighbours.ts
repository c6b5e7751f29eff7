import { continuesOf } from './digest';
import { sameItems } from './lists';
import { keptWith } from './model/kept';
import type { Commitment } from './model/unit';
import type { Plan } from './plan';
import { fileKey } from './planPaths';
import type { PlanDigest, PlanWorkspace } from './workspace';

/** What the rules of a plan may know of other plans. A value: while nothing in it changes it stays the same object. */
export interface Neighbours {
  /** What each path written in the plan leads to; one of which nothing is certain is not in it. */
  readonly cited: ReadonlyMap<string, PlanDigest | 'missing'>;
  /** The plan before this one. */
  readonly previous: PlanDigest | undefined;
  /** Plans that name this one as their `previous-plan`. */
  readonly next: readonly PlanDigest[];
  /** Ids of commitments of this plan that one of those carries on. */
  readonly continued: ReadonlySet<string>;
  /** Plans that name this one under `translation-of`; undefined while there may be some that are not known yet. */
  readonly translations: readonly PlanDigest[] | undefined;
  /** The paths to all other plans as this one would write them; none where no path is wrong. */
  readonly paths: readonly string[];
}

/** A plan that stands alone. */
export const noNeighbours: Neighbours = {
  cited: new Map(),
  previous: undefined,
  next: [],
  continued: new Set(),
  translations: [],
  paths: [],
};

/** A plan among others that have not been read yet. */
export const unknownNeighbours: Neighbours = { ...noNeighbours, translations: undefined };

/** The paths to other plans that a plan holds. */
export interface References {
  readonly previousPlan: string | undefined;
  /** All that are written, each once, in the order of the text. */
  readonly paths: readonly string[];
}

/** The paths to other plans that a plan holds, as written. */
export function referencesOf({ root, commitments }: Plan): References {
  const previousPlan = root?.get('previous-plan')?.value;
  const paths = new Set([previousPlan, root?.get('translation-of')?.value]);
  for (const commitment of commitments) paths.add(continuedPlan(commitment));
  return { previousPlan, paths: [...paths].filter((path) => path !== undefined) };
}

const continuedPlan = keptWith((commitment: Commitment) => continuesOf(commitment)?.plan);

/** The paths to other plans that a plan holds, as its digest has them. */
export function referencesIn({ previousPlan, translationOf, commitments }: PlanDigest): References {
  const paths = [previousPlan, translationOf, ...commitments.map(({ continues }) => continues?.plan)];
  return { previousPlan, paths: [...new Set(paths.filter((path) => path !== undefined))] };
}

/**
 * What a plan's rules may know of the other plans of its workspace.
 * @param former what they knew before: returned as it is if nothing has changed
 */
export function neighboursIn(
  workspace: PlanWorkspace,
  uri: string,
  { previousPlan, paths }: References,
  former?: Neighbours,
): Neighbours {
  const cited = new Map<string, PlanDigest | 'missing'>();
  for (const path of paths) {
    const target = workspace.resolve(uri, path);
    const found = target === undefined ? undefined : workspace.find(target);
    if (found) cited.set(path, found);
    else if (target !== undefined && workspace.isMissing(target)) cited.set(path, 'missing');
  }
  const previous = cited.get(previousPlan ?? '');
  const { next, translations } = workspace.citing(uri);
  const neighbours = {
    next,
    translations,
    continued: new Set(next.flatMap((plan) => continuedBy(plan, uri, workspace))),
    cited,
    previous: previous === 'missing' ? undefined : previous,
    paths: [...cited.values()].includes('missing') ? otherPaths(workspace, uri) : [],
  };
  return former && isSame(former, neighbours) ? former : neighbours;
}

/** Ids of the commitments of a plan that the plan after it carries on. */
function continuedBy(next: PlanDigest, uri: string, workspace: PlanWorkspace): string[] {
  return next.commitments.flatMap(({ continues }) => {
    if (!continues) return [];
    const target = continues.plan === undefined ? uri : workspace.resolve(next.uri, continues.plan);
    return target !== undefined && fileKey(target) === fileKey(uri) ? [continues.commitment] : [];
  });
}

const otherPaths = (workspace: PlanWorkspace, uri: string): string[] =>
  workspace.plans
    .map((plan) => plan.uri)
    .filter((other) => fileKey(other) !== fileKey(uri))
    .map((other) => workspace.relative(uri, other))
    .sort();

const isSame = (one: Neighbours, other: Neighbours): boolean =>
  one.cited.size === other.cited.size &&
  [...one.cited].every(([path, plan]) => other.cited.get(path) === plan) &&
  sameItems(one.next, other.next) &&
  sameItems(one.translations, other.translations) &&
  sameItems(one.paths, other.paths);
