import { isMap, isSeq, type YAMLSeq } from 'yaml';
import { Frame } from './model/frame';
import { ListNode, ObjectNode } from './model/nodes';
import { Piece } from './model/piece';
import { Reader } from './model/read';
import { type Commitment, Unit } from './model/unit';
import { planFields, planObject } from './schema/plan';
import { LineIndex } from './text/lines';
import { Anchors } from './yaml/anchors';
import { cut } from './yaml/cut';
import { type Parsed, parseYaml, type SyntaxProblem } from './yaml/parse';

export type PlanRoot = ObjectNode<typeof planFields>;

/** A plan file as it was understood. Made once for each version of a text; never changed afterwards. */
export class Plan {
  #frame: Frame | undefined;

  constructor(
    readonly text: string,
    readonly lines: LineIndex,
    readonly pieces: readonly Piece[],
    /** Undefined where the file holds nothing, or nothing that is a plan. */
    readonly root: PlanRoot | undefined,
    /** All that is outside the commitments. */
    readonly head: Unit,
    readonly commitments: readonly Commitment[],
  ) {}

  /** What the plan as a whole says to each commitment. */
  get frame(): Frame {
    this.#frame ??= new Frame(this.root);
    return this.#frame;
  }

  /** Everything that is judged as one, in the order of the text. */
  get units(): readonly Unit[] {
    return [this.head, ...this.commitments];
  }
}

/**
 * Reads a plan. Never throws. A text that parses has the model of the whole; one that does not is cut at
 * the lines that start a section or a commitment, and each piece is read alone.
 */
export function readPlan(text: string): Plan {
  const parsed = parseYaml(text);
  const first = parsed.problems[0];
  const readable = !first || (first.code === 'MULTIPLE_DOCS' && parsed.problems.length === 1);
  if (!readable) return assemble(text, readPieces(text, first));
  const piece = new Piece(text, 0, first);
  return assemble(text, [{ piece, contents: parsed.contents }]);
}

interface ReadPiece {
  readonly piece: Piece;
  readonly contents: Parsed['contents'];
}

/** Reads each piece alone. Where every one of them parses, the problem of the whole is its piece's. */
function readPieces(text: string, problem: SyntaxProblem): ReadPiece[] {
  const cuts = cut(text).map((one) => ({ ...one, parsed: parseYaml(text.slice(one.start, one.end)) }));
  const broken = cuts.some(({ parsed }) => parsed.problems.length > 0);
  return cuts.map(({ start, end, parsed }) => {
    const own = broken ? parsed.problems[0] : within(problem, start, end, end === text.length);
    return { piece: new Piece(text.slice(start, end), start, own), contents: parsed.contents };
  });
}

/** A problem of the whole in the offsets of the piece that it begins in. */
function within(problem: SyntaxProblem, start: number, end: number, last: boolean): SyntaxProblem | undefined {
  if (problem.start < start || (problem.start >= end && !last)) return undefined;
  return { ...problem, start: problem.start - start, end: Math.min(problem.end, end) - start };
}

function assemble(text: string, pieces: readonly ReadPiece[]): Plan {
  const anchors = new Anchors();
  for (const { piece, contents } of pieces) anchors.add(piece, contents);
  const head = new Unit();
  const reader = new Reader(anchors, pieces[0]!.piece, head);
  const root = readRoot(reader, pieces);
  return new Plan(
    text,
    new LineIndex(text),
    pieces.map(({ piece }) => piece),
    root,
    head,
    reader.commitments,
  );
}

function readRoot(reader: Reader, pieces: readonly ReadPiece[]): PlanRoot | undefined {
  let root: PlanRoot | undefined;
  const lastOfCommitments = pieces.findLast(({ contents }) => isSeq(contents))?.piece;
  const commitmentsEnd = lastOfCommitments ? lastOfCommitments.base + lastOfCommitments.text.length : 0;
  for (const { piece, contents } of pieces) {
    reader.piece = piece;
    if (isMap(contents)) {
      root ??= new ObjectNode({ piece, start: 0, end: 0 }, planObject, true, contents.flow === true);
      reader.fill(root, contents);
    } else if (isSeq(contents) && root) {
      addCommitments(reader, root, piece, contents, commitmentsEnd);
    } else if (contents && !piece.muted) {
      reader.read(planObject, contents, { parent: undefined, step: '' });
    }
  }
  if (root) reader.unit.objects.unshift(root as ObjectNode);
  return root;
}

/** Adds the commitments of a piece that holds only them to those read so far. */
function addCommitments(reader: Reader, root: PlanRoot, piece: Piece, seq: YAMLSeq, end: number) {
  const entry = root.entry('commitments');
  let list = entry?.node;
  if (!(list instanceof ListNode)) {
    const start = seq.range?.[0] ?? 0;
    // The list goes on over the pieces that follow.
    list = new ListNode({ piece, start, end: end - piece.base }, [], true);
    list.parent = root;
    list.step = 'commitments';
    const mark = entry ?? { piece, start, end: start, valueEnd: start, merged: false };
    root.entries.set('commitments', { ...mark, key: 'commitments', node: list });
  }
  reader.addItems(list, planFields.commitments.type, seq);
}
