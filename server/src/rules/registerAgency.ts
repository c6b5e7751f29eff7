import { textPrompt } from '../edits/asks';
import type { Edit } from '../edits/edit';
import { slot } from '../edits/template';
import { map, scalar, type Value } from '../edits/value';
import { insertRegisterEntry, setScalar } from '../edits/write';
import { isAcronym } from '../plan/agencyKeys';
import { slugId, uniqueId } from '../plan/ids';
import type { Mark } from '../plan/model/piece';
import type { Plan } from '../plan/plan';
import { agencyObject } from '../plan/schema/agency';
import { askedIn, slotValue } from './slots';

const { fields } = agencyObject;

/**
 * Adds a body to the register under an id of its own, and puts that id in the place of its name or acronym at
 * `mark`. Undefined where the register cannot be written to.
 */
export function registerAgency(plan: Plan, mark: Mark, name: string): Edit[] | undefined {
  const isId = /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name);
  const id = isId ? name : uniqueId(slugId(name), plan.frame.agencies);
  const acronym = isAcronym(name);
  const entry = insertRegisterEntry(
    plan,
    id,
    map([
      ['name', isId || acronym ? slotValue(fields.name, plan) : named(name, plan)],
      ...(acronym ? [['acronym', scalar(name)] as const] : []),
      ['kind', slotValue(fields.kind, plan)],
    ]),
  );
  if (!entry) return undefined;
  return id === name ? [entry] : [entry, setScalar(plan, mark, id)];
}

/** The name in the first language, with places for the others. */
function named(name: string, plan: Plan): Value {
  const [first, ...others] = askedIn(plan);
  if (first === undefined || others.length === 0) return scalar(name);
  const places = others.map(
    (language) => [language, scalar([slot(textPrompt(fields.name, language))])] as const,
  );
  return map([[first, scalar(name)], ...places]);
}
