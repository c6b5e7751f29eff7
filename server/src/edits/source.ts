import { CST, Parser } from 'yaml';
import type { Piece } from '../plan/model/piece';
import type { Plan } from '../plan/plan';

/** A value as it is written. Offsets are absolute; comments and blanks around it do not count. */
export interface Written {
  readonly kind: 'scalar' | 'alias' | 'block' | 'map' | 'list';
  readonly start: number;
  end: number;
  /** In brackets or braces. */
  readonly flow: boolean;
  /** The text of a scalar as YAML reads it; undefined for an empty plain one and for all others. */
  readonly text: string | undefined;
  /** The pairs of a map, the items of a list. */
  readonly parts: Part[];
}

/** A pair of a map or an item of a list. */
export interface Part {
  /** At its key or dash, or the anchor, tag or question mark before the key. */
  readonly start: number;
  end: number;
  /** Its key; undefined for an item, or a key that is no scalar. */
  readonly key: string | undefined;
  /** Where the key stands; the start of an item. */
  readonly keyStart: number;
  /** Just behind its colon or dash; undefined where there is neither. */
  readonly open: number | undefined;
  /** Does an anchor or a tag stand before the value? */
  readonly tagged: boolean;
  value: Written | undefined;
}

const trees = new WeakMap<Plan, Written | undefined>();
/** What was read of a piece, in its own offsets: the next version of a plan has most pieces of this one. */
const pieceTrees = new WeakMap<Piece, Written | undefined>();

/**
 * The text of a plan as nested parts, which the model of it does not keep. Made when first asked for. The
 * pieces of a plan that does not parse are put together again; undefined where there is nothing to read.
 */
export function sourceTree(plan: Plan): Written | undefined {
  if (!trees.has(plan)) trees.set(plan, joinPieces(plan.pieces));
  return trees.get(plan);
}

function joinPieces(pieces: readonly Piece[]): Written | undefined {
  let root: Written | undefined;
  for (const piece of pieces) {
    const written = moved(pieceTree(piece), piece.base);
    const last = root?.parts.at(-1);
    if (!root) root = written;
    else if (written?.kind === 'map') root.parts.push(...written.parts);
    else if (written?.kind === 'list' && last) addItems(last, written);
    if (root && pieces.length > 1) root.end = root.parts.at(-1)?.end ?? root.end;
  }
  return root;
}

function pieceTree(piece: Piece): Written | undefined {
  if (!pieceTrees.has(piece)) {
    const tree = readPiece(piece);
    if (tree && piece.muted) endAt(tree, contentEnd(piece));
    pieceTrees.set(piece, tree);
  }
  return pieceTrees.get(piece);
}

/** A copy that is so much further down. */
function moved<W extends Written | undefined>(written: W, by: number): W;
function moved(written: Written | undefined, by: number): Written | undefined {
  return (
    written && {
      ...written,
      start: written.start + by,
      end: written.end + by,
      parts: written.parts.map((part) => ({
        ...part,
        start: part.start + by,
        end: part.end + by,
        keyStart: part.keyStart + by,
        open: part.open === undefined ? undefined : part.open + by,
        value: moved(part.value, by),
      })),
    }
  );
}

function addItems(part: Part, list: Written): void {
  if (part.value?.kind === 'list') {
    part.value.parts.push(...list.parts);
    part.value.end = list.end;
  } else part.value ??= list;
  part.end = Math.max(part.end, list.end);
}

/** Lets what is written last in a broken piece end with it: what is open there has no end of its own. */
function endAt(written: Written, end: number): void {
  written.end = end;
  const last = written.parts.at(-1);
  if (!last) return;
  last.end = end;
  if (last.value) endAt(last.value, end);
}

