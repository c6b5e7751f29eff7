import type { Edition, Kind, Stage } from '../handbook/editions';
import type { Day } from './dates';
import type { Range } from './text/lines';

/** Something of a plan that others may point at: its name and where it stands. */
export interface DigestPlace {
  /** Of the whole of it, and of its name alone. Lines and columns from 0, UTF-16. */
  readonly range: Range;
  readonly nameRange: Range;
}

/** A body as a plan's register has it. */
export interface DigestAgency extends DigestPlace {
  readonly id: string;
  readonly name: string;
  readonly acronym: string | undefined;
  readonly aliases: readonly string[];
  /** As written; '' if not given. */
  readonly kind: string;
}

/** A commitment as other plans need to know it. */
export interface DigestCommitment extends DigestPlace {
  readonly id: string | undefined;
  readonly title: string;
  /** What it carries on: `plan` as written (undefined: the previous plan), and the id there. */
  readonly continues: { readonly plan: string | undefined; readonly commitment: string } | undefined;
  /** Where its id is written, and the id of what it carries on; quotes left out. Undefined where they are not. */
  readonly idRange: Range | undefined;
  readonly continuesRange: Range | undefined;
  /** Its prose in the plan's first language, blanks made one; to be held against that of other plans. */
  readonly prose: string;
}

/** What other plans need to know of a plan: small and plain, kept for every plan of the workspace. */
export interface PlanDigest {
  readonly uri: string;
  readonly title: string;
  readonly participant: string;
  readonly edition: Edition;
  readonly kind: Kind;
  readonly stage: Stage;
  readonly languages: readonly string[];
  readonly start: Day | undefined;
  readonly end: Day | undefined;
  /** As written: a path, an address, or anything else. */
  readonly previousPlan: string | undefined;
  readonly translationOf: string | undefined;
  readonly agencies: readonly DigestAgency[];
  readonly commitments: readonly DigestCommitment[];
  /** False where some of it cannot be read, so that what is not found may well be there. */
  readonly whole: boolean;
}

/** The plans of the workspace, as they stand now: open ones as they are in the editor, others as they are saved. */
export interface PlanWorkspace {
  readonly plans: readonly PlanDigest[];
  find(uri: string): PlanDigest | undefined;
  /** Is it certain that there is no such plan? Not while plans are still being read. */
  isMissing(uri: string): boolean;
  /** The plans that name one as their `previous-plan` or under `translation-of`. */
  citing(uri: string): Citing;
  /** The URI that a relative path written in the plan `from` means; undefined for what is no path to a plan. */
  resolve(from: string, path: string): string | undefined;
  /** The path to write in the plan `from` for the plan `to`, relative, with slashes. */
  relative(from: string, to: string): string;
}

/** The plans that point at one. */
export interface Citing {
  readonly next: readonly PlanDigest[];
  readonly translations: readonly PlanDigest[];
}
