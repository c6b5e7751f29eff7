import { kindOf } from '../rules/output';
import { type Severity, severities } from '../rules/rule';
import { type Paint, severityStyle } from './colours';
import type { Shown } from './findingPrinter';
import type { Session } from './session';

/** What one of a severity is called, and several. */
const names: Readonly<Record<Severity, readonly [one: string, many: string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  information: ['information', 'information'],
  hint: ['hint', 'hints'],
};

/** Counts what a check finds. */
export class CheckSummary {
  /** Findings shown. */
  found = 0;
  #fixable = 0;
  #fixed = 0;
  #changed = 0;
  readonly #bySeverity = new Map<Severity, number>();

  /** Adds the findings of one plan, and how many more there were before they were put right. */
  add(shown: readonly Shown[], fixed: number): void {
    this.found += shown.length;
    this.#fixed += fixed;
    if (fixed > 0) this.#changed++;
    for (const { severity, remedy } of shown) {
      this.#bySeverity.set(severity, (this.#bySeverity.get(severity) ?? 0) + 1);
      if (kindOf(remedy) === 'safe') this.#fixable++;
    }
  }

  /** The closing lines, for example `3 plans, 12 problems (2 errors, 10 warnings), 4 can be fixed with --fix`. */
  text(paint: Paint, { count, options }: Session): string {
    const { fix, diff } = options;
    const lines: string[] = [];
    if (diff)
      lines.push(this.#fixed > 0 ? `--fix would put right ${this.#amount()}` : '--fix would change nothing');
    else if (fix && this.#fixed > 0) lines.push(`Put right ${this.#amount()}`);
    const plans = numbered(count, 'plan', 'plans');
    if (this.found === 0) lines.push(`${plans}, ${paint('green', 'no problems')}`);
    else {
      const kinds = severities.filter((severity) => this.#bySeverity.has(severity));
      const counts = kinds.map((severity) =>
        paint(severityStyle[severity], numbered(this.#bySeverity.get(severity) ?? 0, ...names[severity])),
      );
      const fixable = this.#fixable > 0 && !diff ? `, ${this.#fixable} can be fixed with --fix` : '';
      lines.push(`${plans}, ${numbered(this.found, 'problem', 'problems')} (${counts.join(', ')})${fixable}`);
    }
    return lines.map((line) => `${line}\n`).join('');
  }

  #amount(): string {
    return `${numbered(this.#fixed, 'problem', 'problems')} in ${numbered(this.#changed, 'plan', 'plans')}`;
  }
}

/** A number with the word that goes with it. */
export const numbered = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;
