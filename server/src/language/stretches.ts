import type { Lines } from '../plan/text/lines';

/** A stretch of a text. Offsets of the whole text, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Ids with hyphens, accented words, and numbers such as 16.6 are one word each, as `wordPattern` has it. */
const words = /(?<!\p{N})\p{N}+(?:\.\p{N}+)+|[\p{L}\p{M}\p{N}_][\p{L}\p{M}\p{N}_-]*/gu;
/** So far a word may reach on either side of the cursor. */
const longestWord = 1000;
/** A line that is the first of a paragraph whatever stands above it. */
const bullet = /^\s*(?:[-*•–]|\p{N}+[.)])\s/u;

const sentences = new Intl.Segmenter(undefined, { granularity: 'sentence' });

/**
 * The paragraph, the sentence and the line, the one that holds the other first, and the word at an offset. A
 * sentence may also hold the end of one line and the start of another.
 * @param within the text that the paragraph is a part of; undefined where the place is in none
 */
export function stretchesAt(lines: Lines, within: Stretch | undefined, offset: number): Stretch[] {
  const number = lines.lineAt(offset);
  const line = trimmed(lines, number, number);
  const paragraph = within && paragraphAt(lines, within, number);
  const sentence = paragraph && sentenceAt(lines, paragraph, offset);
  const isInLine = sentence && line.start <= sentence.start && sentence.end <= line.end;
  const both = isInLine ? [line, sentence] : [sentence, line];
  return [paragraph, ...both, wordAt(lines, number, offset)].flatMap((one) => one ?? []);
}

/** The lines around one up to those that are blank, or begin an item. */
function paragraphAt(lines: Lines, within: Stretch, number: number): Stretch {
  const isBlank = (line: number) => lines.line(line).trim() === '';
  let from = number;
  // The line that says that a text follows is none of it.
  const first =
    lines.lineAt(within.start) + (/[|>]/.test(lines.slice(within.start, within.start + 1)) ? 1 : 0);
  while (from > first && !isBlank(from - 1) && !bullet.test(lines.line(from))) from--;
  let to = number;
  const last = lines.lineAt(within.end);
  while (to < last && !isBlank(to + 1) && !bullet.test(lines.line(to + 1))) to++;
  const { start, end } = trimmed(lines, from, to);
  return { start: Math.max(start, within.start), end: Math.min(end, within.end) };
}

/** Lines without the blanks around them. */
function trimmed(lines: Lines, from: number, to: number): Stretch {
  const start = lines.start(from) + /^\s*/.exec(lines.line(from))![0].length;
  const end = lines.start(to) + lines.line(to).trimEnd().length;
  return { start, end: Math.max(start, end) };
}

function sentenceAt(lines: Lines, { start, end }: Stretch, offset: number): Stretch | undefined {
  if (offset < start || offset > end) return undefined;
  // A line break ends a sentence to the segmenter.
  const text = lines.slice(start, end).replace(/[\r\n]/g, ' ');
  const { index, segment } = sentences
    .segment(text)
    .containing(Math.min(offset - start, text.length - 1)) ?? {
    index: 0,
    segment: text,
  };
  return { start: start + index, end: start + index + segment.trimEnd().length };
}

function wordAt(lines: Lines, number: number, offset: number): Stretch | undefined {
  // Of a line that goes on for millions of characters only what is near can be looked at.
  const start = Math.max(lines.start(number), offset - longestWord);
  for (const { index, 0: word } of lines
    .slice(start, Math.min(lines.end(number), offset + longestWord))
    .matchAll(words)) {
    const from = start + index;
    if (from <= offset && offset <= from + word.length) return { start: from, end: from + word.length };
  }
  return undefined;
}
