import { planFields } from '../schema/plan';

/** What decides how the lines that follow are cut. */
export interface CutState {
  /** The top-level key the lines belong to; '' before the first. */
  readonly section: string;
  /** Column (0-based) of the dashes of `commitments`; undefined before the first item. */
  readonly itemIndent: number | undefined;
}

/** A run of whole lines that is parsed alone. Offsets UTF-16, end exclusive. */
export interface Cut extends CutState {
  readonly start: number;
  readonly end: number;
  /** True for one item of `commitments`, false for a section (or its lines before the first item). */
  readonly commitment: boolean;
}

/** Before the first line of a text. */
export const cutStart: CutState = { section: '', itemIndent: undefined };

const space = 0x20;
const dash = 0x2d;
const sectionLine = /^(["']?)([A-Za-z][\w-]*)\1[ \t]*:(?=\s|$)/;
/** As much of a line as tells what it starts; a line of prose may be very long. */
const headLength = 200;

/**
 * Cuts lines where one starts a section (a known top-level key at column 0, or `x-…`) or, under
 * `commitments`, an item. Comments and blank lines stay with what comes before them. Covers the text without
 * gaps. `state` is what the lines before it have led to; the first line always starts a cut.
 */
export function cut(text: string, state: CutState = cutStart): Cut[] {
  const cuts: Cut[] = [];
  let start = 0;
  let current = { ...state, commitment: state.itemIndent !== undefined };
  for (let line = 0; line < text.length; line = nextLine(text, line)) {
    const next = startedAt(text, line, current);
    if (!next) continue;
    if (line > start) cuts.push({ ...current, start, end: line });
    start = line;
    current = next;
  }
  cuts.push({ ...current, start, end: text.length });
  return cuts;
}

/** Would the line that begins at an offset start a cut, behind what has led to `state`? */
export const startsCut = (text: string, line: number, state: CutState): boolean =>
  startedAt(text, line, state) !== undefined;

function startedAt(
  text: string,
  line: number,
  { section, itemIndent }: CutState,
): (CutState & { commitment: boolean }) | undefined {
  const first = text.charCodeAt(line);
  if (first === space || first === dash) {
    if (section !== 'commitments') return undefined;
    const indent = dashColumn(text, line);
    if (indent === undefined || (itemIndent ?? indent) !== indent) return undefined;
    return { section, itemIndent: indent, commitment: true };
  }
  const key = sectionLine.exec(lineHead(text, line))?.[2];
  if (key === undefined || !(Object.hasOwn(planFields, key) || key.startsWith('x-'))) return undefined;
  return { section: key, itemIndent: undefined, commitment: false };
}

/** Column of the dash that a line begins with; undefined if it does not begin with one. */
function dashColumn(text: string, line: number): number | undefined {
  let at = line;
  while (text.charCodeAt(at) === space) at++;
  return text.charCodeAt(at) === dash && /^\s?$/.test(text.charAt(at + 1)) ? at - line : undefined;
}

function nextLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end + 1;
}

function lineHead(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  const from = start === 0 && text.charCodeAt(0) === 0xfeff ? 1 : start;
  return text.slice(from, Math.min(end < 0 ? text.length : end, from + headLength));
}
