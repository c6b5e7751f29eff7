import { digestOf } from '../../server/src/plan/digest';
import { KnownPlans } from '../../server/src/plan/knownPlans';
import { readPlan } from '../../server/src/plan/plan';
import type { PlanWorkspace } from '../../server/src/plan/workspace';

/** A workspace of plans by their URIs, read at once. */
export const workspaceOf = (texts: Readonly<Record<string, string>>): PlanWorkspace =>
  new KnownPlans(Object.entries(texts).map(([uri, text]) => digestOf(readPlan(text), uri)));
