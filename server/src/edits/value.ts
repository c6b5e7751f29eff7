import { type Template, templateOf } from './template';

export { quoteIfNeeded } from './quote';

/** A text on one line. Quoted where YAML would read it otherwise. */
export interface ScalarValue {
  readonly kind: 'scalar';
  readonly text: Template;
}

/** Prose: a `|` text, in flow style a quoted one. */
export interface BlockValue {
  readonly kind: 'block';
  readonly text: Template;
}

/** Pairs of a key and its value; without a value the key stands alone. */
export interface MapValue {
  readonly kind: 'map';
  readonly entries: readonly (readonly [key: string, value: Value | undefined])[];
}

/** A list; `flow` for a short one, in brackets. */
export interface ListValue {
  readonly kind: 'list';
  readonly items: readonly Value[];
  readonly flow: boolean;
}

/** What is to be written, whatever the layout of the file. */
export type Value = ScalarValue | BlockValue | MapValue | ListValue;

/** A text on one line, an id, a date. It is quoted where it has to be, slots and all. */
export const scalar = (text: string | Template): ScalarValue => ({ kind: 'scalar', text: templateOf(text) });

/** Prose, of any number of lines. */
export const block = (text: string | Template): BlockValue => ({ kind: 'block', text: templateOf(text) });

/** A map; a pair without value becomes a key with nothing behind it. */
export const map = (entries: MapValue['entries']): MapValue => ({ kind: 'map', entries });

/** A list with a line (or more) for each item. */
export const list = (items: readonly Value[]): ListValue => ({ kind: 'list', items, flow: false });

/** A short list on one line, such as `[en, es]`. */
export const flowList = (items: readonly Value[]): ListValue => ({ kind: 'list', items, flow: true });
