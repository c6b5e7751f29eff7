import { type Document, isMap, isScalar, isSeq, parseDocument, type Scalar, visit, YAMLMap } from 'yaml';
import { Random } from '../unit/edits/messyPlans';
import { said, type Tree, treeOf } from './tree';

/** Dresses a text in another style; undefined where that cannot be done without changing what it says. */
export type Dress = (text: string, seed: number) => string | undefined;

/** A style is taken only if the text then says the same. */
const proven =
  (change: Dress): Dress =>
  (text, seed) => {
    const before = treeOf(text);
    const dressed = change(text, seed);
    const after = dressed === undefined ? undefined : treeOf(dressed);
    return before && after && said(before) === said(after) ? dressed : undefined;
  };

/** A text that can be written anew: one document, without errors. */
function parsed(text: string): Document.Parsed | undefined {
  if (!treeOf(text)) return undefined;
  const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' });
  return document.contents !== null && isWhole(document) ? document : undefined;
}

/** Has each alias its anchor, outside of it? */
function isWhole(document: Document.Parsed): boolean {
  let whole = true;
  visit(document, {
    Alias: (_, alias, path) => {
      const meant = alias.resolve(document);
      whole &&= meant !== undefined && !path.includes(meant);
    },
  });
  return whole;
}

type Rewrite = (document: Document.Parsed, random: Random) => void;

const rewritten =
  (rewrite: Rewrite, options: Parameters<Document['toString']>[0] = {}): Dress =>
  (text, seed) => {
    const document = parsed(text);
    if (!document) return undefined;
    rewrite(document, new Random(seed));
    // What a rewriting takes out may have held the anchor of an alias that stays.
    return isWhole(document) ? document.toString({ lineWidth: 0, ...options }) : undefined;
  };

const written = (...way: Parameters<typeof rewritten>): Dress => proven(rewritten(...way));

const scalars =
  (change: (scalar: Scalar, random: Random, isKey: boolean) => void): Rewrite =>
  (document, random) =>
    visit(document, { Scalar: (place, scalar) => change(scalar, random, place === 'key') });

const typed = (type: Scalar['type']): Rewrite =>
  scalars((scalar, _, isKey) => {
    if (!isKey && typeof scalar.value === 'string' && scalar.value !== '') scalar.type = type!;
  });

const quotedKeys: Rewrite = scalars((scalar, random, isKey) => {
  if (isKey && random.chance(0.5)) scalar.type = random.chance(0.5) ? 'QUOTE_DOUBLE' : 'QUOTE_SINGLE';
});

const flow =
  (share: number): Rewrite =>
  (document, random) =>
    visit(document, {
      Collection: (_, node, path) => {
        if (path.length > 1 && random.chance(share)) node.flow = true;
      },
    });

const anchored: Rewrite = (document, random) => {
  let count = 0;
  visit(document, {
    Node: (place, node) => {
      if (
        (isScalar(node) || isMap(node) || isSeq(node)) &&
        !node.anchor &&
        random.chance(0.3) &&
        (place !== 'key' || random.chance(0.2))
      )
        node.anchor = `a${count++}`;
    },
  });
};

/** Texts that stand twice become an alias the second time. */
const aliased: Rewrite = (document) => {
  const known = new Map<string, Scalar | YAMLMap>();
  visit(document, {
    Pair: (_, pair) => {
      const { value } = pair as { value: unknown };
      if (!isScalar(value) && !isMap(value) && !isSeq(value)) return;
      const text = JSON.stringify(value);
      const first = known.get(text);
      if (!first) known.set(text, value as Scalar);
      else {
        (pair as { value: unknown }).value = document.createAlias(first, first.anchor ?? `s${known.size}`);
        return visit.SKIP;
      }
      return undefined;
    },
  });
};

/** The first pairs of a commitment come in by a merge key. */
const merged: Rewrite = (document, random) => {
  const { contents } = document;
  if (!isMap(contents)) return;
  const commitments = contents.get('commitments');
  if (!isSeq(commitments)) return;
  commitments.items.forEach((commitment, index) => {
    if (!isMap(commitment) || commitment.items.length < 3 || !random.chance(0.7)) return;
    const shared = new YAMLMap();
    shared.items = commitment.items.splice(1, random.int(1, commitment.items.length - 1)) as never;
    shared.anchor = `m${index}`;
    const at = contents.items.findIndex(({ key }) => (key as { value?: unknown }).value === 'commitments');
    contents.items.splice(at, 0, document.createPair(`x-shared-${index}`, shared) as never);
    const pair = document.createPair('<<', null);
    (pair as { value: unknown }).value = document.createAlias(shared, shared.anchor);
    commitment.items.unshift(pair as never);
  });
};

/** Values that a plan reads the same, whatever anchors do to its tree. */
const sameValues =
  (change: Dress): Dress =>
  (text, seed) => {
    const dressed = change(text, seed);
    if (dressed === undefined) return undefined;
    const [one, other] = [text, dressed].map((some) => {
      const data = parseDocument(some, { schema: 'failsafe', merge: true, uniqueKeys: false }).toJS({
        maxAliasCount: -1,
      });
      for (const key of Object.keys(data ?? {})) if (key.startsWith('x-shared-')) delete data[key];
      return JSON.stringify(sorted(data));
    });
    return one === other ? dressed : undefined;
  };

