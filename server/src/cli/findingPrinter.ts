import type { Plan } from '../plan/plan';
import { messageOf, type Remedy, rangeOf } from '../rules/output';
import type { Finding, Severity } from '../rules/rule';
import { codeFrame } from './codeFrame';
import { type Paint, severityStyle } from './colours';
import { printable, wrap } from './textWidth';

/** A finding with what is decided about it where it leaves the house. */
export interface Shown {
  readonly finding: Finding;
  readonly severity: Severity;
  readonly remedy: Remedy;
}

/** Wider is hard to read, narrower leaves no room for the text. */
const widest = 110;
const narrowest = 40;

/** Writes findings for people: a heading for each plan, then place, severity, rule, message, source and fix. */
export class FindingPrinter {
  readonly #columns: number;

  /** @param columns of the terminal; undefined where there is none */
  constructor(
    readonly paint: Paint,
    columns: number | undefined,
  ) {
    this.#columns = Math.max(narrowest, Math.min(columns ?? widest, widest));
  }

  /** All findings of a plan, with a line break at the end and a blank line behind each. */
  print(file: string, plan: Plan, findings: readonly Shown[]): string {
    const heading = `${this.paint('underline', printable(file))}\n\n`;
    return heading + findings.map((shown) => this.#finding(plan, shown)).join('');
  }

  #finding(plan: Plan, { finding, severity, remedy }: Shown): string {
    const { paint } = this;
    const range = rangeOf(finding, plan);
    const { start } = range;
    const colour = severityStyle[severity];
    const place = `${start.line + 1}:${start.character + 1}`;
    const head = `  ${place}  ${paint(colour, severity)}  ${paint('bold', finding.rule.code)}`;
    const gutter = `${start.line + 1}`;
    const blank = ' '.repeat(gutter.length);
    const { source, carets } = codeFrame(plan, range, this.#columns - gutter.length - 7);
    const frame = [
      `    ${paint('dim', `${gutter} |`)} ${source}`.trimEnd(),
      `    ${paint('dim', `${blank} |`)} ${paint(colour, carets)}`,
    ];
    const message = this.#indented(printable(messageOf(finding)));
    return `${[head, ...message, ...frame, ...this.#related(finding, plan), ...this.#fix(remedy)].join('\n')}\n\n`;
  }

  #related({ related = [] }: Finding, plan: Plan): string[] {
    return related.flatMap(({ mark, message }) => {
      const { start } = rangeOf({ mark }, plan);
      return this.#indented(`See ${start.line + 1}:${start.character + 1}: ${printable(message)}`);
    });
  }

  #fix({ best, automatic, fixes }: Remedy): string[] {
    if (!best) return [];
    if (automatic) return this.#indented(`Fix with --fix: ${printable(best.title)}`);
    const several = !best.preferred && fixes.length > 1 && fixes.length < 4;
    const titles = (several ? fixes : [best]).map(({ title }) => printable(title));
    return this.#indented(`Fix in the editor: ${titles.join(' / ')}`);
  }

  #indented(text: string): string[] {
    return wrap(text, this.#columns - 2).map((line) => `  ${line}`);
  }
}
