import { addAll } from '../plan/lists';
import { letterNames, letters } from '../rules/rule';
import type { Paint } from './colours';
import type { ScoreRecord } from './score';
import { numbered } from './summary';
import { printable, shorten, wrap } from './textWidth';

const headings = letters.map((letter) => letterNames[letter]);
const widest = 120;
const narrowest = 80;

/** Writes scores for people: a table for each plan, a row for each commitment, its gaps below. */
export class ScorePrinter {
  readonly #columns: number;

  /** @param columns of the terminal; undefined where there is none */
  constructor(
    readonly paint: Paint,
    columns: number | undefined,
  ) {
    this.#columns = Math.max(narrowest, Math.min(columns ?? widest, widest));
  }

  /** @param broken true where part of the plan could not be read */
  print({ file, title, score, commitments }: ScoreRecord, broken: boolean): string {
    const { paint } = this;
    const lines = [paint('underline', printable(file))];
    if (title !== null) lines.push(printable(title));
    const count = numbered(commitments.length, 'commitment', 'commitments');
    lines.push(
      score === null
        ? 'No score: there are no commitments'
        : `SMART score ${score.toFixed(2)} of 1 (${count})`,
    );
    if (broken)
      lines.push('Part of this file cannot be read, so the score is of the rest. Run ogpplan check.');
    if (commitments.length > 0) lines.push('', paint('dim', `       ${headings.join('  ')}  Commitment`));
    for (const commitment of commitments) addAll(lines, this.#row(commitment));
    return `${lines.join('\n')}\n\n`;
  }

  #row(commitment: ScoreRecord['commitments'][number]): string[] {
    const { paint } = this;
    const cells = letters.map((letter, index) => {
      const word = (commitment[letter] ? 'yes' : 'no').padEnd(headings[index]!.length);
      return paint(commitment[letter] ? 'green' : 'red', word);
    });
    const number = `${commitment.index + 1}`.padStart(5);
    const before = 7 + headings.join('  ').length + 2;
    const name = printable(commitment.title ?? commitment.id ?? '(no title)');
    const row = `${number}  ${cells.join('  ')}  ${shorten(name, this.#columns - before)}`;
    if (commitment.gaps.length === 0) return [row];
    const gaps = wrap(`gaps: ${commitment.gaps.join(', ')}`, this.#columns - 7);
    return [row, ...gaps.map((line) => paint('dim', `       ${line}`))];
  }
}
