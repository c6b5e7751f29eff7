import { isAlias, isMap, isScalar, isSeq, type Node } from 'yaml';
import { parseYaml } from './parse';

/** What a piece of YAML is made of, without what its texts say. */
export type Shape =
  | { readonly kind: 'text' }
  | { readonly kind: 'list'; readonly items: readonly Shape[] }
  | { readonly kind: 'map'; readonly entries: readonly (readonly [key: string, value: Shape])[] };

const text: Shape = { kind: 'text' };

/** The shape of a piece of YAML; undefined where it does not parse. */
export function shapeOf(source: string): Shape | undefined {
  const { contents, problems } = parseYaml(source);
  return problems.length > 0 ? undefined : nodeShape(contents);
}

function nodeShape(node: unknown): Shape {
  if (isMap<Node, Node | null>(node)) {
    const entries = node.items.map(({ key, value }): [string, Shape] => [
      isScalar(key) || isAlias(key) ? String(key) : '',
      nodeShape(value),
    ]);
    return { kind: 'map', entries };
  }
  if (isSeq(node)) return { kind: 'list', items: node.items.map(nodeShape) };
  return text;
}
