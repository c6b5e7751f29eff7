import type { DocumentSymbol, Range, SymbolInformation } from 'vscode-languageserver-types';
import { addAll } from '../plan/lists';
import type { Frame } from '../plan/model/frame';
import { keptWith } from '../plan/model/kept';
import { type Entry, ListNode, ObjectNode, RegisterNode } from '../plan/model/nodes';
import type { Mark, Piece } from '../plan/model/piece';
import type { Commitment } from '../plan/model/unit';
import type { Plan } from '../plan/plan';
import { firstLineOf, Movable } from './movable';
import {
  agencyPart,
  amendmentPart,
  commitmentPart,
  type Part,
  proposalPart,
  sectionPart,
} from './outlineParts';
import { holdsRange, movedRange, rangeInPiece, rangeOfMark } from './ranges';

/**
 * The outline of a plan: its sections, in them agencies, proposals, amendments and commitments, in these the
 * milestones. Names are never empty; of a broken plan it holds all that can be read.
 */
export function outlineOf(plan: Plan): DocumentSymbol[] {
  const range = (mark: Mark) => rangeOfMark(plan.lines, mark);
  const symbols = [...(plan.root?.entries.values() ?? [])].flatMap((entry) => {
    const part = sectionPart(entry);
    return part ? [sectionSymbol(plan, entry, part, range)] : [];
  });
  // In a broken plan they may be there without the line that holds them.
  if (!plan.root?.entries.has('commitments')) addAll(symbols, commitmentSymbols(plan));
  return symbols.sort((one, other) => one.range.start.line - other.range.start.line);
}

/** The same as a plain list, for editors that know no other. */
export function flatOutline(
  symbols: readonly DocumentSymbol[],
  uri: string,
  inside?: string,
): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children = [] }) => [
    { name, kind, location: { uri, range }, ...(inside !== undefined && { containerName: inside }) },
    ...flatOutline(children, uri, name),
  ]);
}

function sectionSymbol(plan: Plan, entry: Entry, part: Part, range: (mark: Mark) => Range): DocumentSymbol {
  const symbol = symbolOf(part, range);
  if (entry.key === 'commitments') symbol.children = commitmentSymbols(plan);
  else addParts(symbol, childParts(entry, plan.frame), range);
  return symbol;
}

/** What stands in a section other than the commitments. */
function childParts({ key, node }: Entry, { agencies }: Frame): Part[] {
  if (node instanceof RegisterNode) return [...agencies.values()].map(agencyPart);
  if (node instanceof ListNode && key === 'amendments') return objectsIn(node).map(amendmentPart);
  if (!(node instanceof ObjectNode) || key !== 'development-process' || !node.mapped) return [];
  return [...node.entries.values()].flatMap((entry) => {
    const part = sectionPart(entry, node.type);
    if (!part || !(entry.node instanceof ListNode)) return part ?? [];
    return { ...part, parts: objectsIn(entry.node).map(proposalPart) };
  });
}

const objectsIn = ({ items }: ListNode): ObjectNode[] => items.filter((item) => item instanceof ObjectNode);

/** What stands in a part stands in its place, also where an alias brings it in from elsewhere. */
function addParts(symbol: DocumentSymbol, parts: readonly Part[], range: (mark: Mark) => Range): void {
  if (parts.length === 0) return;
  symbol.children = parts.map((part) => {
    const child = symbolOf(part, range);
    if (!holdsRange(symbol.range, child.range)) {
      Object.assign(child, { range: symbol.range, selectionRange: symbol.range });
    }
    return child;
  });
}

function symbolOf(part: Part, rangeOf: (mark: Mark) => Range): DocumentSymbol {
  const { name, detail, kind, whole, title, parts = [] } = part;
  const range = rangeOf(whole);
  const named = rangeOf(title);
  const selectionRange = holdsRange(range, named) ? named : range;
  const symbol: DocumentSymbol = { name, kind, range, selectionRange, ...(detail && { detail }) };
  addParts(symbol, parts, rangeOf);
  return symbol;
}

const commitmentSymbols = (plan: Plan): DocumentSymbol[] =>
  plan.commitments.map((commitment) =>
    symbolsIn(commitment, plan.frame).at(firstLineOf(plan, commitment.piece)),
  );

const symbolsIn = keptWith((commitment: Commitment, frame: Frame) => {
  const part = commitmentPart(commitment, frame);
  return new Movable(symbolOf(part, rangeIn(commitment.piece, part.whole)), moved);
});

/** Ranges in a piece; what stands in another one stands where `here` does. */
const rangeIn = (piece: Piece, here: Mark) => (mark: Mark) =>
  rangeInPiece(mark.piece === piece ? mark : here);

function moved(symbol: DocumentSymbol, lines: number): DocumentSymbol {
  const { range, selectionRange, children } = symbol;
  return {
    ...symbol,
    range: movedRange(range, lines),
    selectionRange: movedRange(selectionRange, lines),
    ...(children && { children: children.map((child) => moved(child, lines)) }),
  };
}
