import { isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from 'yaml';
import type { TextType } from '../schema/types';
import { type PlanNode, TextNode, type TextVariant } from './nodes';
import type { Mark } from './piece';
import type { Reader } from './read';
import { noteCut, noteDropped, stateOfText } from './readScalar';
import type { Place } from './unit';
import { isAbsent, keyOf, markOf, scalarText } from './yamlNodes';

/** Reads a text: a scalar, or a map of language → scalar. */
export function readText(reader: Reader, type: TextType, node: Node, spot: Place): PlanNode {
  if (isScalar(node)) return noteText(reader, type, node, [readVariant(reader, node, spot)], false);
  if (isMap(node)) {
    return noteText(reader, type, node, readLanguages(reader, type, node.items, spot), true);
  }
  const only = isSeq(node) && node.items.length === 1 ? (node.items[0] as Node) : undefined;
  if (!only || !isScalar(only)) return reader.wrongType(type, node, spot);
  reader.wrongType(type, node, spot, 'unwrap');
  return readText(reader, type, only, spot);
}

function noteText(
  reader: Reader,
  type: TextType,
  node: Node,
  variants: TextVariant[],
  bilingual: boolean,
): TextNode {
  const text = new TextNode(markOf(reader.piece, node), type, variants, bilingual);
  reader.unit.texts.push(text);
  if (bilingual) reader.unit.bilingualTexts.push(text);
  for (const variant of variants) {
    if (variant.state === 'placeholder') reader.unit.placeholders.push({ mark: variant, node: text });
  }
  return text;
}

function readLanguages(reader: Reader, type: TextType, pairs: readonly Pair[], spot: Place): TextVariant[] {
  const variants = new Map<string, TextVariant>();
  for (const pair of pairs) {
    const variant = readLanguage(reader, type, pair, spot);
    if (!variant) continue;
    const language = variant.language ?? '';
    const first = variants.get(language)?.languageMark;
    if (first && variant.languageMark) {
      reader.unit.problems.push({ kind: 'duplicate-key', mark: variant.languageMark, ...spot, first });
    } else variants.set(language, variant);
  }
  return [...variants.values()];
}

function readLanguage(reader: Reader, type: TextType, pair: Pair, spot: Place): TextVariant | undefined {
  const key = keyOf(pair);
  const keyMark = markOf(reader.piece, pair.key as Node | null);
  if (key === undefined) return undefined;
  const value = pair.value as Node | null;
  const resolved = value && reader.resolve(value);
  noteDropped(reader, value, spot);
  if (!resolved || isAbsent(resolved.node)) {
    return {
      ...keyMark,
      language: key,
      languageMark: keyMark,
      value: '',
      style: 'plain',
      state: 'absent',
    };
  }
  if (!isScalar(resolved.node)) {
    reader.wrongType(type, resolved.node, spot);
    return undefined;
  }
  return readVariant(reader, resolved.node, spot, key, keyMark, resolved.mark);
}

function readVariant(
  reader: Reader,
  scalar: Scalar,
  spot: Place,
  language?: string,
  languageMark?: Mark,
  mark: Mark = markOf(reader.piece, scalar),
): TextVariant {
  const value = scalarText(scalar);
  noteCut(reader, scalar, mark, spot);
  const { piece, start, end } = mark;
  const style = styleOf(scalar);
  return { piece, start, end, language, languageMark, value, style, state: stateOfText(value) };
}

function styleOf(scalar: Scalar): TextVariant['style'] {
  if (scalar.type === 'BLOCK_LITERAL' || scalar.type === 'BLOCK_FOLDED') return 'block';
  return scalar.type === 'PLAIN' ? 'plain' : 'quoted';
}
