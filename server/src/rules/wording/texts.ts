import { lexiconOf } from '../../handbook/words/lexicons';
import { sameLanguage } from '../../plan/languages';
import type { Frame } from '../../plan/model/frame';
import { type PlanNode, TextNode, type TextVariant } from '../../plan/model/nodes';
import type { Commitment } from '../../plan/model/unit';
import { type Tally, tally } from './evidence';
import { type Wording, wordingOf } from './wording';

/** A wording of a text in a language that has a word list. */
export interface ReadText {
  readonly node: TextNode;
  readonly variant: TextVariant;
  /** BCP 47. */
  readonly language: string;
  readonly wording: Wording;
}

/** What a commitment does and what comes of it. The problem and what was done before speak of other things. */
const fields = ['title', 'objective', 'description', 'results', 'contribution', 'ambition'] as const;

/**
 * The languages a wording may be in, the likeliest first: its own key; without one the plan's first, and where
 * the text is clearly in another of the plan's languages, that one.
 */
const languagesOf = ({ language }: TextVariant, { languages }: Frame): readonly string[] =>
  language === undefined ? languages : [language];

/** The texts of one commitment, each read once. */
export class CommitmentTexts {
  readonly #read = new Map<TextVariant, ReadText | undefined>();
  #promises: readonly ReadText[] | undefined;
  #tally: Tally | undefined;
  readonly #nodes: readonly (PlanNode | undefined)[];

  constructor(
    readonly commitment: Commitment,
    readonly frame: Frame,
  ) {
    const { node, milestones } = commitment;
    this.#nodes = [
      ...fields.map((key) => node.get(key)),
      ...milestones.flatMap((milestone) => [milestone.get('title'), milestone.get('deliverable')]),
    ];
  }

  /**
   * What the commitment promises: what it does, what comes of it, its milestones. Of a bilingual text one
   * wording, as the others say the same.
   */
  get promises(): readonly ReadText[] {
    this.#promises ??= this.#nodes.flatMap((node) => this.of(node) ?? []);
    return this.#promises;
  }

  /** What the words of the promises are about. */
  get tally(): Tally {
    this.#tally ??= tally(this.promises);
    return this.#tally;
  }

  /**
   * Can one say of the commitment that something is not in it? Only where it has more than a title, and all of it
   * is in a language that has a word list.
   */
  get judgeable(): boolean {
    const present = this.#nodes.filter((node) => node?.state === 'present');
    const title = this.commitment.node.get('title');
    return present.length === this.promises.length && present.some((node) => node !== title);
  }

  /** A text in the first of the plan's languages that has a word list; undefined if none has. */
  of(node: PlanNode | undefined): ReadText | undefined {
    if (!(node instanceof TextNode) || node.state !== 'present') return undefined;
    const [first, ...others] = node.variants;
    if (first && others.length === 0) return this.variant(node, first);
    for (const language of this.frame.languages) {
      const variant = node.variants.find((one) => sameLanguage(one.language ?? '', language));
      const read = variant && this.variant(node, variant);
      if (read) return read;
    }
    return undefined;
  }

  /** One wording of a text; undefined if it says nothing, or in a language without word list. */
  variant(node: TextNode, variant: TextVariant): ReadText | undefined {
    if (!this.#read.has(variant)) this.#read.set(variant, this.#readVariant(node, variant));
    return this.#read.get(variant);
  }

  #readVariant(node: TextNode, variant: TextVariant): ReadText | undefined {
    if (variant.state !== 'present') return undefined;
    for (const language of languagesOf(variant, this.frame)) {
      const lexicon = lexiconOf(language);
      // A text in a language that we do not know may look like one that we do.
      if (!lexicon) return undefined;
      const wording = wordingOf(variant.value, lexicon);
      if (wording.inLanguage) return { node, variant, language, wording };
    }
    return undefined;
  }
}

/** By the frame, so that a plan is let go of with all that is its. */
const lastIn = new WeakMap<Frame, CommitmentTexts>();

/**
 * The texts of a commitment. The rules look at one commitment after the other, so only the last of a plan is kept:
 * what they find is remembered elsewhere, and the words of a long plan would fill the memory.
 */
export function textsOf(commitment: Commitment, frame: Frame): CommitmentTexts {
  let last = lastIn.get(frame);
  if (last?.commitment !== commitment) {
    last = new CommitmentTexts(commitment, frame);
    lastIn.set(frame, last);
  }
  return last;
}
