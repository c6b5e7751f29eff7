import { ObjectNode, type PlanNode } from '../../plan/model/nodes';
import type { Type } from '../../plan/schema/types';
import { listed, quoted } from '../words';

/** What an object is called in a sentence: "commitment 'Open contracts'", "a milestone", "the plan". */
export function nameOf(node: PlanNode | undefined): string {
  if (!(node instanceof ObjectNode)) return 'the plan';
  const { name } = node.type;
  if (name === 'plan') return 'the plan';
  const title = titleOf(node);
  return title ? `${name} ${quoted(title)}` : kindOf(name);
}

/** What such an object is called: "a commitment", "the period". */
export const kindOf = (name: string): string =>
  name === 'plan' || name === 'period' || name === 'development process'
    ? `the ${name}`
    : `${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}`;

function titleOf({ entries }: ObjectNode): string | undefined {
  for (const key of ['title', 'name', 'id']) {
    const node = entries.get(key)?.node;
    if (node?.state !== 'present') continue;
    if ('text' in node && node.text) return String(node.text);
    if ('value' in node && node.value) return String(node.value);
  }
  return undefined;
}

/** The object that holds a place, and the key it stands under there; of a list's item, the list's key. */
export function fieldOf(
  parent: PlanNode | undefined,
  step: string | number,
): { readonly object: ObjectNode | undefined; readonly key: string } {
  let at = parent;
  let key = step;
  while (at && !(at instanceof ObjectNode)) {
    key = at.step;
    at = at.parent;
  }
  return { object: at, key: String(key) };
}

/** What a type asks for, in a sentence. */
export function asked(type: Type): string {
  switch (type.kind) {
    case 'text':
      return type.prose ? 'sentences' : 'a line of text';
    case 'date':
      return type.months ? 'a date such as 2024-06-30 or 2024-06' : 'a date such as 2024-06-30';
    case 'agencies':
      return type.many ? 'a list of agency ids' : 'the id of one agency';
    case 'list':
      return 'a list';
    case 'object':
      return `fields of its own, such as ${listed(
        Object.keys(type.fields)
          .slice(0, 3)
          .map((key) => `\`${key}:\``),
      )}`;
    case 'register':
      return 'one entry for each agency, under an id of your choice';
    case 'values':
      return 'the ids of values, each with a sentence on why';
    default:
      return 'a single word';
  }
}
