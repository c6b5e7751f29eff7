import type { Plan } from '../../plan/plan';
import type { PlanWorkspace } from '../../plan/workspace';
import type { Target } from '../target';

/** Where a word stands that is to be described. */
export interface Surroundings {
  readonly plan: Plan;
  /** URI of the plan. */
  readonly uri: string;
  readonly workspace: PlanWorkspace;
}

/** Says what a word means, as Markdown: the short answer in the first line, details below. Undefined for nothing. */
export type Describer = (target: Target, around: Surroundings) => string | undefined;