const sorted = (data: unknown): unknown =>
  Array.isArray(data)
    ? data.map(sorted)
    : typeof data === 'object' && data !== null
      ? Object.entries(data)
          .sort(([a], [b]) => a.localeCompare(b))
          .map(([key, value]) => [key, sorted(value)])
      : data;

const linked = (rewrite: Rewrite): Dress => sameValues(rewritten(rewrite));

/** A comment at the end of every line and on a line of its own before it, wherever it changes nothing. */
const commented: Dress = proven((text, seed) => {
  const random = new Random(seed);
  let lines = text.split('\n');
  const tree = treeOf(text);
  if (!tree) return undefined;
  const inside = textLines(tree, text);
  let count = 0;
  lines = lines.flatMap((line, index) => {
    const indent = /^ */.exec(line)![0];
    if (line.trim() === '' || line.startsWith('%') || line.startsWith('---') || /^\s*#/.test(line))
      return [line];
    const own = inside.has(index) || random.chance(0.3) ? [] : [`${indent}# own ${count++}: [x`];
    const end =
      inside.has(index) || inside.has(index + 1) || random.chance(0.3) ? '' : ` # end ${count++}, "y`;
    return [...own, line.endsWith('\r') ? line : line + end];
  });
  return lines.join('\n');
});

/** The lines on which a text of several lines goes on. */
function textLines(tree: Tree, text: string): Set<number> {
  const found = new Set<number>();
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length - 1;
  const walk = (node: Tree, inFlow: boolean): void => {
    if (node.kind === 'scalar' || node.kind === 'nothing') {
      const end = text[node.end - 1] === '\n' ? node.end - 1 : node.end;
      for (let line = lineAt(node.start) + 1; line <= lineAt(end); line++) found.add(line);
    }
    for (const { key, value } of node.parts) {
      if (key) walk(key, inFlow);
      walk(value, inFlow);
    }
  };
  walk(tree, false);
  return found;
}

/** Dashes on lines of their own. */
const loneDashes: Dress = proven((text) => text.replace(/^( *)- (?=[a-z-]+:)/gm, '$1-\n$1  '));

/** Three blanks behind each dash. */
const wideDashes: Dress = proven((text) => {
  const tree = treeOf(text);
  if (!tree) return undefined;
  const lines = text.split('\n');
  const shift = lines.map(() => 0);
  const dashes = lines.map(() => 0);
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length - 1;
  const walk = (node: Tree): void => {
    for (const { value, key } of node.parts) {
      if (!key && node.kind === 'list' && text[node.start] !== '[') {
        const from = lineAt(value.start);
        const to = lineAt(text[value.end - 1] === '\n' ? value.end - 1 : value.end);
        dashes[from]!++;
        for (let line = from + 1; line <= to; line++) shift[line]! += 2;
      }
      walk(value);
    }
  };
  walk(tree);
  return lines
    .map((line, index) =>
      line.trim() === ''
        ? line
        : ' '.repeat(shift[index]!) + (dashes[index] ? line.replace('- ', '-   ') : line),
    )
    .join('\n');
});

const crlf: Dress = (text) => text.replace(/\r?\n/g, '\r\n');
export const styles: Readonly<Record<string, Dress>> = {
  'as it is': (text) => text,
  CRLF: crlf,
  BOM: (text) => `\ufeff${text}`,
  'no final newline': (text) => text.replace(/\n+$/, ''),
  'CRLF, BOM, no final newline': (text) => `\ufeff${text.replace(/\r?\n/g, '\r\n').replace(/(\r\n)+$/, '')}`,
  'four blanks': written(() => {}, { indent: 4 }),
  'dashes under keys': written(() => {}, { indentSeq: false }),
  'four blanks, dashes under keys': written(() => {}, { indent: 4, indentSeq: false }),
  'lone dashes': loneDashes,
  'wide dashes': wideDashes,
  'double quotes': written(typed('QUOTE_DOUBLE')),
  'single quotes': written(typed('QUOTE_SINGLE')),
  'block texts': written(typed('BLOCK_LITERAL')),
  'folded texts': written(typed('BLOCK_FOLDED')),
  'folded at 40': written(typed('PLAIN'), { lineWidth: 40 }),
  'quotes folded at 40': written(typed('QUOTE_DOUBLE'), { lineWidth: 40 }),
  'quoted keys': written(quotedKeys),
  'some flow': written(flow(0.3)),
  'all flow': written((document) => {
    if (isMap(document.contents) || isSeq(document.contents)) document.contents.flow = true;
  }),
  comments: commented,
  'comments, CRLF': (text, seed) => {
    const some = commented(text, seed);
    return some && crlf(some, seed);
  },
  anchors: written(anchored),
  aliases: linked(aliased),
  'merge keys': linked(merged),
};
