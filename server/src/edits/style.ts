import type { Plan } from '../plan/plan';
import { columnAt, lineStart } from './lines';
import { type Part, sourceTree, type Written } from './source';

/** How a file is laid out, so that what is added looks like what is there. */
export interface TextStyle {
  readonly eol: '\n' | '\r\n';
  /** Columns by which what a key holds stands deeper than the key. */
  readonly step: number;
  /** Columns by which the dashes of a list stand deeper than its key; 0 where they stand under it. */
  readonly dash: number;
  /** Blanks behind a dash. */
  readonly gap: number;
}

/** Of a long plan its beginning shows how it is laid out. */
const mostParts = 50;
const mostText = 100_000;

const styles = new WeakMap<Plan, TextStyle>();

/** How a plan is laid out: what most of it does, else two blanks a level and indented dashes. */
export function styleOf(plan: Plan): TextStyle {
  const known = styles.get(plan);
  if (known) return known;
  const style = readStyle(plan);
  styles.set(plan, style);
  return style;
}

function readStyle(plan: Plan): TextStyle {
  const votes = { steps: new Votes(), dashes: new Votes(), gaps: new Votes() };
  const tree = sourceTree(plan);
  if (tree) countIn(plan.text, tree, votes);
  const indented = votes.dashes.winner;
  const step = votes.steps.winner ?? (indented || 2);
  return {
    eol: lineBreakOf(plan.lines.slice(0, mostText)),
    step,
    dash: indented ?? step,
    gap: votes.gaps.winner ?? 1,
  };
}

function lineBreakOf(text: string): TextStyle['eol'] {
  const breaks = text.split('\n').length - 1;
  return breaks > 0 && (text.split('\r\n').length - 1) * 2 > breaks ? '\r\n' : '\n';
}

/** Counts how often something is laid out with so many columns. */
class Votes {
  readonly #counts = new Map<number, number>();

  add(columns: number): void {
    this.#counts.set(columns, (this.#counts.get(columns) ?? 0) + 1);
  }

  get winner(): number | undefined {
    let winner: number | undefined;
    for (const [columns, count] of this.#counts) {
      if (winner === undefined || count > (this.#counts.get(winner) ?? 0)) winner = columns;
    }
    return winner;
  }
}

type Ballots = { readonly steps: Votes; readonly dashes: Votes; readonly gaps: Votes };

function countIn(text: string, holder: Written, votes: Ballots): void {
  if (holder.flow) return;
  for (const part of holder.firstParts(mostParts)) {
    if (holder.kind === 'list') countGap(text, part, votes);
    else countStep(text, part, votes);
    if (part.value) countIn(text, part.value, votes);
  }
}

function countGap(text: string, { open, value }: Part, { gaps }: Ballots): void {
  const first = value?.firstParts(1)[0]?.start ?? value?.start;
  if (open === undefined || first === undefined) return;
  const between = text.slice(open, first);
  if (/^ {1,8}$/.test(between)) gaps.add(between.length);
}

function countStep(text: string, { start, value }: Part, { steps, dashes }: Ballots): void {
  const outer = columnAt(text, start);
  const inner = value && innerColumn(text, value);
  if (outer === undefined || inner === undefined) return;
  const columns = inner - outer;
  if (value?.kind === 'list' && columns >= 0 && columns <= 8) dashes.add(columns);
  else if (value?.kind !== 'list' && columns > 0 && columns <= 8) steps.add(columns);
}

function innerColumn(text: string, value: Written): number | undefined {
  if (value.flow) return undefined;
  if (value.kind === 'block') return /\n( *)[^ \r\n]/.exec(text.slice(value.start, value.end))?.[1]?.length;
  const first = value.firstParts(1)[0]?.start;
  return first === undefined ? undefined : columnAt(text, first);
}

/** The column in which the parts of a block collection stand; undefined where tabs come before them. */
export function columnOf(text: string, holder: Written): number | undefined {
  const [first] = holder.firstParts(1);
  return first && columnAt(text, first.start);
}

/** Is a part the first thing on its line? */
export const startsLine = (text: string, { start }: Part): boolean =>
  text.slice(lineStart(text, start), start).trim() === '';
