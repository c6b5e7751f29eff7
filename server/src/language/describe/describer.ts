import type { Among } from '../otherPlans';
import type { Target } from '../target';

/** Says what a word means, as Markdown: the short answer in the first line, details below. Undefined for nothing. */
export type Describer = (target: Target, among: Among) => string | undefined;
