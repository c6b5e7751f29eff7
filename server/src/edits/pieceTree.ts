import { CST, Parser } from 'yaml';
import { keptWith } from '../plan/model/kept';
import type { Piece } from '../plan/model/piece';
import { isUnparsed } from '../plan/yaml/parse';
import { near } from './near';
import type { Part, Written } from './source';

/** A value in a piece, by the offsets there: it stays as it is while the piece moves. */
export class PieceValue implements Written {
  readonly flow: boolean;
  readonly text: string | undefined;
  readonly parts: readonly PiecePart[];

  constructor(
    readonly piece: Piece,
    readonly kind: Written['kind'],
    /** Relative to the piece, as is `to`. */
    readonly from: number,
    public to: number,
    { flow = false, text, parts = [] }: { flow?: boolean; text?: string | undefined; parts?: PiecePart[] },
  ) {
    this.flow = flow;
    this.text = text;
    this.parts = parts;
  }

  get start(): number {
    return this.piece.base + this.from;
  }

  get end(): number {
    return this.piece.base + this.to;
  }

  get lastPart(): PiecePart | undefined {
    return this.parts.at(-1);
  }

  partsNear(offset: number): readonly Part[] {
    return near(this.parts, offset);
  }

  firstParts(count: number): readonly PiecePart[] {
    return this.parts.slice(0, count);
  }

  /** Lets what is written last in a broken piece end with it: what is open there has no end of its own. */
  endAt(to: number): void {
    this.to = to;
    const last = this.lastPart;
    if (!last) return;
    last.to = to;
    last.value?.endAt(to);
  }
}

/** A part in a piece, by the offsets there. */
export class PiecePart implements Part {
  readonly tagged: boolean;
  readonly value: PieceValue | undefined;
  readonly #key: PieceValue | undefined;
  /** Just behind its colon or dash, relative to the piece. */
  readonly opens: number | undefined;

  constructor(
    readonly piece: Piece,
    readonly from: number,
    public to: number,
    {
      key,
      opens,
      tagged,
      value,
    }: {
      key: PieceValue | undefined;
      opens: number | undefined;
      tagged: boolean;
      value: PieceValue | undefined;
    },
  ) {
    this.tagged = tagged;
    this.value = value;
    this.#key = key;
    this.opens = opens;
  }

  get start(): number {
    return this.piece.base + this.from;
  }

  get end(): number {
    return this.piece.base + this.to;
  }

  get key(): string | undefined {
    return this.#key?.text;
  }

  get keyStart(): number {
    return this.#key?.start ?? this.start;
  }

  get open(): number | undefined {
    return this.opens === undefined ? undefined : this.piece.base + this.opens;
  }
}

/** What is written in one piece. Read once: the next version of a plan has most pieces of this one. */
export const pieceTree = keptWith((piece: Piece): PieceValue | undefined => {
  const tree = readPiece(piece);
  if (tree && piece.muted) tree.endAt(contentEnd(piece));
  return tree;
});

