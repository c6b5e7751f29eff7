import { promptLanguage, promptOf } from '../handbook/prompts/prompts';
import { openGovernmentValue, type ValueId } from '../handbook/values';
import { languageName } from '../plan/languages';
import { prose } from '../plan/schema/build';
import type { Field, ObjectType, TextType } from '../plan/schema/types';
import { type Slot, slot } from './template';
import { block, type MapValue, map, scalar, type Value } from './value';

/**
 * The languages (BCP 47) that a template asks for texts in: one, or all of a bilingual plan. Everything else it
 * asks in the first; without any in English.
 */
export type AskedIn = readonly string[];

/** The slot of a field, in the first language; `choices` are those to pick from. */
export const slotFor = (field: Field, askedIn: AskedIn, choices?: readonly string[]): Slot =>
  slot(wording(field, askedIn[0]), choices);

/** What a template writes for a field: its slot, of a text one in each language. */
export function askFor(field: Field, askedIn: AskedIn, choices?: readonly string[]): Value {
  const { type } = field;
  if (type.kind === 'text') return askForText(field, type, askedIn);
  return scalar([slotFor(field, askedIn, choices ?? (type.kind === 'choice' ? type.choices : undefined))]);
}

function askForText(field: Field, type: TextType, askedIn: AskedIn): Value {
  const write = (asked: string): Value => (type.prose ? block([slot(asked)]) : scalar([slot(asked)]));
  if (askedIn.length < 2) return write(wording(field, askedIn[0]));
  return map(askedIn.map((language) => [language, write(textPrompt(field, language))] as const));
}

/** What is asked for a text in one of several languages; says so in English where there are no words in it. */
export function textPrompt(field: Field, language: string): string {
  const asked = wording(field, language);
  const known = promptLanguage(language) !== 'en' || /^en\b/i.test(language);
  return known ? asked : `${asked} (in ${languageName(language)})`;
}

/** A map with a slot for each of the keys. */
export const askForEach = (type: ObjectType, keys: readonly string[], askedIn: AskedIn): MapValue =>
  map(keys.map((key) => [key, askFor(type.fields[key]!, askedIn)] as const));

/** The explanation of a value, as a field: asked for with the question that reviewers ask. */
export const valueField = (id: ValueId): Field => {
  const prompt = promptOf('value', id);
  return { type: prose, doc: openGovernmentValue(id).meaning, ...(prompt && { prompt }) };
};

const wording = ({ prompt, doc }: Field, language: string | undefined): string =>
  prompt?.[promptLanguage(language)] ?? doc.replace(/\.$/, '');
