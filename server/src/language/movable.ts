import type { Piece } from '../plan/model/piece';
import type { Plan } from '../plan/plan';

/** An answer that names lines, kept for a part of a plan that may move up and down. */
export class Movable<T> {
  #line = 0;
  #answer: T;
  readonly #moved: (answer: T, lines: number) => T;

  /**
   * @param answer as if the part began at line 0
   * @param moved a copy of an answer that is so many lines further down
   */
  constructor(answer: T, moved: (answer: T, lines: number) => T) {
    this.#answer = answer;
    this.#moved = moved;
  }

  /** The answer for a part that begins at a line (0-based). */
  at(line: number): T {
    if (line !== this.#line) this.#answer = this.#moved(this.#answer, line - this.#line);
    this.#line = line;
    return this.#answer;
  }
}

/** The line of the whole text (0-based) at which a piece begins. */
export const firstLineOf = ({ lines }: Plan, { base }: Piece): number => lines.lineAt(base);
