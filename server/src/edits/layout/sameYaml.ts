import { isAlias, isCollection, isPair, isScalar } from 'yaml';
import { sameItems } from '../../plan/lists';
import { parseYaml } from '../../plan/yaml/parse';
import { tokensOf } from '../../plan/yaml/tokens';

/** Do two texts say the same: the same values under the same keys, and the same comments in the same order? */
export function sameYaml(one: string, other: string): boolean {
  const [a, b] = [parseYaml(one), parseYaml(other)];
  if (a.problems.length !== b.problems.length || !sameNodes(a.contents, b.contents)) return false;
  return sameItems(commentsIn(one), commentsIn(other));
}

function sameNodes(a: unknown, b: unknown): boolean {
  if (isPair(a) && isPair(b)) return sameNodes(a.key, b.key) && sameNodes(a.value, b.value);
  if (isAlias(a) && isAlias(b)) return a.source === b.source;
  if (isScalar(a) && isScalar(b)) {
    return a.type === b.type && a.anchor === b.anchor && a.tag === b.tag && sameText(a, b);
  }
  if (isCollection(a) && isCollection(b)) {
    const { items } = b;
    const alike = a.constructor === b.constructor && a.anchor === b.anchor && a.tag === b.tag;
    return (
      alike && a.items.length === items.length && a.items.every((item, at) => sameNodes(item, items[at]))
    );
  }
  return a === b;
}

const sameText = (a: { value: unknown; source?: string }, b: { value: unknown; source?: string }): boolean =>
  a.source === b.source && (Object.is(a.value, b.value) || bothMerge(a.value, b.value));

/** The key `<<` is a symbol, each time another one. */
const bothMerge = (a: unknown, b: unknown): boolean => typeof a === 'symbol' && typeof b === 'symbol';

const commentsIn = (text: string): string[] =>
  Array.from(tokensOf(text), (token) => token.text.trimEnd()).filter((token) => token.startsWith('#'));
