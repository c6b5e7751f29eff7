import { isScalar, isSeq, type Node, type Scalar } from 'yaml';
import { isPlaceholder, isUniversalPlaceholder } from '../../handbook/placeholders';
import { goalOf } from '../../handbook/sdgs';
import { readDate } from '../dates';
import { isLanguageTag } from '../languages';
import type { AgenciesType, ChoiceType, Type } from '../schema/types';
import {
  AgenciesNode,
  ChoiceNode,
  DateNode,
  ObjectNode,
  type PlanNode,
  type State,
  StringNode,
} from './nodes';
import type { Mark } from './piece';
import type { Reader } from './read';
import type { Place } from './unit';
import { isAbsent, isNull, markOf, scalarText } from './yamlNodes';

type ScalarKind = 'string' | 'choice' | 'date' | 'language' | 'sdg' | 'agencies';
type ScalarType = Extract<Type, { kind: ScalarKind }>;

const scalarKinds: ReadonlySet<string> = new Set<ScalarKind>([
  'string',
  'choice',
  'date',
  'language',
  'sdg',
  'agencies',
]);

/** Is a value of the type written as one scalar? */
export const hasScalarForm = (type: Type): type is ScalarType => scalarKinds.has(type.kind);

/** Reads a scalar (for agencies also a list of them). */
export function readScalar(reader: Reader, type: ScalarType, node: Node, spot: Place): PlanNode {
  if (type.kind === 'agencies') return readAgencies(reader, type, node, spot);
  const scalar = node as Scalar;
  const mark = markOf(reader.piece, node);
  const text = scalarText(scalar).trim();
  switch (type.kind) {
    case 'date': {
      const date = new DateNode(mark, type, text, readDate(text, type));
      reader.unit.dates.push(date);
      return notePlaceholder(reader, date);
    }
    case 'string':
      noteCut(reader, scalar, mark, spot);
      return notePlaceholder(reader, new StringNode(mark, text, stateOfText(text)));
    case 'choice':
      return readChoice(reader, type, text, mark, spot);
    case 'language':
      return readKnown(reader, type, text, mark, spot, isLanguageTag(text));
    case 'sdg':
      return readKnown(reader, type, text, mark, spot, goalOf(text) !== undefined);
  }
}

/** `present`, or `placeholder` if that is all the text is. */
export const stateOfText = (text: string): State => (isPlaceholder(text) ? 'placeholder' : 'present');

/** Puts a placeholder on the unit's list of them. */
function notePlaceholder<N extends PlanNode>(reader: Reader, node: N): N {
  if (node.state === 'placeholder') reader.unit.placeholders.push({ mark: node, node });
  return node;
}

