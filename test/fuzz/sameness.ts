import { fromParts, readWhole, setBases } from '../../server/src/plan/assemble';
import { Part } from '../../server/src/plan/part';
import { type Plan, PlanDocument } from '../../server/src/plan/plan';
import { LineIndex } from '../../server/src/plan/text/lines';
import { cut } from '../../server/src/plan/yaml/cut';
import { parseYaml } from '../../server/src/plan/yaml/parse';
import { dumpAnswers } from './answers';
import { dump, dumpFindings } from './dump';
import { Random, randomChange, writtenOn } from './edits';

/** A replacement of a stretch of a text; offsets UTF-16. Without offsets, of all of it. */
export interface Step {
  readonly start?: number;
  readonly end?: number;
  readonly text: string;
}

/** An edit after which a plan said something else than its definition: everything to see it again. */
export class Difference extends Error {
  constructor(
    readonly start: string,
    readonly steps: readonly Step[],
    /** The seed by which the features are asked after the last of them. */
    readonly ask: number,
    readonly what: string,
  ) {
    super(what);
  }
}

/**
 * The model by its definition: of a text that parses, that of the whole; else each run of lines alone.
 * Shares no short cut with the incremental reader.
 */
export function readByDefinition(text: string): Plan {
  const whole = readWhole(text);
  if (whole) return whole;
  const [problem] = parseYaml(text).problems;
  const lines = new LineIndex(text);
  const parts = cut(text).map((one) => new Part(text.slice(one.start, one.end), one));
  setBases(parts);
  const alone = parts.some((part) => part.problem) ? undefined : problem;
  return fromParts(parts, lines, undefined, alone).plan;
}

/** How many steps lie between two that all features are asked after; the model and the findings are, each time. */
const askEvery = 4;

/** Makes `count` random changes to a text, one after the other, and holds the plan against its definition. */
export function holdSame(start: string, seed: number, count: number): void {
  const random = new Random(seed);
  const document = new PlanDocument(start);
  const clipboard: string[] = [];
  const past: string[] = [];
  const steps: Step[] = [];
  let text = start;
  for (let step = 0; step < count; step++) {
    const made = nextStep(random, { text, past, clipboard, start, last: steps.at(-1) });
    steps.push(made);
    past.push(text);
    edit(document, made);
    text = applied(text, made);
    const ask = seed + step;
    const what = differenceOf(document, text, step % askEvery === 0 ? ask : undefined);
    if (what !== undefined) throw new Difference(start, steps, ask, `seed ${seed}, step ${step}: ${what}`);
  }
}

/** What differs between a plan that was edited and one that is read afresh, if anything does. */
export function differenceOf(
  document: PlanDocument,
  text: string,
  ask: number | undefined,
): string | undefined {
  const { plan } = document;
  if (plan.text !== text) return `the text is ${JSON.stringify(plan.text)}`;
  const fresh = readByDefinition(text);
  return (
    firstDifference(dump(plan), dump(fresh)) ??
    firstDifference(dumpFindings(plan), dumpFindings(fresh)) ??
    (ask === undefined ? undefined : firstDifference(dumpAnswers(plan, ask), dumpAnswers(fresh, ask)))
  );
}

/** Does a sequence of edits end in a difference? Says which. */
export function replay(start: string, steps: readonly Step[], ask: number): string | undefined {
  const document = new PlanDocument(start);
  let text = start;
  for (const [index, step] of steps.entries()) {
    edit(document, step);
    text = applied(text, step);
    const last = index === steps.length - 1;
    // As in the search, the plan is asked for after each edit: what is taken over is what was asked for.
    const what = last ? differenceOf(document, text, ask) : void dumpFindings(document.plan);
    if (what !== undefined) return what;
  }
  return undefined;
}

/** The text after a step. */
export const applied = (text: string, { start = 0, end = text.length, text: put }: Step): string =>
  text.slice(0, start) + put + text.slice(end);

function edit(document: PlanDocument, { start, end, text }: Step): void {
  const { lines } = document;
  if (start === undefined || end === undefined) document.edit([{ text }]);
  else document.edit([{ range: { start: lines.positionAt(start), end: lines.positionAt(end) }, text }]);
}

function firstDifference(lines: readonly string[], expected: readonly string[]): string | undefined {
  const count = Math.max(lines.length, expected.length);
  for (let index = 0; index < count; index++) {
    if (lines[index] !== expected[index]) {
      return `is       ${lines[index] ?? 'nothing'}\n  should be ${expected[index] ?? 'nothing'}`;
    }
  }
  return undefined;
}

interface Writing {
  readonly text: string;
  readonly past: string[];
  readonly clipboard: string[];
  readonly start: string;
  readonly last: Step | undefined;
}

function nextStep(random: Random, { text, past, clipboard, start, last }: Writing): Step {
  // Broken beyond recognition, a plan tests nothing any more.
  if (random.next(60) === 0) return { text: start };
  if (past.length > 0 && random.next(4) === 0) return { text: past.pop()! };
  const lines = new LineIndex(text);
  const on = last?.start !== undefined && random.next(2) === 0 ? last.start + last.text.length : undefined;
  const { range, text: inserted } =
    on === undefined ? randomChange(random, lines, clipboard) : writtenOn(random, lines, on);
  if (!range) return { text: inserted };
  const [from, to] = [lines.offsetAt(range.start), lines.offsetAt(range.end)];
  return { start: Math.min(from, to), end: Math.max(from, to), text: inserted };
}
