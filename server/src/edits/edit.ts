import { asText, concat, type Template } from './template';

/** A replacement of a stretch of a plan's text. Absolute offsets in UTF-16 units, end exclusive. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: Template;
}

/** Do any two of the edits touch the same text? Insertions at one place do not; they keep their order. */
export function overlap(edits: readonly Edit[]): boolean {
  const sorted = inOrder(edits);
  return sorted.some((edit, index) => index > 0 && edit.start < sorted[index - 1]!.end);
}

/** The text after all edits, slots as plain text. Throws a `RangeError` if they overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const { start, end, text: changed } = mergeEdits(text, edits);
  return text.slice(0, start) + asText(changed) + text.slice(end);
}

/**
 * Several edits of a text as one, which rewrites what lies between them as it is.
 * Throws a `RangeError` if they overlap; of no edits at all it makes one that does nothing.
 */
export function mergeEdits(text: string, edits: readonly Edit[]): Edit {
  if (overlap(edits)) throw new RangeError('Edits overlap');
  const sorted = inOrder(edits);
  const start = sorted[0]?.start ?? 0;
  const parts: Template[] = [];
  let at = start;
  for (const edit of sorted) {
    parts.push([text.slice(at, edit.start)], edit.text);
    at = edit.end;
  }
  return { start, end: at, text: concat(...parts) };
}

/**
 * Edits in the order in which they have to be applied, and their slots to be numbered: by place, an
 * insertion before a replacement that starts there. Insertions that meet go from the inside out: what
 * fills a value, what follows it in braces, then lines, the deepest first. Equals stay as they came.
 */
export function inOrder(edits: readonly Edit[]): Edit[] {
  return [...edits].sort((one, two) => one.start - two.start || one.end - two.end || depth(two) - depth(one));
}

/** How deep inside a value it is that an insertion behind it begins. */
function depth({ text }: Edit): number {
  const [, comma, indent, dash] = /^(?:(,)|\r?\n( *)(-?))/.exec(asText(text)) ?? [];
  if (comma !== undefined) return Number.MAX_SAFE_INTEGER - 1;
  if (indent === undefined) return Number.MAX_SAFE_INTEGER;
  // A list may stand right under its key, dashes in the column of the keys that follow.
  return 2 * indent.length + (dash === '-' ? 1 : 0);
}