/** Notes an unquoted text of which YAML drops the rest: ` #` with no space behind it. */
export function noteCut(reader: Reader, scalar: Scalar, text: Mark, spot: Place): void {
  if (scalar.type !== 'PLAIN') return;
  const source = text.piece.text;
  let at = text.end;
  while (source.charCodeAt(at) === 0x20 || source.charCodeAt(at) === 0x09) at++;
  if (at === text.end || source.charCodeAt(at) !== 0x23 || !/[^\s#!]/.test(source.charAt(at + 1))) return;
  const lineEnd = source.slice(at).search(/[\r\n]|$/) + at;
  if (source.startsWith('#ogpplan-ignore', at)) return;
  reader.unit.problems.push({
    kind: 'text-cut',
    mark: { piece: text.piece, start: at, end: lineEnd },
    text,
    ...spot,
  });
}

/**
 * Notes a text of which YAML drops the beginning, or all: `!word`, which it takes for a tag, and `#word`
 * behind a key or dash, which it takes for a comment. Undefined where nothing is dropped.
 */
export function noteDropped(reader: Reader, node: Node | null, spot: Place): Mark | undefined {
  if (!node?.range) return undefined;
  const tag = 'tag' in node ? node.tag : undefined;
  if (tag?.startsWith('!')) return noteTag(reader, node, tag, spot);
  return isScalar(node) && isNull(node) && node.source === '' ? noteHash(reader, node, spot) : undefined;
}

function noteHash({ piece, unit }: Reader, { range }: Node, spot: Place): Mark | undefined {
  const { text } = piece;
  let start = range?.[0] ?? 0;
  while (text.charCodeAt(start) === 0x20 || text.charCodeAt(start) === 0x09) start++;
  if (text.charCodeAt(start) !== 0x23 || !/[^\s#!]/.test(text.charAt(start + 1))) return undefined;
  if (text.startsWith('#ogpplan-ignore', start)) return undefined;
  const end = text.slice(start).search(/[\r\n]|$/) + start;
  const mark = { piece, start, end };
  unit.problems.push({ kind: 'text-cut', mark, text: mark, ...spot });
  return mark;
}

function noteTag(reader: Reader, node: Node, tag: string, spot: Place): Mark | undefined {
  if (!node.range) return undefined;
  const { piece } = reader;
  const start = piece.text.lastIndexOf(tag, node.range[0]);
  if (start < 0) return undefined;
  const mark = { piece, start, end: Math.max(markOf(piece, node).end, start + tag.length) };
  reader.unit.problems.push({ kind: 'tag', mark, tag, ...spot });
  return mark;
}

function readChoice(reader: Reader, type: ChoiceType, text: string, mark: Mark, spot: Place): PlanNode {
  const lower = text.toLowerCase();
  // YAML's own spellings of true and false.
  const value = type.choices.includes('true') && type.choices.includes(lower) ? lower : text;
  const known = type.open === true || type.choices.includes(value);
  const state = known && type.open !== true ? 'present' : stateOfText(text);
  if (known || state === 'placeholder') return notePlaceholder(reader, new ChoiceNode(mark, value, state));
  reader.unit.problems.push({ kind: 'unknown-choice', mark, value, expected: type, ...spot });
  return new ChoiceNode(mark, value, 'unreadable');
}

function readKnown(
  reader: Reader,
  type: Type,
  text: string,
  mark: Mark,
  spot: Place,
  known: boolean,
): StringNode {
  const state = known ? 'present' : isPlaceholder(text) ? 'placeholder' : 'unreadable';
  if (state === 'unreadable') {
    reader.unit.problems.push({ kind: 'unknown-choice', mark, value: text, expected: type, ...spot });
  }
  return notePlaceholder(reader, new StringNode(mark, text, state));
}

function readAgencies(reader: Reader, type: AgenciesType, node: Node, spot: Place): AgenciesNode {
  const mark = markOf(reader.piece, node);
  const listed = isSeq(node);
  const sources = listed ? (node.items as (Node | null)[]) : [node];
  if (type.many && !listed) reader.wrongType(type, node, spot, 'wrap');
  if (!type.many && listed && sources.length === 1) reader.wrongType(type, node, spot, 'unwrap');
  const agencies = new AgenciesNode(mark, type, [], listed);
  const isLead = !type.many && spot.parent instanceof ObjectNode && spot.parent.type.name === 'commitment';
  sources.forEach((source, index) => {
    const item = readAgency(reader, type, source, { parent: agencies, step: index });
    if (!item) return;
    agencies.items.push(item);
    // A commitment without lead has a rule of its own, which speaks of placeholders there too.
    if (!isLead && isUniversalPlaceholder(item.value)) {
      reader.unit.placeholders.push({ mark: item, node: listed ? item : agencies });
    }
  });
  return agencies;
}

function readAgency(
  reader: Reader,
  type: AgenciesType,
  source: Node | null,
  spot: Place,
): StringNode | undefined {
  const resolved = source && reader.resolve(source);
  noteDropped(reader, source, spot);
  if (!resolved || isAbsent(resolved.node)) return undefined;
  if (!isScalar(resolved.node)) {
    reader.wrongType(type, resolved.node, spot);
    return undefined;
  }
  const text = scalarText(resolved.node).trim();
  const item = new StringNode(resolved.mark, text);
  item.parent = spot.parent;
  item.step = spot.step;
  reader.unit.agencies.push(item);
  return item;
}
