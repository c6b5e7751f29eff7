import { block, scalar, type Value } from '../../../server/src/edits/value';
import { insertKey } from '../../../server/src/edits/write';
import type { Plan } from '../../../server/src/plan/plan';

const root = (plan: Plan) => plan.root!;
/** The first commitment. */
export const first = (plan: Plan) => plan.commitments[0]!.node;
/** Inserts a key into the plan. */
export const intoRoot =
  (key: string, value: Value = scalar('new')) =>
  (plan: Plan) =>
    insertKey(plan, root(plan), key, value);
/** Inserts a key into the first commitment. */
export const intoFirst =
  (key: string, value: Value = scalar('new')) =>
  (plan: Plan) =>
    insertKey(plan, first(plan), key, value);
/** A text of two paragraphs, with what YAML would read elsewhere. */
export const prose = block('One.\n\nTwo: three # four');
