import { type Assembly, assemble, readWhole } from './assemble';
import { addUnder } from './lists';
import type { Plan } from './model/plan';
import { isCommitment, Part, type PartCut } from './part';
import { readAlone } from './readPart';
import type { Lines, Range } from './text/lines';
import { PieceLines } from './text/pieceLines';
import { type CutState, cut, cutStart, startsCut } from './yaml/cut';

export { Plan, type PlanRoot } from './model/plan';

/** A replacement of a stretch of the text; without `range`, of all of it. */
export interface TextChange {
  readonly range?: Range;
  readonly text: string;
}

/** What reading has cost so far, for tests that guard the incremental path. */
export interface ReadingCost {
  /** How many parts were cut anew. */
  readonly parts: number;
}

/** Reads a plan at once, as a whole if it parses so. Never throws. */
export function readPlan(text: string): Plan {
  return readWhole(text) ?? new PlanDocument(text).plan;
}

/** A plan that is being written: an edit reads again only what it touches. */
export class PlanDocument {
  #parts: readonly Part[];
  #lines: PieceLines;
  #assembly: Assembly | undefined;
  #former: Assembly | undefined;
  #made = 0;
  /** The commitment that was written in last. */
  #inHand: Part | undefined;
  /** How many parts from the first on are known to be parsed. */
  #prepared = 0;

  constructor(text: string) {
    this.#parts = this.#partsOf(text, cutStart, []);
    this.#lines = linesOf(this.#parts);
  }

  /** The plan as it is now. Positions in plans asked for earlier are no longer right. */
  get plan(): Plan {
    this.#assembly ??= assemble(this.#parts, this.#lines, this.#former);
    return this.#assembly.plan;
  }

  /**
   * Does part of the work that `plan` waits for, until it is done or `isOver` says to pause; true when done.
   * For plans that take longer to read than an editor should wait.
   */
  prepare(isOver: () => boolean): boolean {
    if (this.#assembly) return true;
    for (; this.#prepared < this.#parts.length; this.#prepared++) {
      const part = this.#parts[this.#prepared]!;
      if (part.parsed) continue;
      if (isOver()) return false;
      if (part.problem || !part.cut.commitment || part.linked) continue;
      readAlone(part);
    }
    return true;
  }

  get lines(): Lines {
    return this.#lines;
  }

  get cost(): ReadingCost {
    return { parts: this.#made };
  }

  /** Applies changes one after the other, each to what the one before has left, as LSP sends them. */
  edit(changes: readonly TextChange[]): void {
    const joined = changes.length > fewChanges ? asOne(changes, this.#lines) : undefined;
    if (joined) {
      this.#replace(joined.start, joined.end, joined.text);
      return;
    }
    for (const { range, text } of changes) {
      if (!range) this.#replace(0, this.#lines.length, text);
      else this.#replace(this.#lines.offsetAt(range.start), this.#lines.offsetAt(range.end), text);
    }
  }

  #replace(start: number, end: number, text: string): void {
    const from = Math.min(start, end);
    const to = Math.max(start, end);
    const index = this.#rewrite(from, to, text) ?? this.#recut(from, to, text);
    this.#lines = linesOf(this.#parts);
    this.#prepared = Math.min(this.#prepared, index);
    this.#former = this.#assembly ?? this.#former;
    this.#assembly = undefined;
  }

  /**
   * Replaces something within a line that begins no part, neither before nor after: all other parts stay. Returns the
   * index of the part; undefined where it is not so.
   */
  #rewrite(from: number, to: number, text: string): number | undefined {
    const index = this.#lines.indexAt(from);
    const base = this.#lines.base(index);
    const { text: old, cut } = this.#parts[index]!;
    const [start, end] = [from - base, to - base];
    const line = start > 0 ? old.lastIndexOf('\n', start - 1) + 1 : 0;
    if (line === 0 || end > old.length || `${old.slice(start, end)}${text}`.includes('\n')) return undefined;
    const fresh = old.slice(0, start) + text + old.slice(end);
    if (startsCut(fresh, line, cut)) return undefined;
    const part = this.#partOf(fresh, cut, this.#parts[index]);
    this.#parts = this.#parts.with(index, part);
    if (isCommitment(part)) this.#takeInHand(part);
    return index;
  }

  /** Cuts what is touched anew; returns the index of the first part of it. */
  #recut(from: number, to: number, text: string): number {
    // The part before may take over the first line; where two parts meet, both are touched.
    const first = Math.max(0, this.#lines.indexAt(from) - 1);
    let last = this.#lines.indexAt(to);
    const state = first === 0 ? cutStart : this.#parts[first]!.cut;
    const before = this.#lines.slice(this.#lines.base(first), from) + text;
    const touched = () => before + this.#lines.slice(to, this.#lines.base(last + 1));
    const known = this.#parts.slice(first, last + 1);
    let parts = this.#partsOf(touched(), state, known);
    if (!sameState(parts.at(-1)!.cut, this.#parts[last]!.cut)) {
      while (last + 1 < this.#parts.length && this.#parts[last + 1]!.cut.commitment) last++;
      parts = this.#partsOf(touched(), state, [...parts, ...this.#parts.slice(first, last + 1)]);
    }
    this.#parts = [...this.#parts.slice(0, first), ...parts, ...this.#parts.slice(last + 1)];
    const formerly = new Set(known);
    const written = parts.filter((part) => isCommitment(part) && !formerly.has(part));
    if (written.length === 1) this.#takeInHand(written[0]!);
    return first;
  }

  /** Where one commitment was written in, the next edit is likely to go on there. */
  #takeInHand(part: Part): void {
    if (this.#inHand && this.#parts.includes(this.#inHand)) this.#inHand.putDown();
    part.takeInHand();
    this.#inHand = part;
  }

  /** Cuts a text into parts; a part that is there already is taken as it is. */
  #partsOf(text: string, state: CutState, known: readonly Part[]): Part[] {
    const pool = new PartPool(known);
    return cut(text, state).map((one) => {
      const source = text.slice(one.start, one.end);
      return pool.take(source, one) ?? this.#partOf(source, one, pool.alike(one));
    });
  }

  /** A new part, that takes over from what stood there before what it can. */
  #partOf(text: string, cut: PartCut, former: Part | undefined): Part {
    this.#made++;
    return new Part(text, cut, cut.commitment ? former : undefined);
  }
}

/** Parts that may be there still after an edit, each to be taken once. */
class PartPool {
  readonly #left: Set<Part>;
  readonly #byText = new Map<string, Part[]>();

