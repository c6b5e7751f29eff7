import { type AskedIn, askFor, askForEach } from '../edits/asks';
import type { Value } from '../edits/value';
import type { Plan } from '../plan/plan';
import type { Field, ObjectType } from '../plan/schema/types';
import { isBilingual, languagesOf } from './wordings';

/** The languages that templates ask for texts in: all of a bilingual plan, else its first. */
export function askedIn(plan: Plan): AskedIn {
  const known = asked.get(plan);
  if (known) return known;
  const languages = languagesOf(plan.frame);
  const found = languages.length < 2 || isBilingual(plan) ? languages : languages.slice(0, 1);
  asked.set(plan, found);
  return found;
}

/** Asked for every slot, and found in all texts of the plan. */
const asked = new WeakMap<Plan, AskedIn>();

/** What a template writes for a field of the schema: its prompt as a slot, in each language of a bilingual plan. */
export const slotValue = (field: Field, plan: Plan, choices?: readonly string[]): Value =>
  askFor(field, askedIn(plan), choices);

/** A map with a slot for each of the keys. */
export const slotMap = (type: ObjectType, keys: readonly string[], plan: Plan): Value =>
  askForEach(type, keys, askedIn(plan));
