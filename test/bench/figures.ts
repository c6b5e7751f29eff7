import type { Huge, Start } from './processes';
import type { Typing } from './typing';

/** What the bench ran on. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  /** GiB. */
  readonly memory: number;
  readonly node: string;
  readonly yamlLanguageServer: string;
  readonly flags: readonly string[];
  readonly loadAtStart: number;
  readonly loadAtEnd: number;
}

/** What one key press in a text costs in a plan of so many commitments: until the diagnostics, and of the processor. */
export interface SizeCost {
  readonly size: number;
  readonly time: number;
  readonly processor: number;
}

type Written = Omit<Typing, 'samples'>;

/** One thing measured of both servers. */
export interface Both<T> {
  readonly ours: T;
  readonly theirs: T;
}

/** One pass over the plans of the corpus, in ms; `parse` and `bundledParse` as in {@link Figures.parse}. */
export interface Check {
  readonly files: number;
  readonly parse: number;
  readonly bundledParse: number;
  readonly check: number;
  readonly checkWithHints: number;
}

/** All that a run has measured; what was left out is undefined. */
export interface Figures {
  readonly machine: Machine;
  /** `parseDocument` of 20 commitments: the library as Node loads it, and the build that is bundled here. */
  readonly parse?: { readonly first: number; readonly warm: number; readonly bundled: number } | undefined;
  readonly typing20?: (Both<Written> & { readonly push: Written }) | undefined;
  readonly typing200?: (Both<Written> & { readonly push: Written }) | undefined;
  readonly same?: { readonly samples: number; readonly different: number } | undefined;
  readonly start?: Both<Start> | undefined;
  readonly idle?: Both<number> | undefined;
  readonly check?: Check | undefined;
  readonly huge?: { readonly nested: Huge; readonly topLevel: Huge; readonly theirs: Huge } | undefined;
  readonly sizes?: readonly SizeCost[] | undefined;
}
