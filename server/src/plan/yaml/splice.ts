import { isMap, isScalar, isSeq, type Node, type ParsedNode, type YAMLMap, type YAMLSeq } from 'yaml';
import { commonEnds } from '../text/commonEnds';
import { moveNodes } from './moveNodes';
import { longestText, parseYaml } from './parse';
import { type Change, retype } from './retype';

/**
 * What ties a pair to the rest of its text, or may be read otherwise where it stands alone: tabs, stray line
 * ends, tags with a type, documents, anchors, aliases and merge keys.
 */
const notAlone = /[\t\ufeff]|\r(?!\n)|!!|[&*]|<<|^(?:---|\.\.\.|%)/m;
/** More than these, and how deep they are nested has to be told of the whole text. */
const bracketLimit = 40;

/**
 * The nodes of a list of one map, whose text has changed inside one pair: only that pair is parsed, the nodes
 * of all others are taken over. `nodes` are those of the text `before` and must not be used afterwards.
 * Undefined, and `nodes` untouched, where a change reaches further or that cannot be told.
 */
export function spliced(nodes: Node | null, before: string, after: string): ParsedNode | undefined {
  const map = onlyMap(nodes);
  if (!map || after.length > longestText) return undefined;
  const seq = nodes as YAMLSeq.Parsed;
  const change = changeOf(before, after);
  if (retype(seq, before, change)) return seq;
  const place = map.items.every(({ key }) => isWritten(key)) && pairAround(map, before, change);
  if (!place) return undefined;
  const { index, keyStart, lineStart, end } = place;
  const grown = after.length - before.length;
  const last = index === map.items.length - 1;
  const source = ' '.repeat(keyStart - lineStart) + after.slice(keyStart, end + grown);
  const made = parsePair(source, keyStart - lineStart, last);
  if (!made) return undefined;
  const pair = made.items[0]!;
  moveNodes(pair, 0, lineStart);
  map.items[index] = pair;
  for (const later of map.items.slice(index + 1)) moveNodes(later, 0, grown);
  if (last) {
    const [, valueEnd, nodeEnd] = made.range!;
    endAt(map, valueEnd + lineStart, nodeEnd + lineStart);
    endAt(seq, nodeEnd + lineStart, nodeEnd + lineStart);
  } else {
    endAt(map, map.range![1] + grown, map.range![2] + grown);
    endAt(seq, seq.range[1] + grown, seq.range[2] + grown);
  }
  return seq;
}

/** The map that is the one item of a list, both in block style. */
function onlyMap(nodes: Node | null): YAMLMap<Node, Node | null> | undefined {
  if (!isSeq(nodes) || nodes.flow || nodes.items.length !== 1 || !isPlain(nodes)) return undefined;
  const [map] = nodes.items;
  return isMap<Node, Node | null>(map) && !map.flow && isPlain(map) ? map : undefined;
}

/** A key that is not written stands, to `yaml`, behind what comes before it. */
const isWritten = (key: Node): boolean => isScalar(key) && key.source !== '';

const isPlain = ({ anchor, tag }: Node & { tag?: string }): boolean =>
  anchor === undefined && (tag === undefined || !tag.startsWith('!'));

/** The stretch of a text that is another in a second one. */
function changeOf(before: string, after: string): Change {
  const { start, tail } = commonEnds(before, after);
  return { start, end: before.length - tail, inserted: after.slice(start, after.length - tail) };
}

/** A pair and the lines that are its own. */
interface Place {
  readonly index: number;
  readonly keyStart: number;
  /** Where the line of its key begins. */
  readonly lineStart: number;
  /** Where the line of the next key begins; the end of the text for the last. */
  readonly end: number;
}

/** The pair in whose lines a change is, from its key to before the last line break. */
function pairAround(map: YAMLMap<Node, Node | null>, text: string, change: Change): Place | undefined {
  const index = map.items.findLastIndex(({ key }) => startOf(key) <= change.start);
  const pair = map.items[index];
  const keyStart = pair && startOf(pair.key);
  if (keyStart === undefined) return undefined;
  const lineStart = text.lastIndexOf('\n', keyStart) + 1;
  const margin = text.slice(lineStart, keyStart);
  if (!(index === 0 ? /^ *- +$/ : /^ *$/).test(margin) || (index === 0 && lineStart > 0)) return undefined;
  const next = map.items[index + 1];
  const end = next ? text.lastIndexOf('\n', startOf(next.key)) + 1 : text.length;
  return change.end < end || (!next && change.end === end) ? { index, keyStart, lineStart, end } : undefined;
}

const startOf = (node: Node): number => node.range?.[0] ?? Number.POSITIVE_INFINITY;

/** The map of one pair that lines say alone, if they say the same among others. */
function parsePair(
  source: string,
  column: number,
  last: boolean,
): YAMLMap<ParsedNode, ParsedNode | null> | undefined {
  if (notAlone.test(source) || hasComment(source, last ? Number.POSITIVE_INFINITY : column)) return undefined;
  if (bracketsIn(source) > bracketLimit) return undefined;
  const { contents, problems } = parseYaml(source);
  if (problems.length > 0 || !isMap<ParsedNode, ParsedNode | null>(contents) || contents.flow)
    return undefined;
  const fits = contents.items.length === 1 && contents.range[0] === column && isPlain(contents);
  return fits && isWritten(contents.items[0]!.key) ? contents : undefined;
}

/** Is there a line of comment that stands no deeper than `column`? It may belong to what comes before or after. */
function hasComment(source: string, column: number): boolean {
  for (let at = source.indexOf('#'); at >= 0; at = source.indexOf('#', at + 1)) {
    let start = at;
    while (source.charCodeAt(start - 1) === 0x20) start--;
    if ((start === 0 || source.charCodeAt(start - 1) === 0x0a) && at - start <= column) return true;
  }
  return false;
}

function bracketsIn(source: string): number {
  let count = 0;
  for (let at = 0; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === 0x5b || code === 0x7b) count++;
  }
  return count;
}

function endAt(node: Node, valueEnd: number, nodeEnd: number): void {
  node.range![1] = valueEnd;
  node.range![2] = nodeEnd;
}
