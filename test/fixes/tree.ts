import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, Parser, parseAllDocuments } from 'yaml';

/** A stretch of a text, UTF-16, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a text says, as it is written: aliases and merge keys are what they are, not what they stand for. */
export interface Tree extends Span {
  readonly kind: 'nothing' | 'scalar' | 'alias' | 'map' | 'list';
  /** Of a scalar what YAML reads, line breaks at its end left out; of an alias its name. */
  readonly text: string;
  readonly parts: readonly TreePart[];
}

/** A pair of a map or an item of a list. */
export interface TreePart extends Span {
  readonly key: Tree | undefined;
  readonly value: Tree;
}

/** Reads a text; undefined where it has errors, or is not one document. */
export function treeOf(text: string): Tree | undefined {
  const documents = parseAllDocuments(text, { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' });
  const [document] = documents;
  if (!document || !('contents' in document)) return nothing(0);
  if (documents.length > 1 || document.errors.length > 0) return undefined;
  return read(document.contents, 0);
}

const nothing = (at: number): Tree => ({ kind: 'nothing', start: at, end: at, text: '', parts: [] });

function read(node: Node | null, at: number): Tree {
  if (!node?.range) return nothing(at);
  const [start, end] = node.range;
  if (isAlias(node)) return { kind: 'alias', start, end, text: node.source, parts: [] };
  if (isScalar(node)) {
    const text = String(node.value ?? '').replace(/\n+$/, '');
    return { kind: text === '' ? 'nothing' : 'scalar', start, end, text, parts: [] };
  }
  if (isMap(node)) {
    const parts = (node.items as Pair<Node, Node | null>[]).map((pair) => {
      const key = read(pair.key, start);
      const value = read(pair.value, key.end);
      return { key, value, start: key.start, end: Math.max(key.end, value.end) };
    });
    return { kind: parts.length === 0 ? 'nothing' : 'map', start, end, text: '', parts };
  }
  if (!isSeq(node)) return nothing(start);
  const parts = (node.items as (Node | null)[]).map((one) => {
    const value = read(one, start);
    return { key: undefined, value, start: value.start, end: value.end };
  });
  return { kind: parts.length === 0 ? 'nothing' : 'list', start, end, text: '', parts };
}

/** A place where two trees differ: where it is in the one and in the other. */
export interface Difference {
  readonly path: string;
  readonly before: Span | undefined;
  readonly after: Span | undefined;
}

/** The innermost places where two trees differ. */
export function differences(before: Tree, after: Tree, path = ''): Difference[] {
  if (before.kind === 'map' && after.kind === 'map') return inMaps(before, after, path);
  if (before.kind === 'list' && after.kind === 'list') return inLists(before, after, path);
  return said(before) === said(after) ? [] : [{ path, before, after }];
}

function inMaps({ parts: before }: Tree, { parts: after }: Tree, path: string): Difference[] {
  const left = [...after];
  const gone: TreePart[] = [];
  const found: Difference[] = [];
  // Of several pairs with one key those that say the same are the same.
  const changed = before.filter((part) => take(left, part, isSame) === undefined);
  for (const part of changed) {
    const other = take(left, part, hasKey);
    if (!other) gone.push(part);
    else found.push(...differences(part.value, other.value, `${path}/${part.key!.text}`));
  }
  return [...found, ...paired(gone, left, path)];
}

const hasKey = (one: TreePart, other: TreePart): boolean => said(one.key!) === said(other.key!);
const isSame = (one: TreePart, other: TreePart): boolean =>
  hasKey(one, other) && said(one.value) === said(other.value);

/** Takes the first part out of those left that is like another; undefined if none is. */
function take(
  left: TreePart[],
  part: TreePart,
  isLike: (one: TreePart, other: TreePart) => boolean,
): TreePart | undefined {
  const at = left.findIndex((one) => isLike(one, part));
  return at < 0 ? undefined : left.splice(at, 1)[0];
}

/** Where none was added or taken away, items keep their places; of two alike another might be taken for them. */
function inLists(before: Tree, after: Tree, path: string): Difference[] {
  const aligned = inAlignedLists(before, after, path);
  if (before.parts.length !== after.parts.length) return aligned;
  const placed = paired(before.parts, after.parts, path);
  return placed.length <= aligned.length ? placed : aligned;
}

/** Items that are the same in both stay; between them they are paired in order. */
function inAlignedLists({ parts: before }: Tree, { parts: after }: Tree, path: string): Difference[] {
  const found: Difference[] = [];
  let [from, to] = [0, 0];
  for (const [one, other] of [...common(before, after), [before.length, after.length] as const]) {
    found.push(...paired(before.slice(from, one), after.slice(to, other), `${path}/${from}`));
    [from, to] = [one + 1, other + 1];
  }
  return found;
}

function paired(gone: readonly TreePart[], fresh: readonly TreePart[], path: string): Difference[] {
  const found: Difference[] = [];
  for (let index = 0; index < Math.max(gone.length, fresh.length); index++) {
    const [one, other] = [gone[index], fresh[index]];
    if (!one || !other) found.push({ path: `${path}/?`, before: one, after: other });
    else {
      if (one.key && other.key) found.push(...differences(one.key, other.key, `${path}/(key)`));
      found.push(...differences(one.value, other.value, `${path}/${one.key?.text ?? index}`));
    }
  }
  return found;
}

/** Indexes of a longest row of parts that both lists have. */
function common(before: readonly TreePart[], after: readonly TreePart[]): (readonly [number, number])[] {
  const [ones, others] = [before, after].map((parts) => parts.map(({ value }) => said(value)));
  const longest = Array.from({ length: before.length + 1 }, () =>
    new Array<number>(after.length + 1).fill(0),
  );
  for (let one = before.length - 1; one >= 0; one--) {
    for (let other = after.length - 1; other >= 0; other--) {
      longest[one]![other] =
        ones![one] === others![other]
          ? longest[one + 1]![other + 1]! + 1
          : Math.max(longest[one + 1]![other]!, longest[one]![other + 1]!);
    }
  }
  const row: (readonly [number, number])[] = [];
  for (let [one, other] = [0, 0]; one < before.length && other < after.length; ) {
    if (ones![one] === others![other]) row.push([one++, other++]);
    else if (longest[one + 1]![other]! >= longest[one]![other + 1]!) one++;
    else other++;
  }
  return row;
}

const sayings = new WeakMap<Tree, string>();

/** What a tree says, in a text that is the same for trees that say the same. */
export function said(tree: Tree): string {
  const known = sayings.get(tree);
  if (known !== undefined) return known;
  const { kind, text, parts } = tree;
  const inner = parts.map(({ key, value }) => `${key ? said(key) : '-'}:${said(value)}`);
  const saying =
    kind === 'map' || kind === 'list' ? `${kind}{${inner.join(',')}}` : JSON.stringify([kind, text]);
  sayings.set(tree, saying);
  return saying;
}

/** A comment and where it stands. */
export interface Comment extends Span {
  readonly text: string;
}

/** The comments of a text. */
export function commentsOf(text: string): Comment[] {
  const comments: Comment[] = [];
  const collect = (token: unknown): void => {
    if (typeof token !== 'object' || token === null) return;
    if ('type' in token && token.type === 'comment') {
      const { source, offset } = token as unknown as { source: string; offset: number };
      comments.push({ text: source.trimEnd(), start: offset, end: offset + source.length });
    }
    for (const inner of Object.values(token)) collect(inner);
  };
  for (const token of new Parser().parse(text)) collect(token);
  return comments;
}

/** The keys that lead to what stands at an offset, `undefined` for items; those of the innermost value. */
export function pathAt(tree: Tree, offset: number): (string | undefined)[] {
  const path: (string | undefined)[] = [];
  for (let at: Tree | undefined = tree; at; ) {
    const part: TreePart | undefined = at.parts.find(({ start, end }) => start <= offset && offset <= end);
    if (part) path.push(part.key?.text);
    at = part && offset >= part.value.start ? part.value : undefined;
  }
  return path;
}
