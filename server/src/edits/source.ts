import { remembered } from '../handbook/remembered';
import type { Plan } from '../plan/plan';
import { joinPieces } from './join';

/** A value as it is written. Offsets are absolute; comments and blanks around it do not count. */
export interface Written {
  readonly kind: 'scalar' | 'alias' | 'block' | 'map' | 'list';
  readonly start: number;
  readonly end: number;
  /** In brackets or braces. */
  readonly flow: boolean;
  /** The text of a scalar as YAML reads it; undefined for an empty plain one and for all others. */
  readonly text: string | undefined;
  /** The pairs of a map, the items of a list. */
  readonly parts: readonly Part[];
  /** The parts among which is the one that holds an offset, if there is one. */
  partsNear(offset: number): readonly Part[];
  /** The first of the parts, at most so many. */
  firstParts(count: number): readonly Part[];
  readonly lastPart: Part | undefined;
}

/** A pair of a map or an item of a list. */
export interface Part {
  /** At its key or dash, or the anchor, tag or question mark before the key. */
  readonly start: number;
  readonly end: number;
  /** Its key; undefined for an item, or a key that is no scalar. */
  readonly key: string | undefined;
  /** Where the key stands; the start of an item. */
  readonly keyStart: number;
  /** Just behind its colon or dash; undefined where there is neither. */
  readonly open: number | undefined;
  /** Does an anchor or a tag stand before the value? */
  readonly tagged: boolean;
  readonly value: Written | undefined;
}

/**
 * The text of a plan as nested parts, which the model of it does not keep. Of a plan in several pieces each is
 * read when it is looked into. Undefined where there is nothing to read.
 */
export const sourceTree = remembered(({ pieces }: Plan): Written | undefined => joinPieces(pieces));

/** A part of a tree with what holds it. */
export interface Found {
  readonly part: Part;
  readonly holder: Written;
  /** Is it inside brackets or braces? */
  readonly flow: boolean;
}

/** The parts that hold an offset, the outermost first. */
export function partsAt(tree: Written | undefined, offset: number): Found[] {
  const found: Found[] = [];
  let flow = false;
  for (let holder = tree; holder; ) {
    flow ||= holder.flow;
    const part = holder.partsNear(offset).find(({ start, end }) => start <= offset && offset <= end);
    if (!part) break;
    found.push({ part, holder, flow });
    holder = part.value && offset >= part.value.start ? part.value : undefined;
  }
  return found;
}

/** The part whose key or value begins at an offset. */
export const partAt = (tree: Written | undefined, offset: number): Found | undefined =>
  partsAt(tree, offset).findLast(({ part }) => part.keyStart === offset || part.value?.start === offset);

/** The value that begins at an offset, of a certain kind. */
export function valueAt(
  tree: Written | undefined,
  offset: number,
  kind: Written['kind'],
): Written | undefined {
  if (tree?.kind === kind && tree.start === offset) return tree;
  return partsAt(tree, offset).find(({ part }) => part.value?.start === offset && part.value.kind === kind)
    ?.part.value;
}

/** Does a value say nothing, as the format sees it: empty, `~`, blanks, `[]`, `{}`? */
export function saysNothing(value: Written | undefined, text: string): boolean {
  if (!value) return true;
  if (value.kind === 'alias') return false;
  if (value.kind === 'map' || value.kind === 'list') return value.lastPart === undefined;
  const source = text.slice(value.start, value.end);
  return value.text === undefined || value.text.trim() === '' || /^(?:~|null|Null|NULL)$/.test(source);
}