/** Where a piece ends, without blank lines and comments of what comes next. */
const contentEnd = ({ text }: Piece): number => endWithout(text, (line) => /^(?:#.*|[ \t]*)$/.test(line));

/** Length of a text without the lines at its end that are idle. */
function endWithout(text: string, isIdle: (line: string) => boolean): number {
  let end = text.length;
  while (end > 0) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    if (!isIdle(text.slice(start, end))) return end;
    end = Math.max(0, text.startsWith('\r\n', start - 2) ? start - 2 : start - 1);
  }
  return 0;
}

/** Reads what is written in a piece, for those who look at it once. Undefined where there is nothing. */
export function readPiece(piece: Piece): PieceValue | undefined {
  if (isUnparsed(piece.problem)) return undefined;
  for (const token of new Parser().parse(piece.text)) {
    if (token.type === 'document') return token.value && new PieceReader(piece).value(token.value);
  }
  return undefined;
}

/** Turns the tokens of a piece into nested parts. */
class PieceReader {
  constructor(readonly piece: Piece) {}

  value(token: CST.Token): PieceValue | undefined {
    switch (token.type) {
      case 'scalar':
      case 'single-quoted-scalar':
      case 'double-quoted-scalar':
      case 'alias':
        return this.#scalar(token);
      case 'block-scalar':
        return this.#block(token);
      case 'block-map':
      case 'block-seq':
      case 'flow-collection':
        return this.#collection(token);
      default:
        return undefined;
    }
  }

  #scalar(token: CST.FlowScalar): PieceValue | undefined {
    if (token.type === 'scalar' && token.source === '') return undefined;
    const start = token.offset;
    const end = start + token.source.length;
    const kind = token.type === 'alias' ? 'alias' : 'scalar';
    return new PieceValue(this.piece, kind, start, end, {
      text: kind === 'scalar' ? textOf(token) : undefined,
    });
  }

  #block(token: CST.BlockScalar): PieceValue {
    const start = token.offset;
    const header = token.props[0];
    const headerEnd = start + (header && 'source' in header ? header.source.length : 0);
    const bodyStart =
      start + token.props.reduce((sum, prop) => sum + ('source' in prop ? prop.source.length : 0), 0);
    const body = bodyEnd(token);
    const end = body > 0 ? bodyStart + body : headerEnd;
    return new PieceValue(this.piece, 'block', start, end, { text: textOf(token) });
  }

  #collection(token: CST.BlockMap | CST.BlockSequence | CST.FlowCollection): PieceValue {
    const flow = token.type === 'flow-collection';
    const isMap = flow ? token.start.type === 'flow-map-start' : token.type === 'block-map';
    const parts = (token.items as CST.CollectionItem[]).flatMap((item) => this.#part(item) ?? []);
    const start = token.offset;
    const close = flow ? token.end.find(({ type }) => type.endsWith('-end')) : undefined;
    const end = close ? endOf(close) : (parts.at(-1)?.to ?? start + 1);
    return new PieceValue(this.piece, isMap ? 'map' : 'list', start, end, { flow, parts });
  }

  #part(item: CST.CollectionItem): PiecePart | undefined {
    const before = item.start.filter(({ type }) => !isBetween(type) && type !== 'comma');
    const between = (item.sep ?? []).filter(({ type }) => !isBetween(type));
    const key = item.key ? this.value(item.key) : undefined;
    const value = item.value && this.value(item.value);
    const first = before[0]?.offset ?? item.key?.offset ?? between[0]?.offset ?? item.value?.offset;
    const last = between.at(-1) ?? (item.key ? undefined : before.at(-1));
    if (first === undefined) return undefined;
    const indicator =
      between.find(({ type }) => type === 'map-value-ind') ??
      (item.sep ? undefined : before.find(({ type }) => type === 'seq-item-ind'));
    const end = value?.to ?? (last ? endOf(last) : (key?.to ?? first));
    return new PiecePart(this.piece, first, end, {
      key,
      opens: indicator && endOf(indicator),
      tagged: (item.sep ? between : before).some(({ type }) => type === 'anchor' || type === 'tag'),
      value,
    });
  }
}

/** Length of a block text's source without its last line break and the empty lines that YAML drops there. */
function bodyEnd({ props, source }: CST.BlockScalar): number {
  const header = props[0];
  const keep = header !== undefined && 'source' in header && header.source.includes('+');
  if (keep) return source.replace(/\r?\n$/, '').length;
  const indent = /^ *(?=[^ \r\n])/m.exec(source)?.[0].length;
  if (indent === undefined) return 0;
  return endWithout(source, (line) => line.length <= indent && /^ *$/.test(line));
}

const isBetween = (type: CST.TokenType): boolean =>
  type === 'space' || type === 'newline' || type === 'comment';
const endOf = ({ offset, source }: CST.SourceToken): number => offset + source.length;
const textOf = (token: CST.FlowScalar | CST.BlockScalar): string | undefined =>
  CST.resolveAsScalar(token, false, () => {}).value;
