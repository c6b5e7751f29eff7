// The shape of a TextMate grammar, as far as ours uses it.

/** One rule of a grammar. */
export interface Rule {
  readonly comment?: string;
  readonly include?: string;
  readonly name?: string;
  readonly contentName?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly while?: string;
  readonly captures?: Captures;
  readonly beginCaptures?: Captures;
  readonly endCaptures?: Captures;
  readonly whileCaptures?: Captures;
  readonly patterns?: readonly Rule[];
}

/** What the groups of a rule's pattern are. */
export type Captures = Readonly<
  Record<number, { readonly name?: string; readonly patterns?: readonly Rule[] }>
>;

/** A whole grammar. */
export interface Grammar {
  readonly $schema: string;
  readonly comment: string;
  readonly name: string;
  readonly scopeName: string;
  readonly patterns: readonly Rule[];
  readonly repository: Readonly<Record<string, { readonly patterns: readonly Rule[] }>>;
}

/** A reference to an entry of the repository. */
export const include = (entry: string): Rule => ({ include: `#${entry}` });

/** An end that never comes: the rule lives until the `while` of a rule around it gives up. */
export const never = '(?!)';
