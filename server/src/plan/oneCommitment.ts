import type { Assembly } from './assemble';
import { spanCommitments } from './commitmentList';
import { Plan } from './model/plan';
import { isCommitment, type Part } from './part';
import { readAlone } from './readPart';
import type { Lines } from './text/lines';

/**
 * The model after an edit within one commitment: the former one, with that commitment in its place. Undefined where more
 * has changed, or where what is written there may mean something to the rest of the text. Saves a look at each part,
 * which a plan of hundreds of commitments feels at every key.
 */
export function withOneCommitment(
  parts: readonly Part[],
  lines: Lines,
  former: Assembly,
): Assembly | undefined {
  const { sections, parses, plan: before } = former;
  if (!parses || !sections?.root) return undefined;
  const at = onlyDifference(parts, former.parts);
  if (at === undefined) return undefined;
  const part = parts[at]!;
  if (!standsAlone(part)) return undefined;
  const item = onlyItem(part);
  const old = onlyItem(former.parts[at]!);
  if (!item || !old) return undefined;

  const { list } = sections;
  list.items[list.items.indexOf(old.node)] = item.node;
  Object.assign(item.node, { parent: list, step: old.node.step });
  item.commitment.index = old.commitment.index;
  const [first, last] = [parts.find(isCommitment)!, parts.findLast(isCommitment)!];
  spanCommitments(sections.root, sections, readAlone(first).list, readAlone(last).list);

  const pieces = before.pieces.with(at, part.piece);
  const commitments = before.commitments.with(old.commitment.index, item.commitment);
  const plan = new Plan(lines, pieces, sections.root, before.head, commitments, false, before.frame);
  return { plan, parts, sections, parses };
}

/** Where two lists of parts differ, if that is one place, and a commitment in both. */
function onlyDifference(parts: readonly Part[], former: readonly Part[]): number | undefined {
  if (parts.length !== former.length) return undefined;
  let found: number | undefined;
  for (let at = 0; at < parts.length; at++) {
    if (parts[at] === former[at]) continue;
    if (found !== undefined) return undefined;
    found = at;
  }
  return found !== undefined && isCommitment(parts[found]!) && isCommitment(former[found]!)
    ? found
    : undefined;
}

/** Says by itself all that it says in the whole. */
const standsAlone = (part: Part): boolean => part.fits && !part.linked && readAlone(part).sound;

/** The commitment of a part, if it was read of it and nothing else was. */
function onlyItem(part: Part) {
  const { list, commitments } = readAlone(part);
  const [node, ...others] = list.items;
  const [commitment] = commitments;
  return node && commitment && others.length === 0 ? { node, commitment } : undefined;
}
