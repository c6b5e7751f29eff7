import { SymbolKind } from 'vscode-languageserver-types';
import type { Agency, Frame } from '../plan/model/frame';
import { fromDash } from '../plan/model/locate';
import {
  type AgenciesNode,
  type DateNode,
  type Entry,
  ListNode,
  type ObjectNode,
  type PlanNode,
  RegisterNode,
  StringNode,
  TextNode,
} from '../plan/model/nodes';
import type { Mark } from '../plan/model/piece';
import type { Commitment } from '../plan/model/unit';
import type { MilestoneFields } from '../plan/schema/commitment';
import { planObject } from '../plan/schema/plan';
import type { ObjectType, Type } from '../plan/schema/types';

/** A part of a plan as an outline shows it. */
export interface Part {
  readonly name: string;
  /** '' for none. */
  readonly detail: string;
  readonly kind: SymbolKind;
  /** All of it, and the words that name it. */
  readonly whole: Mark;
  readonly title: Mark;
  readonly parts?: readonly Part[];
}

/** Kinds that editors have pictures for, by what comes nearest. */
export const partKinds = {
  plan: SymbolKind.File,
  section: SymbolKind.Namespace,
  text: SymbolKind.String,
  agency: SymbolKind.Interface,
  commitment: SymbolKind.Class,
  milestone: SymbolKind.Event,
  amendment: SymbolKind.Event,
  proposal: SymbolKind.Field,
} as const;

/** A section of a plan, or of another object; undefined for what is a line or two at its head. */
export function sectionPart(entry: Entry, object: ObjectType = planObject): Part | undefined {
  const { key, piece, start, valueEnd, node } = entry;
  const type = object.fields[key]?.type;
  if (!type || !isSection(type)) return undefined;
  const whole = { piece, start, end: Math.max(valueEnd, entry.end) };
  const kind = type.kind === 'text' ? partKinds.text : partKinds.section;
  return { name: key, detail: countIn(node), kind, whole, title: entry };
}

const isSection = (type: Type): boolean =>
  type.kind === 'object' ||
  type.kind === 'register' ||
  (type.kind === 'list' && type.item.kind === 'object') ||
  (type.kind === 'text' && type.prose);

function countIn(node: PlanNode | undefined): string {
  if (node instanceof RegisterNode) return `${node.entries.size}`;
  return node instanceof ListNode ? `${node.items.length}` : '';
}

export function agencyPart({ id, name, node, entry }: Agency): Part {
  const { piece, start, end, valueEnd } = entry;
  return {
    name,
    detail: joined(name === id ? '' : id, node?.get('kind')?.value),
    kind: partKinds.agency,
    whole: { piece, start, end: Math.max(end, valueEnd) },
    title: entry,
  };
}

export function commitmentPart({ node, milestones }: Commitment, frame: Frame): Part {
  const title = node.get('title');
  const id = node.get('id');
  return {
    name: lineOf(title) || id?.value || 'Commitment without title',
    detail: joined(period(node.get('start'), node.get('end')), leadNames(node.get('lead'), frame)),
    kind: partKinds.commitment,
    whole: fromDash(node),
    title: title ?? id ?? node,
    parts: milestones.map((milestone, index) => milestonePart(milestone, index, frame)),
  };
}

function milestonePart(node: ObjectNode<MilestoneFields>, index: number, frame: Frame): Part {
  const title = node.get('title') ?? node.get('deliverable');
  const id = node.get('id');
  return {
    name: lineOf(title) || id?.value || `Milestone ${index + 1}`,
    detail: joined(period(node.get('start'), node.get('end')), leadNames(node.get('lead'), frame)),
    kind: partKinds.milestone,
    whole: fromDash(node),
    title: title ?? id ?? node,
  };
}

export const amendmentPart = (node: ObjectNode, index: number): Part =>
  itemPart(node, partKinds.amendment, `Amendment ${index + 1}`, 'summary', 'date');

export const proposalPart = (node: ObjectNode, index: number): Part =>
  itemPart(node, partKinds.proposal, `Proposal ${index + 1}`, 'proposal', 'outcome');

/** An item that is named by one of its fields, with another as detail. */
function itemPart(node: ObjectNode, kind: SymbolKind, name: string, title: string, detail: string): Part {
  const titled = node.entries.get(title)?.node;
  const detailed = node.get(detail) as PlanNode | undefined;
  return {
    name: (titled instanceof TextNode && lineOf(titled)) || name,
    detail: detailed instanceof StringNode ? detailed.value : sourceOfDate(detailed),
    kind,
    whole: fromDash(node),
    title: titled ?? node,
  };
}

const sourceOfDate = (node: PlanNode | undefined): string =>
  node && 'source' in node ? String(node.source) : '';

/** A text on one line. */
const lineOf = (text: TextNode | undefined): string => text?.text.replace(/\s+/g, ' ') ?? '';

const joined = (...details: readonly (string | undefined)[]): string => details.filter(Boolean).join(' · ');

const period = (start: DateNode | undefined, end: DateNode | undefined): string =>
  [start?.source, end?.source].filter((date) => date !== undefined).join(' – ');

/** The short names of those who lead; '' if nobody does. */
const leadNames = (lead: AgenciesNode | undefined, frame: Frame): string =>
  (lead?.items ?? [])
    .filter(({ value }) => !frame.isNoAgency(value))
    .map(({ value }) => frame.agencies.get(value)?.node?.get('acronym')?.text || frame.agencyName(value))
    .join(', ');