  constructor(parts: readonly Part[]) {
    this.#left = new Set(parts);
    // The first last, where it can be taken away without moving the others.
    for (const part of [...this.#left].reverse()) addUnder(this.#byText, part.text, part);
  }

  /** The first with this text that is cut so; it is not there any more. */
  take(text: string, cut: PartCut): Part | undefined {
    // To look for a text reads all of it, which counts where a plan of megabytes is opened.
    if (this.#left.size === 0) return undefined;
    const parts = this.#byText.get(text) ?? [];
    const index = parts.findLastIndex((part) => sameCut(part.cut, cut));
    if (index < 0) return undefined;
    const [part] = parts.splice(index, 1);
    this.#left.delete(part!);
    return part;
  }

  /** The first that is left of those cut so. */
  alike(cut: PartCut): Part | undefined {
    for (const part of this.#left) if (sameCut(part.cut, cut)) return part;
    return undefined;
  }
}

/** More changes at once than these are made in one go, if they can be. */
const fewChanges = 50;

/**
 * Many changes as one; undefined unless each stands wholly before the one made before it, so that it means the same
 * place in the text as it was.
 */
function asOne(
  changes: readonly TextChange[],
  lines: Lines,
): { readonly start: number; readonly end: number; readonly text: string } | undefined {
  const texts: string[] = [];
  let next: number | undefined;
  let last: number | undefined;
  for (const { range, text } of changes) {
    const start = range && exactOffset(lines, range.start);
    const end = range && exactOffset(lines, range.end);
    if (start === undefined || end === undefined || start > end || end > (next ?? end)) return undefined;
    texts.push(lines.slice(end, next ?? end), text);
    next = start;
    last ??= end;
  }
  if (next === undefined || last === undefined) return undefined;
  return { start: next, end: last, text: texts.reverse().join('') };
}

/** The offset of a position; undefined for one behind the end of its line. */
function exactOffset(lines: Lines, position: Range['start']): number | undefined {
  const offset = lines.offsetAt(position);
  return offset - lines.start(position.line) === position.character ? offset : undefined;
}

const linesOf = (parts: readonly Part[]): PieceLines => new PieceLines(parts.map(({ lines }) => lines));

const sameState = (a: CutState, b: CutState): boolean =>
  a.section === b.section && a.itemIndent === b.itemIndent;

const sameCut = (a: Part['cut'], b: Part['cut']): boolean => sameState(a, b) && a.commitment === b.commitment;
