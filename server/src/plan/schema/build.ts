import { promptOf } from '../../handbook/prompts/prompts';
import type {
  AgenciesType,
  ChoiceType,
  DateType,
  Field,
  Fields,
  LanguageType,
  ListType,
  ObjectType,
  RegisterType,
  SdgType,
  StringType,
  TextType,
  Type,
  ValuesType,
} from './types';

/** A line of text: a title, a name. */
export const line: TextType = { kind: 'text', prose: false };
/** Sentences. */
export const prose: TextType = { kind: 'text', prose: true };
export const string: StringType = { kind: 'string' };
export const language: LanguageType = { kind: 'language' };
export const sdg: SdgType = { kind: 'sdg' };
export const values: ValuesType = { kind: 'values' };
export const agency: AgenciesType = { kind: 'agencies', many: false };
export const agencies: AgenciesType = { kind: 'agencies', many: true };
export const flag: ChoiceType<'true' | 'false'> = { kind: 'choice', choices: ['true', 'false'] };

/** A date of the plan: a whole day, with what a bare month would mean. */
export const day = (role: DateType['role'] = 'day'): DateType => ({ kind: 'date', role, months: false });
/** A date of a commitment or milestone: a day or a month. */
export const dayOrMonth = (role: 'start' | 'end'): DateType => ({ kind: 'date', role, months: true });

export const choice = <const C extends string>(choices: readonly C[]): ChoiceType<C> => ({
  kind: 'choice',
  choices,
});
export const suggestions = (choices: readonly string[]): ChoiceType => ({
  kind: 'choice',
  choices,
  open: true,
});
export const list = <T extends Type>(item: T): ListType<T> => ({ kind: 'list', item });
/** An object; each of its fields gets the prompt that templates ask for it with. */
export function object<F extends Fields>(
  name: string,
  fields: F,
  shorthand?: ObjectType['shorthand'],
): ObjectType<F> {
  const asking = Object.entries(fields).map(([key, field]) => [key, withPrompt(field, name, key)] as const);
  return { kind: 'object', name, fields: Object.fromEntries(asking) as F, ...(shorthand && { shorthand }) };
}
export const register = <F extends Fields>(entry: ObjectType<F>): RegisterType<F> => ({
  kind: 'register',
  entry,
});

/** A key that may be left out. */
export const optional = <T extends Type>(type: T, doc: string): Field<T> => ({ type, doc });
/** A key that `missing-field` asks for. */
export const required = <T extends Type>(type: T, doc: string): Field<T> => ({ type, doc, required: true });

function withPrompt(field: Field, object: string, key: string): Field {
  const prompt = promptOf(object, key);
  return { ...field, ...(prompt && { prompt }) };
}
