import type { planFields } from '../schema/plan';
import type { Lines } from '../text/lines';
import { Frame } from './frame';
import type { ObjectNode } from './nodes';
import type { Piece } from './piece';
import type { Commitment, Unit } from './unit';

export type PlanRoot = ObjectNode<typeof planFields>;

/** A plan file as it was understood, in one version of its text. */
export class Plan {
  #frame: Frame | undefined;
  #units: readonly Unit[] | undefined;

  constructor(
    readonly lines: Lines,
    readonly pieces: readonly Piece[],
    /** Undefined where the file holds nothing, or nothing that is a plan. */
    readonly root: PlanRoot | undefined,
    /** All that is outside the commitments. */
    readonly head: Unit,
    readonly commitments: readonly Commitment[],
    /** May hold anchors and aliases, so that one place may stand in for several. */
    readonly linked: boolean,
    frame?: Frame,
  ) {
    this.#frame = frame;
  }

  /** The whole text. */
  get text(): string {
    return this.lines.text;
  }

  /** What the plan as a whole says to each commitment. */
  get frame(): Frame {
    this.#frame ??= new Frame(this.root);
    return this.#frame;
  }

  /** Everything that is judged as one, in the order of the text. */
  get units(): readonly Unit[] {
    this.#units ??= [this.head, ...this.commitments];
    return this.#units;
  }
}
