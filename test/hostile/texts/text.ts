/** A text that a parser may choke on. */
export interface HostileText {
  readonly name: string;
  /** The text with so many of what it is about: keys, levels, characters … */
  readonly make: (count: number) => string;
  /** How many are enough for a test. */
  readonly few: number;
  /** How many `npm run hostile` takes. */
  readonly many: number;
  /** Codes of rules that have to speak, however many there are of it. */
  readonly says?: readonly string[];
}

/** A text of a sort: its name, how it is made, and the codes that have to speak if not those of all. */
type Row = readonly [name: string, make: HostileText['make'], says?: readonly string[]];

/** Texts that have size and sort in common; `sort` begins their names. */
export const ofSort = (
  sort: string,
  common: Pick<HostileText, 'few' | 'many' | 'says'>,
  rows: readonly Row[],
): HostileText[] =>
  rows.map(([name, make, says = common.says ?? []]) => ({ ...common, name: `${sort} ${name}`, make, says }));
