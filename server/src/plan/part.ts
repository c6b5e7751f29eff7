import { isMap, isScalar, isSeq, type Node } from 'yaml';
import type { ListNode } from './model/nodes';
import { Piece } from './model/piece';
import type { Commitment } from './model/unit';
import { LineIndex } from './text/lines';
import type { Cut } from './yaml/cut';
import { parseYaml, type SyntaxProblem } from './yaml/parse';
import { spliced } from './yaml/splice';

/** What was read of a part that holds a commitment (or, broken, several or none). */
export interface ReadCommitments {
  readonly list: ListNode;
  /** Position of each item of `list` among all that stand there, absent and unreadable ones too. */
  readonly steps: readonly number[];
  /** How many stand there. */
  readonly count: number;
  readonly commitments: readonly Commitment[];
  /** False where an item is no commitment, which is a problem of the list. */
  readonly sound: boolean;
}

export type PartCut = Pick<Cut, 'section' | 'itemIndent' | 'commitment'>;

/** Was it cut out of the list of commitments? */
export const isCommitment = ({ cut }: Part): boolean => cut.commitment;

const docMarker = /^(?:%|---|\.\.\.)/m;
/** Before the first section: comments, and one line that says that a document starts. */
const docStart = /^\ufeff?(?:[ \t]*(?:#.*)?\r?\n)*---(?:[ \t]+(?:#.*)?)?\r?\n(?:[ \t]*(?:#.*)?(?:\r?\n|$))*$/;
const linkSign = /[&*]|<</;
const mayLink = /(?:^|[\s[{,:-])[&*][^\s,[\]{}]|<</;
/** A line at column 0 that is no comment and no item: to the whole it may be a key of the plan. */
const strayLine = /^(?:[^\s#-]|-[^\s])/m;

/** A sign of structure behind a tab: what it means, and whether it may stand there, depends on the lines around. */
const behindTab = /^ *\t[ \t]*[-?:]/m;

/** The sign of a key, or a colon with no key before it: which map it belongs to depends on the lines around. */
const bareSign = /^[ \t]*(?:-[ \t]+)*[?:](?=\s|$)/m;

/** A comment with no blank behind its sign, which reads as a text that was cut where nothing follows. */
const gluedComment = /^["']?commitments["']?[ \t]*:[ \t]+#\S/m;

/**
 * A run of whole lines, parsed alone, and what that tells of the text as a whole. Made once for each wording of
 * the lines and parsed when first asked; only `piece.base` changes afterwards.
 */
export class Part {
  readonly lines: LineIndex;
  /** What was read of it, kept while the part is not linked. */
  read: ReadCommitments | undefined;
  #piece: Piece | undefined;
  #contents: Node | null | undefined;
  /** A wording of the same commitment whose YAML nodes may be taken over. */
  #former: Part | undefined;
  #inHand: boolean = false;
  #linked: boolean | undefined;
  #fits: boolean | undefined;
  #final: boolean | undefined;

  /** @param former what stood there before; of the part in hand the nodes are taken over */
  constructor(
    readonly text: string,
    readonly cut: PartCut,
    former?: Part,
  ) {
    this.#former = former && !former.parsed ? former.#former : former;
    this.lines = new LineIndex(text);
  }

  /** Was it parsed yet? */
  get parsed(): boolean {
    return this.#piece !== undefined;
  }

  get piece(): Piece {
    return this.#piece ?? this.#parse();
  }

  /** What YAML makes of the lines. */
  get contents(): Node | null {
    if (this.#contents === undefined) this.#contents = parseYaml(this.text).contents;
    return this.#contents;
  }

  /** It is the one that is being written in: keeps its YAML nodes for the wording that comes next. */
  takeInHand(): void {
    this.#inHand = true;
  }

  /** Another one is being written in. */
  putDown(): void {
    this.#inHand = false;
    this.#former = undefined;
    if (this.read) this.release();
  }

  /** Lets go of the YAML nodes once they are read; asking for them parses again. */
  release(): void {
    if (this.#inHand) return;
    // Asked of every part later on, and told by the nodes.
    this.#fits = this.fits;
    this.#contents = undefined;
  }

  get problem(): SyntaxProblem | undefined {
    return this.piece.problem;
  }

  /** Holds anchors or aliases, so that what it means depends on other parts. */
  get linked(): boolean {
    this.#linked ??= linkSign.test(this.text) && mayLink.test(this.text);
    return this.#linked;
  }

  /** Parses, and says here just what it says in the whole. */
  get fits(): boolean {
    this.#fits ??= !this.problem && this.#standsAlone();
    return this.#fits;
  }

  /** Has a syntax error, and one that the whole text has too, whatever follows. */
  get final(): boolean {
    this.#final ??= this.#isFinal();
    return this.#final;
  }

  /** Holds a directive, or a line that starts or ends a document. */
  get marked(): boolean {
    return docMarker.test(this.text);
  }

  /** Holds a line of column 0 that may be a key of the plan. */
  get stray(): boolean {
    return this.cut.commitment && strayLine.test(this.text.slice(1));
  }

  /** True for the part with the line `commitments:`, and nothing behind it but its items. */
  get opensCommitments(): boolean {
    if (!isMap(this.contents)) return false;
    const last = this.contents.items.at(-1);
    const value = last?.value;
    return (
      isScalar(last?.key) &&
      last.key.value === 'commitments' &&
      (value === null || (isScalar(value) && value.source === '' && !value.anchor && !value.tag)) &&
      !gluedComment.test(this.text)
    );
  }

  #parse(): Piece {
    const taken = this.#former?.handOver(this.text);
    this.#former = undefined;
    const { contents, problems } = taken ? { contents: taken, problems: [] } : parseYaml(this.text);
    this.#contents = contents;
    this.#piece = new Piece(this.text, 0, problems[0], problems.length === 0 && this.#isItem());
    return this.#piece;
  }

  /** Its nodes, made to fit what the text is now; undefined where they do not serve. */
  handOver(text: string): Node | undefined {
    if (!this.#inHand || !this.#contents || !this.fits) return undefined;
    const nodes = spliced(this.#contents, this.text, text);
    if (nodes) this.#contents = undefined;
    return nodes;
  }

  #standsAlone(): boolean {
    const { section, commitment } = this.cut;
    if (section === '') return docStart.test(this.text) || (!this.marked && this.contents === null);
    if (this.marked || bareSign.test(this.text)) return false;
    if (commitment) return this.#isItem();
    const { contents } = this;
    return isMap(contents) && !contents.flow && contents.range?.[0] === bomLength(this.text);
  }

  #isItem(): boolean {
    const { contents, cut } = this;
    if (!cut.commitment || !isSeq(contents) || contents.flow) return false;
    return contents.items.length === 1 && contents.range?.[0] === cut.itemIndent;
  }

  #isFinal(): boolean {
    const { problem } = this;
    if (!problem || this.cut.section === '' || this.marked || this.stray) return false;
    if (this.cut.commitment) return !behindTab.test(this.text) && !bareSign.test(this.text);
    // What swallows the line that follows may end further on, and the whole may parse after all.
    const followed = parseYaml(`${this.text}${this.text.endsWith('\n') ? '' : '\n'}x-next: ~\n`).problems[0];
    return followed?.code === problem.code && followed.start === problem.start;
  }
}

const bomLength = (text: string): number => (text.charCodeAt(0) === 0xfeff ? 1 : 0);
