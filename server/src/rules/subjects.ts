import type { ObjectNode, PlanNode } from '../plan/model/nodes';
import { type Mark, visible } from '../plan/model/piece';
import type { PlanRoot } from '../plan/plan';
import type { Fields } from '../plan/schema/types';
import type { Subject } from './rule';

/** About a value, underlined where it stands. */
export const about = (node: PlanNode): Subject => ({ node, mark: node });

/** About a key of an object and its value: the value is underlined, or the key if it has none. */
export function aboutKey<F extends Fields>(object: ObjectNode<F>, key: keyof F & string): Subject {
  const entry = object.entry(key);
  return { node: object, key, mark: entry?.node ?? entry ?? headMark(object) };
}

/** About something missing in a commitment, milestone or agency: stands on its title, else id, else dash. */
export const aboutMissing = (object: ObjectNode, key: string): Subject => ({
  node: object,
  key,
  mark: headMark(object),
});

/** About something missing in the plan: stands on the key concerned, else on the `ogpplan` line. */
export function aboutPlan(root: PlanRoot, key: string): Subject {
  const mark = root.entries.get(key) ?? root.entries.get('ogpplan') ?? root.entries.values().next().value;
  return { node: root, key, mark: visible(mark ?? root) };
}

/** Where a finding about an object as a whole stands: its title or name, else its id, else its dash. */
export function headMark(object: ObjectNode): Mark {
  for (const key of ['title', 'name', 'id']) {
    const node = object.entries.get(key)?.node;
    if (node) return textMark(node);
  }
  return dashMark(object);
}

/** Of a bilingual text the first wording, otherwise the node itself. */
function textMark(node: PlanNode): Mark {
  return 'variants' in node ? ((node.variants as readonly Mark[])[0] ?? node) : node;
}

/** The dash before a list item; the key of a register's entry; else the first character. */
function dashMark({ piece, start, parent, step }: ObjectNode): Mark {
  if (parent && 'entries' in parent) {
    const entry = (parent.entries as ReadonlyMap<string, Mark>).get(String(step));
    if (entry) return visible(entry);
  }
  const lineStart = piece.text.lastIndexOf('\n', start - 1) + 1;
  const dash = piece.text.slice(lineStart, start).lastIndexOf('-');
  return dash < 0
    ? visible({ piece, start, end: start })
    : { piece, start: lineStart + dash, end: lineStart + dash + 1 };
}
