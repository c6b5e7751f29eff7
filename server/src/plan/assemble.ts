import type { Node } from 'yaml';
import { placeCommitments, type ReadSections, sectionsOf } from './commitmentList';
import { frameKeys } from './model/frame';
import { ListNode } from './model/nodes';
import { firstSign, Piece } from './model/piece';
import { Plan, type PlanRoot } from './model/plan';
import { Reader } from './model/read';
import { Unit } from './model/unit';
import { withOneCommitment } from './oneCommitment';
import { isCommitment, type Part, type ReadCommitments } from './part';
import { readAlone, readCommitments, readSection } from './readPart';
import { LineIndex, type Lines } from './text/lines';
import { verdictOf } from './verdict';
import { Anchors } from './yaml/anchors';
import { parseYaml, type SyntaxProblem } from './yaml/parse';

/** A model with the parts that it was made of, so that the next one can take over what has not changed. */
export interface Assembly {
  readonly plan: Plan;
  readonly parts: readonly Part[];
  /** What was read outside the commitments; undefined where it cannot be taken over. */
  readonly sections: ReadSections | undefined;
  /** The text parses as a whole, and each part says alone what it says there. */
  readonly parses: boolean;
}

/**
 * Makes the model of a text from its parts. A text that parses has the model of the whole; one that does not
 * is read part by part. What a former assembly read of a part that has not changed is taken over.
 */
export function assemble(cuts: readonly Part[], lines: Lines, former?: Assembly): Assembly {
  setBases(cuts);
  const edited = former && withOneCommitment(cuts, lines, former);
  if (edited) return edited;
  const { whole, parts } = verdictOf(cuts);
  if (whole !== 'unknown') {
    if (parts !== cuts) setBases(parts);
    return { ...fromParts(parts, lines, former), parses: whole === 'parses' };
  }
  const { contents, problems } = parseYaml(lines.text);
  if (stands(problems)) {
    const plan = fromWhole(lines, contents, problems[0]);
    return { plan, parts, sections: undefined, parses: false };
  }
  const problem = parts.some((part) => part.problem) ? undefined : problems[0];
  return { ...fromParts(parts, lines, former, problem), parses: false };
}

/** The model of a text that parses as a whole; undefined if it does not. */
export function readWhole(text: string): Plan | undefined {
  const { contents, problems } = parseYaml(text);
  return stands(problems) ? fromWhole(new LineIndex(text), contents, problems[0]) : undefined;
}

/** Is there a document to be read? A second one is an error, but the first one stands. */
const stands = (problems: readonly SyntaxProblem[]): boolean =>
  problems.length === 0 || (problems.length === 1 && problems[0]?.code === 'MULTIPLE_DOCS');

export function setBases(parts: readonly Part[]): void {
  let base = 0;
  for (const { piece } of parts) {
    piece.base = base;
    base += piece.text.length;
  }
}

function fromWhole(lines: Lines, contents: Node | null, problem: SyntaxProblem | undefined): Plan {
  const piece = new Piece(lines.text, 0, problem);
  const anchors = new Anchors();
  anchors.add(piece, contents);
  const reader = new Reader(anchors, piece, new Unit());
  const root = readSection(reader, contents, undefined, firstSign([piece]));
  return new Plan(lines, [piece], root, reader.unit, reader.commitments, anchors.any);
}

/** The model of a text part by part. `problem` is that of the whole, where each part alone parses. */
export function fromParts(
  parts: readonly Part[],
  lines: Lines,
  former?: Assembly,
  problem?: SyntaxProblem,
): Omit<Assembly, 'parses'> {
  const apart = problem === undefined && !parts.some(({ linked }) => linked);
  const alone = apart ? readApart(parts, former) : undefined;
  const { pieces, sections, read } = alone ?? readTogether(parts, problem);
  const { root, head, own } = sections;
  const commitments = [...own.commitments, ...read.flatMap((part) => part.commitments)];
  commitments.forEach((commitment, index) => {
    commitment.index = index;
  });
  if (root) placeCommitments(root, sections, read);
  const frame = alone && former?.sections && sameFrame(parts, former.parts) ? former.plan.frame : undefined;
  const keep = alone !== undefined && own.commitments.length === 0;
  const plan = new Plan(lines, pieces, root, head, commitments, !apart, frame);
  return { plan, parts, sections: keep ? sections : undefined };
}

