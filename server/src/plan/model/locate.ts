import { addAll } from '../lists';
import type { Plan } from '../plan';
import {
  AgenciesNode,
  type Claim,
  type Entry,
  ListNode,
  ObjectNode,
  type PlanNode,
  RegisterNode,
  TextNode,
  type TextVariant,
  ValuesNode,
} from './nodes';
import { absolute, type Mark } from './piece';

/** What stands at an offset of a plan, from the outside in. */
export interface Location {
  /** The innermost value that holds the offset. */
  readonly node: PlanNode | undefined;
  /** The innermost entry that holds it, in its key or its value. */
  readonly entry: Entry | undefined;
  /** The object or register that has the entry. */
  readonly holder: ObjectNode | RegisterNode | undefined;
  /** True where the offset is in the entry's key. */
  readonly onKey: boolean;
  /** The claimed value on whose name or explanation it is. */
  readonly claim: Claim | undefined;
}

/** Finds what stands at `offset` (UTF-16, into the whole text; an offset at the end of a value is in it). */
export const locate = (plan: Plan, offset: number): Location => locations(plan, offset).at(-1)!;

/**
 * All that stands around an offset, from the outside in: each field with its value, then the value; each item with
 * its dash, then without; of a text in several languages each wording with its language.
 */
export function wayTo(plan: Plan, offset: number): Mark[] {
  const marks: Mark[] = [];
  let outer: Location | undefined;
  for (const found of locations(plan, offset)) {
    if (outer) addAll(marks, marksOf(found, outer));
    outer = found;
  }
  const wording = outer?.node instanceof TextNode ? outer.node.variants.map(wholeWording) : [];
  return [...marks, ...wording.flat().filter((mark) => holds(mark, offset))];
}

function marksOf({ node, entry, claim, onKey }: Location, outer: Location): Mark[] {
  const name = claim ?? entry;
  const marks: Mark[] = [];
  if (claim) marks.push({ ...claim, end: Math.max(claim.end, claim.explanation?.end ?? 0) });
  else if (entry && entry !== outer.entry) marks.push({ ...entry, end: Math.max(entry.end, entry.valueEnd) });
  else if (node) marks.push(fromDash(node));
  const inner = onKey ? name : node;
  return inner ? [...marks, inner] : marks;
}

const wholeWording = (variant: TextVariant): Mark[] => {
  const { piece, end, languageMark } = variant;
  return languageMark ? [{ piece, start: languageMark.start, end }, languageMark, variant] : [variant];
};

/** An item of a list, its dash with it. */
export function fromDash(mark: Mark): Mark {
  const { piece, start, end } = mark;
  const line = piece.lines.start(piece.lines.lineAt(start));
  const indent = /^[ \t]*(?=(?:-[ \t]+)+$)/.exec(piece.text.slice(line, start));
  return indent ? { piece, start: line + indent[0].length, end } : mark;
}

function locations(plan: Plan, offset: number): Location[] {
  const found: Location[] = [
    { node: plan.root, entry: undefined, holder: undefined, onKey: false, claim: undefined },
  ];
  for (let node: PlanNode | undefined = plan.root; node; ) {
    const next = step(node, offset, found.at(-1)!);
    if (!next) break;
    found.push(next);
    node = next.onKey ? undefined : next.node;
  }
  return found;
}

/** Does a mark hold an offset of the whole text? Its end counts as inside. */
export function holds(mark: Mark, offset: number): boolean {
  const { start, end } = absolute(mark);
  return start <= offset && offset <= end;
}

function step(node: PlanNode, offset: number, found: Location): Location | undefined {
  if (node instanceof ObjectNode || node instanceof RegisterNode) {
    for (const entry of node.entries.values() as Iterable<Entry>) {
      const onKey = holds(entry, offset);
      if (onKey || (entry.node && holds(entry.node, offset))) {
        return { ...found, node: entry.node, entry, holder: node, onKey };
      }
    }
  } else if (node instanceof ListNode || node instanceof AgenciesNode) {
    const item = node.items.find((one) => holds(one, offset));
    return item && { ...found, node: item };
  } else if (node instanceof ValuesNode) {
    const claim = node.claims.find(
      (one) => holds(one, offset) || (one.explanation && holds(one.explanation, offset)),
    );
    return claim && { ...found, node: claim.explanation, claim, onKey: holds(claim, offset) };
  }
  return undefined;
}
