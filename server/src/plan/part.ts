import { isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import type { ListNode } from './model/nodes';
import { Piece } from './model/piece';
import type { Commitment } from './model/unit';
import { LineIndex } from './text/lines';
import type { Cut } from './yaml/cut';
import { parseYaml, type SyntaxProblem } from './yaml/parse';

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

const docMarker = /^(?:%|---|\.\.\.)/m;
const mayLink = /(?:^|[\s[{,:-])[&*][^\s,[\]{}]|<</;
/** A line at column 0 that is no comment and no dash: to the whole it may be a key of the plan. */
const columnZero = /\n(?:[^\s#-]|-\S)/;

/**
 * A run of whole lines, parsed alone, and what that tells of the text as a whole. Made once for each wording of
 * the lines; only `piece.base` changes afterwards.
 */
export class Part {
  readonly piece: Piece;
  readonly lines: LineIndex;
  /** Parses, and says here just what it says in the whole. */
  readonly fits: boolean;
  /** Holds anchors or aliases, so that what it means depends on other parts. */
  readonly linked: boolean;
  /** What was read of it, kept while the part is not linked. */
  read: ReadCommitments | undefined;
  #final: boolean | undefined;
  #contents: Node | null | undefined;

  constructor(
    text: string,
    readonly cut: Pick<Cut, 'section' | 'itemIndent' | 'commitment'>,
  ) {
    const { contents, problems } = parseYaml(text);
    this.piece = new Piece(text, 0, problems[0]);
    this.lines = new LineIndex(text);
    this.#contents = contents;
    this.linked = mayLink.test(text);
    this.fits = !problems[0] && !docMarker.test(text) && this.#standsAlone();
  }

  /** What YAML makes of the lines. */
  get contents(): Node | null {
    if (this.#contents === undefined) this.#contents = parseYaml(this.piece.text).contents;
    return this.#contents;
  }

  /** Lets go of the YAML nodes once they are read; asking for them parses again. */
  release(): void {
    this.#contents = undefined;
  }

  get problem(): SyntaxProblem | undefined {
    return this.piece.problem;
  }

  /** True where its syntax error is one of the whole text too, whatever follows. */
  get final(): boolean {
    this.#final ??= this.#isFinal();
    return this.#final;
  }

  /** True for the part with the line `commitments:`, and nothing behind it but its items. */
  get opensCommitments(): boolean {
    if (!isMap(this.contents)) return false;
    const last = this.contents.items.at(-1);
    const value = last?.value;
    return (
      isScalar(last?.key) &&
      last.key.value === 'commitments' &&
      (value === null || (isScalar(value) && value.source === '' && !value.anchor && !value.tag))
    );
  }

  #standsAlone(): boolean {
    const { contents } = this;
    if (this.cut.section === '') return contents === null;
    if (!this.cut.commitment)
      return isMap(contents) && !contents.flow && startOf(contents) === bomLength(this.piece.text);
    return (
      isSeq(contents) &&
      !contents.flow &&
      contents.items.length === 1 &&
      startOf(contents) === this.cut.itemIndent?.length
    );
  }

  #isFinal(): boolean {
    const { text, problem } = this.piece;
    if (!problem || docMarker.test(text)) return false;
    if (this.cut.commitment) return !columnZero.test(text);
    if (this.cut.section === '') return false;
    // What swallows the line that follows may end further on, and the whole may parse after all.
    const followed = parseYaml(`${text}${text.endsWith('\n') ? '' : '\n'}x-next: ~\n`).problems[0];
    return followed?.code === problem.code && followed.start === problem.start;
  }
}

const startOf = (node: Node | YAMLMap): number | undefined => node.range?.[0];

const bomLength = (text: string): number => (text.charCodeAt(0) === 0xfeff ? 1 : 0);
