import { planFields } from '../schema/plan';

/** A run of whole lines that is read alone where the file as a whole does not parse. Offsets UTF-16, end exclusive. */
export interface Cut {
  readonly start: number;
  readonly end: number;
  /** The top-level key the lines belong to; '' for what stands before the first. */
  readonly section: string;
  /** True for one item of `commitments`, false for a section (or its lines before the first item). */
  readonly commitment: boolean;
}

const sectionLine = /^(["']?)([A-Za-z][\w-]*)\1[ \t]*:(?=\s|$)/;
const itemLine = /^( *)-(?=\s|$)/;

/**
 * Cuts a text at the lines that start a section (a known top-level key at column 0, or `x-…`) and, under
 * `commitments`, at the lines that start an item. Comments and blank lines stay with what comes before them.
 * Covers the text without gaps.
 */
export function cut(text: string): Cut[] {
  const cuts: Cut[] = [];
  let current = { start: 0, section: '', commitment: false };
  let itemIndent: string | undefined;

  const startNew = (start: number, section: string, commitment: boolean) => {
    if (start > current.start) cuts.push({ ...current, end: start });
    current = { start, section, commitment };
  };

  for (
    let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    start < text.length;
    start = nextLine(text, start)
  ) {
    const line = lineHead(text, start);
    const section = sectionKey(line);
    if (section !== undefined) {
      startNew(start, section, false);
      itemIndent = undefined;
    } else if (current.section === 'commitments') {
      const indent = itemLine.exec(line)?.[1];
      if (indent !== undefined && (itemIndent ?? indent) === indent) {
        itemIndent = indent;
        startNew(start, 'commitments', true);
      }
    }
  }
  cuts.push({ ...current, end: text.length });
  return cuts;
}

function sectionKey(line: string): string | undefined {
  const key = sectionLine.exec(line)?.[2];
  return key !== undefined && (Object.hasOwn(planFields, key) || key.startsWith('x-')) ? key : undefined;
}

function nextLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end + 1;
}

/** As much of a line as tells what it starts; a line of prose may be very long. */
function lineHead(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, Math.min(end < 0 ? text.length : end, start + 200));
}
