import { type AskedIn, askFor, askForEach } from '../edits/asks';
import type { Value } from '../edits/value';
import { remembered } from '../handbook/remembered';
import type { Plan } from '../plan/plan';
import type { Field, ObjectType } from '../plan/schema/types';
import { isBilingual, languagesOf } from './wordings';

/**
 * The languages that templates ask for texts in: all of a bilingual plan, else its first. Asked for every slot, and
 * found in all texts of the plan.
 */
export const askedIn = remembered((plan: Plan): AskedIn => {
  const languages = languagesOf(plan.frame);
  return languages.length < 2 || isBilingual(plan) ? languages : languages.slice(0, 1);
});

/** What a template writes for a field of the schema: its prompt as a slot, in each language of a bilingual plan. */
export const slotValue = (field: Field, plan: Plan, choices?: readonly string[]): Value =>
  askFor(field, askedIn(plan), choices);

/** A map with a slot for each of the keys. */
export const slotMap = (type: ObjectType, keys: readonly string[], plan: Plan): Value =>
  askForEach(type, keys, askedIn(plan));