interface ReadParts {
  readonly pieces: readonly Piece[];
  readonly sections: ReadSections;
  readonly read: readonly ReadCommitments[];
}

/**
 * Reads parts of which none depends on another, and only those that are new. Undefined where one holds
 * something that is no commitment: a problem of the list as a whole.
 */
function readApart(parts: readonly Part[], former: Assembly | undefined): ReadParts | undefined {
  const pieces = parts.map(({ piece }) => piece);
  const read: ReadCommitments[] = [];
  for (const part of parts) {
    if (!part.cut.commitment) continue;
    const commitments = readAlone(part);
    if (!commitments.sound) return undefined;
    read.push(commitments);
  }
  if (former?.sections && sameSections(parts, former.parts)) {
    return { pieces, sections: former.sections, read };
  }
  const reader = new Reader(new Anchors(), pieces[0]!, new Unit());
  const start = firstSign(pieces);
  let root: PlanRoot | undefined;
  for (const part of parts) {
    if (part.cut.commitment) continue;
    reader.piece = part.piece;
    root = readSection(reader, part.contents, root, start);
  }
  return { pieces, sections: sectionsOf(reader, root, reader.commitments), read };
}

/** Reads all parts in the order of the text, for what one of them says may depend on another. */
function readTogether(parts: readonly Part[], problem: SyntaxProblem | undefined): ReadParts {
  const pieces = parts.map((part, index) => withProblem(part, problem, index === parts.length - 1));
  const anchors = new Anchors();
  parts.forEach(({ contents }, index) => {
    anchors.add(pieces[index]!, contents);
  });
  const reader = new Reader(anchors, pieces[0]!, new Unit());
  const read: ReadCommitments[] = [];
  const start = firstSign(pieces);
  let root: PlanRoot | undefined;
  let count = 0;
  parts.forEach(({ cut, contents }, index) => {
    reader.piece = pieces[index]!;
    if (cut.commitment) {
      const list = root?.entry('commitments')?.node;
      count ||= list instanceof ListNode ? list.items.length : 0;
      read.push(readCommitments(reader, contents, root, count));
      count += read.at(-1)?.count ?? 0;
    } else root = readSection(reader, contents, root, start);
  });
  const others = new Set(read.flatMap(({ commitments }) => commitments));
  const own = reader.commitments.filter((commitment) => !others.has(commitment));
  return { pieces, sections: sectionsOf(reader, root, own), read };
}

/** A part's piece with the problem of the whole, if that begins in it. */
function withProblem({ piece }: Part, problem: SyntaxProblem | undefined, last: boolean): Piece {
  if (!problem) return piece;
  const { text, base } = piece;
  const end = base + text.length;
  const inside = problem.start >= base && (problem.start < end || last);
  const own = { ...problem, start: problem.start - base, end: Math.min(problem.end, end) - base };
  return new Piece(text, base, inside ? own : undefined);
}

/**
 * Are the sections of two texts the same, all but the commitments? Whether there are any of those is part of it: rules
 * on the plan's keys see it.
 */
const sameSections = (parts: readonly Part[], former: readonly Part[]): boolean =>
  parts.some(isCommitment) === former.some(isCommitment) &&
  sameAmong(parts, former, (part) => !isCommitment(part));

/**
 * Is all the same that the commitments are judged against? What stands before the first section may be anything,
 * and so may what a part holds that does not parse.
 */
const sameFrame = (parts: readonly Part[], former: readonly Part[]): boolean =>
  sameAmong(
    parts,
    former,
    ({ cut, fits }) => !cut.commitment && (cut.section === '' || frameKeys.has(cut.section) || !fits),
  );

function sameAmong(
  parts: readonly Part[],
  former: readonly Part[],
  counts: (part: Part) => boolean,
): boolean {
  const others = former.filter(counts);
  let at = 0;
  for (const part of parts) if (counts(part) && part !== others[at++]) return false;
  return at === others.length;
}
