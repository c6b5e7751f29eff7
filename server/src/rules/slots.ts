import type { Slot } from '../edits/template';
import { slot } from '../edits/template';
import { block, map, scalar, type Value } from '../edits/value';
import { languageName } from '../plan/languages';
import type { Plan } from '../plan/plan';
import type { Field, ObjectType } from '../plan/schema/types';
import { isBilingual, languagesOf } from './wordings';

/** What a template writes for a field of the schema: its prompt as a slot, in each language of a bilingual plan. */
export function slotValue({ type, prompt, doc }: Field, plan: Plan): Value {
  const asked = prompt ?? doc.replace(/\.$/, '');
  if (type.kind !== 'text') return scalar([slot(asked, type.kind === 'choice' ? type.choices : undefined)]);
  const write = (part: Slot): Value => (type.prose ? block([part]) : scalar([part]));
  const languages = languagesOf(plan.frame);
  if (languages.length < 2 || !isBilingual(plan)) return write(slot(asked));
  return map(
    languages.map((language) => [language, write(slot(`${asked} (in ${languageName(language)})`))] as const),
  );
}

/** A map with a slot for each of the keys. */
export const slotMap = (type: ObjectType, keys: readonly string[], plan: Plan): Value =>
  map(keys.map((key) => [key, slotValue(type.fields[key]!, plan)] as const));