/** Where a piece ends, without blank lines and comments of what comes next. */
const contentEnd = ({ text }: Piece): number =>
  text.replace(/(?:^|\r?\n)(?:(?:#.*|[ \t]*)(?:\r?\n|$))*$/, '').length;

function readPiece(piece: Piece): Written | undefined {
  if (piece.problem?.code === 'TOO_DEEP') return undefined;
  for (const token of new Parser().parse(piece.text)) {
    if (token.type === 'document') return token.value && readValue(token.value);
  }
  return undefined;
}

function readValue(token: CST.Token): Written | undefined {
  switch (token.type) {
    case 'scalar':
    case 'single-quoted-scalar':
    case 'double-quoted-scalar':
    case 'alias':
      return readScalar(token);
    case 'block-scalar':
      return readBlock(token);
    case 'block-map':
    case 'block-seq':
    case 'flow-collection':
      return readCollection(token);
    default:
      return undefined;
  }
}

function readScalar(token: CST.FlowScalar): Written | undefined {
  if (token.type === 'scalar' && token.source === '') return undefined;
  const start = token.offset;
  const end = start + token.source.length;
  const kind = token.type === 'alias' ? 'alias' : 'scalar';
  const text = kind === 'scalar' ? textOf(token) : undefined;
  return { kind, start, end, flow: false, text, parts: [] };
}

function readBlock(token: CST.BlockScalar): Written {
  const start = token.offset;
  const header = token.props[0];
  const headerEnd = start + (header && 'source' in header ? header.source.length : 0);
  const bodyStart =
    start + token.props.reduce((sum, prop) => sum + ('source' in prop ? prop.source.length : 0), 0);
  const body = bodyEnd(token);
  const end = body > 0 ? bodyStart + body : headerEnd;
  return { kind: 'block', start, end, flow: false, text: textOf(token), parts: [] };
}

/** Length of a block text's source without its last line break and the empty lines that YAML drops there. */
function bodyEnd({ props, source }: CST.BlockScalar): number {
  const header = props[0];
  const keep = header !== undefined && 'source' in header && header.source.includes('+');
  if (keep) return source.replace(/\r?\n$/, '').length;
  const indent = /^ *(?=[^ \r\n])/m.exec(source)?.[0].length;
  if (indent === undefined) return 0;
  const blank = new RegExp(`(?:\\r?\\n {0,${indent}})*\\r?\\n?$`);
  return source.replace(blank, '').length;
}

function readCollection(token: CST.BlockMap | CST.BlockSequence | CST.FlowCollection): Written {
  const flow = token.type === 'flow-collection';
  const isMap = flow ? token.start.type === 'flow-map-start' : token.type === 'block-map';
  const parts = (token.items as CST.CollectionItem[]).flatMap((item) => readPart(item) ?? []);
  const start = token.offset;
  const close = flow ? token.end.find(({ type }) => type.endsWith('-end')) : undefined;
  const end = close ? endOf(close) : (parts.at(-1)?.end ?? start + 1);
  return { kind: isMap ? 'map' : 'list', start, end, flow, text: undefined, parts };
}

function readPart(item: CST.CollectionItem): Part | undefined {
  const before = item.start.filter(({ type }) => !isBetween(type) && type !== 'comma');
  const between = (item.sep ?? []).filter(({ type }) => !isBetween(type));
  const key = item.key ? readValue(item.key) : undefined;
  const value = item.value && readValue(item.value);
  const first = before[0]?.offset ?? item.key?.offset ?? between[0]?.offset ?? item.value?.offset;
  const last = between.at(-1) ?? (item.key ? undefined : before.at(-1));
  if (first === undefined) return undefined;
  const indicator =
    between.find(({ type }) => type === 'map-value-ind') ??
    (item.sep ? undefined : before.find(({ type }) => type === 'seq-item-ind'));
  return {
    start: first,
    end: value?.end ?? (last ? endOf(last) : (key?.end ?? first)),
    key: key?.text,
    keyStart: key?.start ?? first,
    open: indicator && endOf(indicator),
    tagged: (item.sep ? between : before).some(({ type }) => type === 'anchor' || type === 'tag'),
    value,
  };
}

const isBetween = (type: CST.TokenType): boolean =>
  type === 'space' || type === 'newline' || type === 'comment';
const endOf = ({ offset, source }: CST.SourceToken): number => offset + source.length;
const textOf = (token: CST.FlowScalar | CST.BlockScalar): string | undefined =>
  CST.resolveAsScalar(token, false, () => {}).value;

/** A part of a tree with what holds it. */
export interface Found {
  readonly part: Part;
  readonly holder: Written;
  /** Is it inside brackets or braces? */
  readonly flow: boolean;
}

/** The parts that hold an offset, the outermost first. */
export function partsAt(tree: Written | undefined, offset: number): Found[] {
  const found: Found[] = [];
  let flow = false;
  for (let holder = tree; holder; ) {
    flow ||= holder.flow;
    const part = holder.parts.find(({ start, end }) => start <= offset && offset <= end);
    if (!part) break;
    found.push({ part, holder, flow });
    holder = part.value && offset >= part.value.start ? part.value : undefined;
  }
  return found;
}

/** The part whose key or value begins at an offset. */
export const partAt = (tree: Written | undefined, offset: number): Found | undefined =>
  partsAt(tree, offset).findLast(({ part }) => part.keyStart === offset || part.value?.start === offset);

/** The value that begins at an offset, of a certain kind. */
export function valueAt(
  tree: Written | undefined,
  offset: number,
  kind: Written['kind'],
): Written | undefined {
  if (tree?.kind === kind && tree.start === offset) return tree;
  return partsAt(tree, offset).find(({ part }) => part.value?.start === offset && part.value.kind === kind)
    ?.part.value;
}

/** Does a value say nothing, as the format sees it: empty, `~`, blanks, `[]`, `{}`? */
export function saysNothing(value: Written | undefined, text: string): boolean {
  if (!value) return true;
  if (value.kind === 'alias') return false;
  if (value.kind === 'map' || value.kind === 'list') return value.parts.length === 0;
  const source = text.slice(value.start, value.end);
  return value.text === undefined || value.text.trim() === '' || /^(?:~|null|Null|NULL)$/.test(source);
}
