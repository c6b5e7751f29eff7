import type { Plan } from '../plan/plan';
import type { Range } from '../plan/text/lines';
import { messageOf, type Remedy, rangeOf } from '../rules/output';
import type { Finding, Severity } from '../rules/rule';
import { codeFrame } from './codeFrame';
import { type Paint, type Style, severityStyle } from './colours';
import { printable, shorten, wrap } from './textWidth';

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
    const frame = this.#frame(plan, range, colour);
    const message = this.#indented(printable(messageOf(finding)));
    return `${[head, ...message, ...frame, ...this.#related(finding, plan), ...this.#fix(remedy)].join('\n')}\n\n`;
  }

  /** The first line of a range with carets below; where that only opens a block text, with the text's first line. */
  #frame(plan: Plan, range: Range, colour: Style): string[] {
    const { lines } = plan;
    const shown = opensBlock(plan, range) ? firstTextLine(plan, range) : range;
    const width = `${shown.start.line + 1}`.length;
    const gutter = (line: number | undefined) =>
      `    ${this.paint('dim', `${line === undefined ? '' : line + 1}`.padStart(width).concat(' |'))}`;
    const room = this.#columns - width - 7;
    const above = shown === range ? [] : [shorten(printable(lines.line(range.start.line)), room)];
    const { source, carets } = codeFrame(plan, shown, room);
    return [
      ...above.map((line) => `${gutter(range.start.line)} ${line}`),
      `${gutter(shown.start.line)} ${source}`.trimEnd(),
      `${gutter(undefined)} ${this.paint(colour, carets)}`,
    ];
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

/** Does the marked part of the first line only say that a block text follows (`|`, `>-`)? */
const opensBlock = ({ lines }: Plan, { start }: Range): boolean =>
  /^[|>][-+\d]*\s*(#.*)?$/.test(lines.line(start.line).slice(start.character));

/** The first line of a block text that says something; the range itself if there is none. */
function firstTextLine({ lines }: Plan, range: Range): Range {
  for (let line = range.start.line + 1; line <= range.end.line; line++) {
    const text = lines.line(line);
    const character = text.search(/\S/);
    if (character < 0) continue;
    const end = line === range.end.line ? range.end : { line, character: text.length };
    return { start: { line, character }, end };
  }
  return range;
}
