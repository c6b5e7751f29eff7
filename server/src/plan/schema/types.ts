import type { Prompt } from '../../handbook/prompts/prompts';

/** The kinds of value that a plan is made of. Everything that knows a plan's shape derives from these. */

/** Prose or a name: plain text, or a map of language → text. */
export interface TextType {
  readonly kind: 'text';
  /** True for fields that hold sentences (written as a block), false for a line (a title, a name). */
  readonly prose: boolean;
}

/** A string of one form for all languages: ids, e-mail, paths. */
export interface StringType {
  readonly kind: 'string';
}

/** One of a fixed list. `open` lists only suggest. */
export interface ChoiceType<C extends string = string> {
  readonly kind: 'choice';
  readonly choices: readonly C[];
  readonly open?: true;
}

/** A calendar day; `months` allows `YYYY-MM`, which means the first (start) or the last (end) day. */
export interface DateType {
  readonly kind: 'date';
  readonly role: 'start' | 'end' | 'day';
  readonly months: boolean;
}

/** A BCP 47 language tag. */
export interface LanguageType {
  readonly kind: 'language';
}

/** A Sustainable Development Goal (`16`) or one of its targets (`16.6`). */
export interface SdgType {
  readonly kind: 'sdg';
}

/** Ids of the agency register; `many` decides whether one id or a list is the proper form. */
export interface AgenciesType {
  readonly kind: 'agencies';
  readonly many: boolean;
}

export interface ListType<T extends Type = Type> {
  readonly kind: 'list';
  readonly item: T;
}

export interface ObjectType<F extends Fields = Fields> {
  readonly kind: 'object';
  /** What one of them is called in messages and docs: "commitment", "milestone". */
  readonly name: string;
  readonly fields: F;
  /** A plain text in the object's place is read as this field; `reported` where the map is the proper form. */
  readonly shorthand?: { readonly field: string; readonly reported: boolean };
}

/** A map whose keys the author chooses: the agency register. */
export interface RegisterType<F extends Fields = Fields> {
  readonly kind: 'register';
  readonly entry: ObjectType<F>;
}

/** OGP values and why the commitment is relevant to each. */
export interface ValuesType {
  readonly kind: 'values';
}

export type Type =
  | TextType
  | StringType
  | ChoiceType
  | DateType
  | LanguageType
  | SdgType
  | AgenciesType
  | ListType
  | ObjectType
  | RegisterType
  | ValuesType;

/** One key of an object. */
export interface Field<T extends Type = Type> {
  readonly type: T;
  /** A missing one is reported by `missing-field`. */
  readonly required?: true;
  /** What belongs there, in a sentence of our own. */
  readonly doc: string;
  /** What a template asks for in its slot; shown between angle brackets. None for what is no single text. */
  readonly prompt?: Prompt;
}

export type Fields = { readonly [key: string]: Field };
