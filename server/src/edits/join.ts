import { addAll } from '../plan/lists';
import type { Piece } from '../plan/model/piece';
import { firstIndex } from '../plan/text/lines';
import { near } from './near';
import { type PieceValue, pieceTree } from './pieceTree';
import type { Part, Written } from './source';

/** Puts the pieces of a plan together: maps are one map, lists are items of what stands last before them. */
export function joinPieces(pieces: readonly Piece[]): Written | undefined {
  if (pieces.length === 1) return pieceTree(pieces[0]!);
  const joined = new Joined();
  for (const piece of pieces) {
    if (piece.isItem) joined.addItem(piece);
    else joined.add(pieceTree(piece));
  }
  return joined.root;
}

/** A plan as it is put together. */
class Joined {
  root: Written | undefined;
  readonly #parts: Part[] = [];

  add(written: PieceValue | undefined): void {
    const last = this.#parts.at(-1);
    if (!written) return;
    if (!this.root) {
      this.root = new JoinedMap(written, this.#parts);
      addAll(this.#parts, written.parts);
    } else if (written.kind === 'map') addAll(this.#parts, written.parts);
    else if (written.kind === 'list' && last) this.#itemsOf(last)?.addTree(written);
  }

  addItem(piece: Piece): void {
    const last = this.#parts.at(-1);
    if (this.root && last) this.#itemsOf(last)?.add(piece);
    else this.add(pieceTree(piece));
  }

  /** The list that is the value of a part; undefined where something else is. */
  #itemsOf(part: Part): JoinedList | undefined {
    if (part instanceof JoinedPart) return part.value;
    if (part.value && part.value.kind !== 'list') return undefined;
    const list = new JoinedList(part.value);
    this.#parts[this.#parts.length - 1] = new JoinedPart(part, list);
    return list;
  }
}

/** What begins in one piece and goes on in others. */
class JoinedMap implements Written {
  readonly text = undefined;

  constructor(
    readonly first: Written,
    readonly parts: readonly Part[],
  ) {}

  get kind(): Written['kind'] {
    return this.first.kind;
  }

  get flow(): boolean {
    return this.first.flow;
  }

  get start(): number {
    return this.first.start;
  }

  get end(): number {
    return this.lastPart?.end ?? this.first.end;
  }

  get lastPart(): Part | undefined {
    return this.parts.at(-1);
  }

  partsNear(offset: number): readonly Part[] {
    return near(this.parts, offset);
  }

  firstParts(count: number): readonly Part[] {
    return this.parts.slice(0, count);
  }
}

/** A pair whose list goes on in other pieces. */
class JoinedPart implements Part {
  constructor(
    readonly first: Part,
    readonly value: JoinedList,
  ) {}

  get start(): number {
    return this.first.start;
  }

  get end(): number {
    return Math.max(this.first.end, this.value.end);
  }

  get key(): string | undefined {
    return this.first.key;
  }

  get keyStart(): number {
    return this.first.keyStart;
  }

  get open(): number | undefined {
    return this.first.open;
  }

  get tagged(): boolean {
    return this.first.tagged;
  }
}

/** A list whose items stand in pieces of their own, each read when it is looked into. */
class JoinedList implements Written {
  readonly kind = 'list';
  readonly text = undefined;
  /** Trees that were read, and pieces that hold one item each. */
  readonly #sources: (Written | Piece)[] = [];
  #parts: readonly Part[] | undefined;

  constructor(first: Written | undefined) {
    if (first) this.#sources.push(first);
  }

  add(piece: Piece): void {
    this.#sources.push(piece);
  }

  addTree(list: Written): void {
    this.#sources.push(list);
  }

  get flow(): boolean {
    return treeOf(this.#sources[0])?.flow ?? false;
  }

  get start(): number {
    return treeOf(this.#sources[0])?.start ?? 0;
  }

  get end(): number {
    return treeOf(this.#sources.at(-1))?.end ?? 0;
  }

  get parts(): readonly Part[] {
    this.#parts ??= this.#sources.flatMap(partsOf);
    return this.#parts;
  }

  get lastPart(): Part | undefined {
    const last = this.#sources.findLast((source) => partsOf(source).length > 0);
    return last && partsOf(last).at(-1);
  }

  partsNear(offset: number): readonly Part[] {
    const sources = this.#sources;
    const behind = firstIndex(sources.length, (index) => startOf(sources[index]!) > offset);
    return treeOf(sources[behind - 1])?.partsNear(offset) ?? [];
  }

  firstParts(count: number): readonly Part[] {
    return this.#sources.slice(0, count).flatMap(partsOf).slice(0, count);
  }
}

const isPiece = (source: Written | Piece): source is Piece => 'base' in source;

const startOf = (source: Written | Piece): number => (isPiece(source) ? source.base : source.start);

const treeOf = (source: Written | Piece | undefined): Written | undefined =>
  source && (isPiece(source) ? pieceTree(source) : source);

const partsOf = (source: Written | Piece): readonly Part[] => treeOf(source)?.parts ?? [];
