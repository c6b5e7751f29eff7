import { textPrompt, valueField } from '../edits/asks';
import type { Edit } from '../edits/edit';
import { slot } from '../edits/template';
import { block, type MapValue, scalar } from '../edits/value';
import { insertKeyAt, wrapInMap } from '../edits/write';
import { valueIdFromName } from '../handbook/values';
import { isAcronym } from '../plan/agencyKeys';
import { allPresent } from '../plan/lists';
import { ObjectNode, type TextNode, ValuesNode } from '../plan/model/nodes';
import type { Plan } from '../plan/plan';
import type { Field } from '../plan/schema/types';
import { languagesOf, missingLanguages } from './wordings';

/** A text and the languages in which it says nothing. */
export interface Gap {
  readonly text: TextNode;
  readonly languages: readonly string[];
}

/** The texts that lack a language. */
export function gapsIn(
  texts: readonly TextNode[],
  { frame }: Plan,
  languages: readonly string[] = languagesOf(frame),
): Gap[] {
  return texts.flatMap((text) => {
    const missing = missingLanguages(text, languages);
    return missing.length === 0 || servesAll(text) ? [] : [{ text, languages: missing }];
  });
}

/** A country's name and an acronym that are written once are the same in all languages. */
function servesAll({ bilingual, step, text }: TextNode): boolean {
  if (bilingual) return false;
  return step === 'participant' || step === 'acronym' || (step === 'name' && isAcronym(text));
}

/** Writes a slot for each language that a text lacks; nothing where the text cannot be changed. */
export function addPlaces(plan: Plan, { text, languages }: Gap): readonly Edit[] {
  const first = languagesOf(plan.frame)[0] ?? 'en';
  const places = languages.map((language): MapValue['entries'][number] => {
    const place = [slot(textPrompt(fieldOf(text), language))];
    return [language, text.variants.some(({ style }) => style === 'block') ? block(place) : scalar(place)];
  });
  if (!text.bilingual) return allPresent([wrapInMap(plan, text, first, [], places)]) ?? [];
  const edits = places.map(([language, place]) =>
    insertKeyAt(plan, text, language, place!, plan.frame.languages),
  );
  return allPresent(edits) ?? [];
}

/** The field of the schema that a text is the value of, or the explanation of a value. */
function fieldOf({ parent, step, type }: TextNode): Field {
  const id = parent instanceof ValuesNode ? valueIdFromName(String(step)) : undefined;
  if (id !== undefined) return valueField(id);
  const field = parent instanceof ObjectNode ? parent.type.fields[step] : undefined;
  return field ?? { type, doc: String(step) };
}
