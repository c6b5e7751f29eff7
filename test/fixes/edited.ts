import { type Edit, inOrder } from '../../server/src/edits/edit';
import { asText, type Slot } from '../../server/src/edits/template';
import type { Span } from './tree';

/** A slot of a template, and where its text stands. */
export interface FilledSlot extends Span {
  readonly slot: Slot;
}

/** A text after edits. */
export interface Edited {
  readonly text: string;
  /** What each edit replaced, in the text before. */
  readonly replaced: readonly Span[];
  /** What each edit wrote, in the text after. */
  readonly written: readonly Span[];
  readonly slots: readonly FilledSlot[];
}

/** Applies edits, with what `fill` says in the place of each slot; without, what editors without snippets show. */
export function edited(
  text: string,
  edits: readonly Edit[],
  fill: (slot: Slot, index: number) => string = (slot) => asText([slot]),
): Edited {
  let after = '';
  let at = 0;
  const replaced: Span[] = [];
  const written: Span[] = [];
  const slots: FilledSlot[] = [];
  for (const edit of inOrder(edits)) {
    after += text.slice(at, edit.start);
    const from = after.length;
    for (const part of edit.text) {
      const start = after.length;
      after += typeof part === 'string' ? part : fill(part, slots.length);
      if (typeof part !== 'string') slots.push({ slot: part, start, end: after.length });
    }
    replaced.push({ start: edit.start, end: edit.end });
    written.push({ start: from, end: after.length });
    at = edit.end;
  }
  return { text: after + text.slice(at), replaced, written, slots };
}

export const touches = (one: Span, other: Span): boolean => one.start <= other.end && other.start <= one.end;

/** Where an offset outside the edits is afterwards; undefined inside what an edit replaced. */
export function moved({ replaced, written }: Edited, offset: number): number | undefined {
  let shift = 0;
  for (const [index, { start, end }] of replaced.entries()) {
    if (offset < start || (offset === start && start === end)) break;
    if (offset < end) return undefined;
    shift = written[index]!.end - end;
  }
  return offset + shift;
}
