import { firstIndex, LineIndex } from '../text/lines';
import type { SyntaxProblem } from '../yaml/parse';
import { Keeper } from './kept';

/** A run of the text that was parsed on its own. Offsets inside it are relative to `base`. */
export class Piece extends Keeper {
  #lines: LineIndex | undefined;

  constructor(
    readonly text: string,
    /**
     * Where the piece begins in the text of the plan, in UTF-16 units. The one thing that moves: an edit
     * before the piece shifts it, and nothing inside it has to know.
     */
    public base: number,
    /** Its first syntax error: what comes behind one mistake is rarely another. */
    readonly problem: SyntaxProblem | undefined,
    /** It holds one item of the list of commitments, whole, and nothing else. */
    readonly isItem = false,
  ) {
    super();
  }

  /** Its own lines, the first of them 0. */
  get lines(): LineIndex {
    this.#lines ??= new LineIndex(this.text);
    return this.#lines;
  }

  /** Rules are mute in a piece that does not parse. A second document is an error, but the first one stands. */
  get muted(): boolean {
    return this.problem !== undefined && this.problem.code !== 'MULTIPLE_DOCS';
  }
}

/** The piece that holds an offset of the whole text; undefined before the first. */
export function pieceAt(pieces: readonly Piece[], offset: number): Piece | undefined {
  return pieces[firstIndex(pieces.length, (index) => pieces[index]!.base > offset) - 1];
}

/** A stretch of a piece: what a finding underlines. Offsets relative to the piece, end exclusive. */
export interface Mark {
  readonly piece: Piece;
  readonly start: number;
  readonly end: number;
}

/**
 * A mark that can be seen: where it marks nothing, the first sign behind it, else the one before it. Of a piece that
 * is blank all of it.
 */
export function visible(mark: Mark): Mark {
  const { piece, start, end } = mark;
  if (start < end) return mark;
  const behind = /[^\s\ufeff]/u.exec(piece.text.slice(start));
  if (behind) {
    const at = start + behind.index;
    return { piece, start: at, end: at + behind[0].length };
  }
  const before = piece.text.slice(0, start).trimEnd();
  if (before === '') return { piece, start: 0, end: piece.text.length };
  const last = Array.from(before.slice(-2)).at(-1)!;
  return { piece, start: before.length - last.length, end: before.length };
}

/** Where the first sign of pieces stands, marking nothing; where the first piece begins if there is none. */
export function firstSign(pieces: readonly Piece[]): Mark {
  for (const piece of pieces) {
    const start = piece.text.search(/[^\s\ufeff]/u);
    if (start >= 0) return { piece, start, end: start };
  }
  return { piece: pieces[0]!, start: 0, end: 0 };
}

/** The source of a mark. */
export const sourceOf = ({ piece, start, end }: Mark): string => piece.text.slice(start, end);

/** A mark in offsets of the whole text. */
export const absolute = ({ piece, start, end }: Mark): { start: number; end: number } => ({
  start: piece.base + start,
  end: piece.base + end,
});
