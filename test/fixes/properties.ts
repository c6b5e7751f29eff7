import { type Edit, overlap } from '../../server/src/edits/edit';
import { type Plan, PlanDocument, readPlan } from '../../server/src/plan/plan';
import { checkPlan } from '../../server/src/rules/check';
import type { Checked } from './compare';
import { type Edited, edited, touches } from './edited';
import { type Comment, commentsOf, differences, type Span, type Tree, treeOf } from './tree';

/** What went wrong: which kind of thing, and what exactly. */
export interface Failure {
  readonly kind: string;
  readonly what: string;
}

/** Reads and checks a text. */
export function checked(text: string): Checked {
  const plan = readPlan(text);
  return { plan, findings: checkPlan(plan) };
}

/** Reads and checks texts that are much like each other, each only until the next. */
export class Rereader {
  readonly #document = new PlanDocument('');
  #text = '';

  read(text: string): Checked {
    const shorter = Math.min(text.length, this.#text.length);
    let [start, tail] = [0, 0];
    while (start < shorter && text[start] === this.#text[start]) start++;
    while (tail < shorter - start && text.at(-1 - tail) === this.#text.at(-1 - tail)) tail++;
    // No place in a text lies inside of its line breaks.
    if (text[start - 1] === '\r') start--;
    if (text.at(-tail) === '\n' && tail > 0) tail--;
    const { lines } = this.#document;
    const range = { start: lines.positionAt(start), end: lines.positionAt(this.#text.length - tail) };
    this.#document.edit([{ range, text: text.slice(start, text.length - tail) }]);
    this.#text = text;
    if (this.#document.plan.text !== text) throw new Error('read another text');
    return { plan: this.#document.plan, findings: checkPlan(this.#document.plan) };
  }
}

/** How many pieces of a text YAML cannot read. */
export const broken = ({ plan }: Pick<Checked, 'plan'>): number =>
  plan.pieces.filter(({ problem }) => problem).length;

/** What edits may do besides what they are for. */
export interface Allowed {
  /** Comments may go with what is removed. */
  readonly comments?: boolean;
}

/**
 * What holds of all edits, whatever they are for: none touches what another does, what could be read still can, what
 * is not written to says the same and keeps its comments, line ends and byte order mark stay as they are.
 */
export function edgeFailures(
  before: Pick<Checked, 'plan'>,
  edits: readonly Edit[],
  after: Pick<Checked, 'plan'>,
  done: Edited,
  { comments = false }: Allowed,
): Failure[] {
  const { text } = before.plan;
  const failures: Failure[] = [];
  const add = (kind: string, what: string) => failures.push({ kind, what });
  if (edits.some(({ start, end }) => start > end || start < 0 || end > text.length))
    add('range', 'an edit outside the text');
  if (broken(after) > broken(before)) add('parses', `${problems(after)} cannot be read`);
  if (text.startsWith('\ufeff') && !done.text.startsWith('\ufeff')) add('bom', 'the byte order mark is gone');
  if (
    !['mixed', 'none'].includes(lineEnds(text)) &&
    ![lineEnds(text), 'none'].includes(lineEnds(done.text))
  ) {
    add('line ends', `${lineEnds(text)} became ${lineEnds(done.text)}`);
  }
  const { tree, comments: had } = sourceOf(before.plan);
  const treeAfter = tree && treeOf(done.text);
  if (!tree) return failures;
  if (!treeAfter) return [...failures, { kind: 'parses', what: 'not one document without errors' }];
  for (const { path, before: was, after: is } of differences(tree, treeAfter)) {
    const inside = (span: Span | undefined, spans: readonly Span[]) =>
      !span || spans.some((one) => touches(one, span));
    const isPart =
      was && is
        ? inside(was, done.replaced) || inside(is, done.written)
        : inside(was, done.replaced) && inside(is, done.written);
    if (!isPart) {
      add('elsewhere', `${path} says something else, and is not part of the edit`);
    }
  }
  const isWrittenTo = (comment: Comment) => done.replaced.some((span) => touches(span, comment));
  // Of two that read the same, the one that is not written to is the one that stays.
  const inTurn = [...had.filter((one) => !isWrittenTo(one)), ...had.filter(isWrittenTo)];
  for (const comment of lostComments(inTurn, commentsOf(done.text))) {
    if (!comments || !isWrittenTo(comment)) add('comment', `${comment.text} is gone`);
  }
  return failures;
}

/** The comments that are not there any more, nor part of a longer one. */
function lostComments(before: readonly Comment[], after: readonly Comment[]): Comment[] {
  const left = after.map(({ text }) => text);
  let lost = before;
  for (const isIn of [
    (one: string, text: string) => one === text,
    (one: string, text: string) => one.includes(text),
  ]) {
    lost = lost.filter(({ text }) => {
      const at = left.findIndex((one) => isIn(one, text));
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
  }
  return [...lost];
}

/** What the text of a plan says, and its comments; asked for by each of its edits. */
function sourceOf(plan: Plan): { tree: Tree | undefined; comments: readonly Comment[] } {
  let source = sources.get(plan);
  if (!source) {
    source = { tree: treeOf(plan.text), comments: commentsOf(plan.text) };
    sources.set(plan, source);
  }
  return source;
}

const sources = new WeakMap<Plan, ReturnType<typeof sourceOf>>();

const problems = ({ plan }: Pick<Checked, 'plan'>): string =>
  plan.pieces.flatMap(({ problem, base }) => (problem ? `${base}: ${problem.code}` : [])).join(', ');

/** How lines end; of a text of one line `none`. */
function lineEnds(text: string): 'lf' | 'crlf' | 'mixed' | 'none' {
  const crlf = text.split('\r\n').length - 1;
  const lf = text.split('\n').length - 1 - crlf;
  if (crlf > 0 && lf > 0) return 'mixed';
  return crlf > 0 ? 'crlf' : lf > 0 ? 'lf' : 'none';
}

/** Applies edits that were not made by a fix, and says what is wrong with them. */
export function tryEdits(before: Checked, edits: readonly Edit[], allowed: Allowed = {}): Failure[] {
  if (overlap(edits)) return [{ kind: 'overlap', what: 'edits overlap' }];
  const done = edited(before.plan.text, edits);
  return edgeFailures(before, edits, { plan: readPlan(done.text) }, done, allowed);
}
