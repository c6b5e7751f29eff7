import { Part } from './part';
import { longestText } from './yaml/parse';

/** What the parts of a text tell of the whole. */
export interface Verdict {
  /** Whether the whole parses; `unknown` where only parsing it can tell. */
  readonly whole: 'parses' | 'broken' | 'unknown';
  /** The parts to read: where the whole parses, such that each says alone what it says there. */
  readonly parts: readonly Part[];
}

/** How many parts with a quotation mark may be looked at to find where a text ends. */
const closeLimit = 5;

/**
 * Tells from the parts of a text whether it parses as a whole. The first part with a syntax error decides, for
 * all that is before it reads the same in the whole.
 */
export function verdictOf(parts: readonly Part[]): Verdict {
  const read: Part[] = [];
  let opened = 0;
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at]!;
    const { section, commitment } = part.cut;
    if (part.problem) {
      if (part.final) return { whole: 'broken', parts };
      const healed = section === '' || commitment || part.marked ? undefined : swallowed(parts, at);
      if (healed === 'never') return { whole: 'broken', parts };
      if (!healed) return undecided(parts);
      read.push(healed.part);
      at = healed.last;
      continue;
    }
    if (!part.fits || (commitment && opened !== 1)) return undecided(parts);
    if (section === 'commitments' && !commitment) opened += part.opensCommitments ? 1 : 2;
    read.push(part);
  }
  return { whole: 'parses', parts: read.length < parts.length ? read : parts };
}

/** Only parsing the whole can tell. A text too long for that counts as broken, its parts are read alone. */
function undecided(parts: readonly Part[]): Verdict {
  const length = parts.reduce((sum, { text }) => sum + text.length, 0);
  return { whole: length > longestText ? 'broken' : 'unknown', parts };
}

/**
 * A section with a quotation mark that is not closed in it, together with the parts up to where it is.
 * `never` where it stays open; undefined where that cannot be told.
 */
function swallowed(
  parts: readonly Part[],
  first: number,
): { readonly part: Part; readonly last: number } | 'never' | undefined {
  const { cut: own, text: start } = parts[first]!;
  const quotes = ['"', "'"].filter((quote) => start.includes(quote));
  let text = start;
  let looked = 0;
  for (let last = first + 1; last < parts.length; last++) {
    const added = parts[last]!.text;
    text += added;
    if (parts[last]!.marked) return undefined;
    if (!quotes.some((quote) => added.includes(quote))) continue;
    if (++looked > closeLimit) return undefined;
    const part = new Part(text, own);
    if (part.fits) return { part, last };
    if (part.final) return 'never';
  }
  return 'never';
}
