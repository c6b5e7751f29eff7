import type { Plan } from '../plan/plan';

/** How a file is laid out, so that what is added looks like what is there. */
export interface TextStyle {
  readonly eol: '\n' | '\r\n' | '\r';
  /** Columns by which a map stands deeper than the key that holds it. */
  readonly step: number;
  /** Columns by which the dashes of a list stand deeper than its key; 0 where they stand under it. */
  readonly dash: number;
  /** Blanks behind a dash. */
  readonly gap: number;
}

/** How a plan is laid out: what most of it does, else two blanks a level and indented dashes. */
export function styleOf(_plan: Plan): TextStyle {
  throw new Error('not written yet');
}
