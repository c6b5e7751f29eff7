import type { CommitmentFields, MilestoneFields } from '../schema/commitment';
import type { Shape } from '../schema/shapes';
import type { Type } from '../schema/types';
import { Keeper } from './kept';
import type { DateNode, ObjectNode, PlanNode, StringNode, TextNode } from './nodes';
import type { Mark, Piece } from './piece';

/** Where in a plan something is: a key or index of an object, list or register. */
export interface Place {
  readonly parent: PlanNode | undefined;
  readonly step: string | number;
}

/** A part of a text that YAML reads otherwise than its author meant, or that the format does not know there. */
export type ReadProblem = Place &
  (
    | {
        readonly kind: 'unknown-key';
        readonly mark: Mark;
        readonly parent: ObjectNode;
        readonly step: string;
        /** What stands behind it; undefined for nothing. */
        readonly found: Shape | undefined;
      }
    | {
        readonly kind: 'duplicate-key';
        readonly mark: Mark;
        readonly first: Mark;
      }
    | {
        readonly kind: 'wrong-type';
        readonly mark: Mark;
        readonly expected: Type;
        readonly found: Shape;
        /** `wrap`: read as a list of one; `unwrap`: a list of one, read as its item; `none`: not read. */
        readonly repair: 'wrap' | 'unwrap' | 'none';
      }
    | {
        readonly kind: 'unknown-choice';
        readonly mark: Mark;
        readonly value: string;
        readonly expected: Type;
      }
    /** An unquoted text of which YAML drops what follows ` #`; the mark is what is dropped. */
    | { readonly kind: 'text-cut'; readonly mark: Mark; readonly text: Mark }
    /** A text that begins with `!word`, which YAML takes for a tag; the mark is the whole of it. */
    | { readonly kind: 'tag'; readonly mark: Mark; readonly tag: string }
    /** `*word` where no `&word` comes before, or which stands inside of what it means, or behind too many others. */
    | { readonly kind: 'unresolved-alias'; readonly mark: Mark; readonly why: 'none' | 'circle' | 'too-many' }
  );

/**
 * A part of a plan that is judged as one: a commitment, or all that is outside the commitments.
 * Holds flat lists of what its rules look at, in the order of the text.
 */
export class Unit extends Keeper {
  /** What the rules found in it, kept with it. (A weak map of many units makes each garbage collection long.) */
  found: unknown = undefined;
  readonly texts: TextNode[] = [];
  /** Those of `texts` that are written as a map of language → text. */
  readonly bilingualTexts: TextNode[] = [];
  readonly dates: DateNode[] = [];
  /** Objects with required fields. */
  readonly objects: ObjectNode[] = [];
  /** Ids in `lead` and `supporting`. */
  readonly agencies: StringNode[] = [];
  /** Values that are only a placeholder; of a bilingual text, the wording that is one. */
  readonly placeholders: { readonly mark: Mark; readonly node: PlanNode }[] = [];
  readonly problems: ReadProblem[] = [];
}

/** One commitment. */
export class Commitment extends Unit {
  /** Undefined only while the commitment is being read. */
  declare readonly node: ObjectNode<CommitmentFields>;
  #ownId: StringNode | undefined;
  #ownName: string | undefined;
  #milestones: readonly ObjectNode<MilestoneFields>[] | undefined;

  constructor(
    readonly piece: Piece,
    /** 0-based position among the plan's commitments; moves with what is before it. */
    public index: number,
  ) {
    super();
  }

  get id(): string | undefined {
    return this.node.get('id')?.value;
  }

  /** Its id, if it stands where it was written: one behind an alias has that of another. */
  get ownId(): StringNode | undefined {
    this.#ownId ??= this.node.origin ? undefined : this.node.get('id');
    return this.#ownId;
  }

  /** What to call it in a message: its title, else its id, else its number (1-based). */
  get name(): string {
    this.#ownName ??= this.node.get('title')?.text || this.id || '';
    return this.#ownName || `${this.index + 1}`;
  }

  get milestones(): readonly ObjectNode<MilestoneFields>[] {
    this.#milestones ??= this.node.get('milestones')?.items ?? [];
    return this.#milestones;
  }
}
