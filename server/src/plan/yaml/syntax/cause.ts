import type { Stretch } from './lines';

/** Why a text does not parse, as its author would put it. */
export type CauseKind =
  | 'too-deep'
  | 'too-long'
  | 'conflict'
  | 'second-document'
  | 'tab'
  | 'no-break-space'
  | 'backslash'
  | 'unclosed-quote'
  | 'unclosed-bracket'
  | 'text-after-quote'
  | 'text-after-bracket'
  | 'leading-sign'
  | 'missing-space'
  | 'missing-colon'
  | 'wrong-indent'
  | 'half-typed'
  | 'left-of-text'
  | 'stray-line'
  | 'uneven-text'
  | 'hash'
  | 'colon'
  | 'other';

/** A change that puts a cause right. What it writes is up to the module that writes YAML. */
export type Repair =
  /** What stands there becomes a quoted text, letter for letter. */
  | { readonly how: 'quote'; readonly what: Stretch }
  /** The outer quotes are meant as such, those inside as letters. */
  | { readonly how: 'requote'; readonly what: Stretch }
  /** The text goes below its key, as a block; `head` is what stands behind the key for it already. */
  | { readonly how: 'block'; readonly what: Stretch; readonly head: Stretch; readonly column: number }
  /** Lines get other white space at their start, or another stretch of white space another width. */
  | { readonly how: 'spaces'; readonly changes: readonly (Stretch & { readonly width: number })[] }
  /** A sign is put in at each of the places. */
  | { readonly how: 'insert'; readonly at: readonly number[]; readonly sign: string }
  /** Another word takes the place of what stands there. */
  | { readonly how: 'write'; readonly what: Stretch; readonly text: string }
  /** Stretches go. */
  | { readonly how: 'remove'; readonly what: readonly Stretch[] };

/** A cause that may be it. */
export interface Cause {
  readonly kind: CauseKind;
  /** What is underlined. */
  readonly mark: Stretch;
  /** The key in whose value it stands. */
  readonly key?: string;
  /** The sign, word or key that it is about. */
  readonly sign?: string;
  /** The names of the format that may be meant. */
  readonly names?: readonly string[];
  /** Ways to put it right, the best first; the first that lets the text parse is the right one… */
  readonly repairs: readonly Repair[];
  /** … unless they mean different things, and the author has to choose. */
  readonly choice?: true;
  /** True where there can be no other cause, with or without a repair. */
  readonly sure?: true;
}
