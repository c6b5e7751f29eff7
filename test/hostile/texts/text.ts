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
