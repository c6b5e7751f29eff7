import { readText, type Typed, writeBlock, writeOnLine, writeQuoted } from '../../edits/prose';
import { needsQuotes } from '../../edits/quote';
import type { TextStyle } from '../../edits/style';
import type { Plan } from '../../plan/plan';
import { type CleanText, isBullet } from './cleanText';
import type { Paste } from './paste';
import type { TextPlace } from './textPlace';

/**
 * Puts a text that was copied elsewhere into a text of the plan. Undefined where the editor's own pasting does the
 * same, and where the text cannot be read.
 */
export function pasteProse(
  plan: Plan,
  place: TextPlace,
  range: { readonly start: number; readonly end: number },
  clean: CleanText,
  style: TextStyle,
): Paste | undefined {
  const target = { plan, place, style, ...range };
  if (place.kind === 'block') return intoBlock(target, clean);
  const around = textAround(target);
  if (!around) return undefined;
  const breaks = (clean.breaksBefore && around.before !== '') || (clean.breaksAfter && around.after !== '');
  return clean.lines.length > 1 || breaks ? asBlock(target, clean, around) : onLine(target, clean, around);
}

interface Target {
  readonly plan: Plan;
  readonly place: TextPlace;
  readonly style: TextStyle;
  readonly start: number;
  readonly end: number;
}

/** Lines go between those of a block text, in its column. */
function intoBlock(target: Target, clean: CleanText): Paste | undefined {
  if (!clean.changed && clean.lines.length === 1) return undefined;
  const { place, style } = target;
  const { from, to, before, after, first, opens } = blockGap(target);
  const indent = ' '.repeat(place.bodyColumn ?? place.column + style.step);
  const [head = '', ...rest] = place.folded ? apart(clean.lines) : clean.lines;
  const isItem = /^\s*- +$/.test(before) && isBullet(head);
  const fitted = isItem ? head.trimStart().slice(2) : first ? head.trimStart() : head;
  const fresh = before.trim() === '';
  const breaks = !fresh && (clean.breaksBefore || (isBullet(head) && !isItem));
  const start = fresh ? indent + fitted : breaks ? style.eol + indent + fitted : before + fitted;
  const lines = [start, ...rest.map((line) => (line === '' ? line : indent + line))];
  const behind = after.trim() !== '' && clean.breaksAfter ? style.eol + indent : '';
  const text = (opens ? style.eol : '') + lines.join(style.eol) + behind;
  const tail = after.trim() === '' ? '' : behind === '' ? after : after.trimStart();
  const lineStart = breaks ? from + before.trimEnd().length : from;
  return { edit: { start: lineStart, end: to, text: [text + tail] }, cursor: text.length };
}

/** The line of a block text that a selection is in, or what comes to stand below the sign that begins the text. */
interface BlockGap {
  /** What is written anew. */
  readonly from: number;
  readonly to: number;
  /** What of it stands before and behind the selection. */
  readonly before: string;
  readonly after: string;
  /** Does nothing of the text stand on the lines above? */
  readonly first: boolean;
  /** Does the text begin with it, on a line that is not there yet? */
  readonly opens: boolean;
}

function blockGap({ plan: { lines }, place: { headEnd }, start, end }: Target): BlockGap {
  const to = end <= headEnd ? headEnd : lines.end(lines.lineAt(end));
  const after = end <= headEnd ? '' : lines.slice(end, to);
  if (start <= headEnd) return { from: headEnd, to, before: '', after, first: true, opens: true };
  const from = lines.start(lines.lineAt(start));
  const first = lines.slice(headEnd, from).trim() === '';
  return { from, to, before: lines.slice(from, start), after, first, opens: false };
}

/** In a text whose lines are joined, lines are kept apart by an empty one. */
const apart = (lines: readonly string[]): string[] =>
  lines.flatMap((line, index) => (index > 0 && line !== '' && lines[index - 1] !== '' ? ['', line] : [line]));

/** A text of one line, or none, becomes a block text. */
function asBlock(target: Target, { lines, breaksBefore, breaksAfter }: CleanText, around: TextAround): Paste {
  const { place, style } = target;
  const [first = '', ...rest] = lines;
  const breaks = around.before.trim() !== '' && (breaksBefore || isBullet(first));
  const lead = breaks ? `\n${first}` : around.before.trim() === '' ? first.trimStart() : first;
  const parts = {
    before: breaks ? around.before.trimEnd() : around.before,
    added: [lead, ...rest].join('\n'),
    after: breaksAfter && around.after !== '' ? `\n${around.after.trimStart()}` : around.after,
  };
  return instead(target, writeBlock(parts, place.column, style, place.comment));
}

/** A text of one line stays one, in quotes where it then needs them. */
function onLine(target: Target, clean: CleanText, { before, after }: TextAround): Paste | undefined {
  const { plan, place, start, end } = target;
  const added = clean.lines[0]!.trimStart();
  if (place.kind === 'quoted') {
    const sign = plan.lines.slice(place.headEnd, place.headEnd + 1) as '"' | "'";
    const escaped = writeQuoted(added, sign);
    if (escaped === added && !clean.changed) return undefined;
    return { edit: { start, end, text: [escaped] }, cursor: escaped.length };
  }
  const spaced = plan.lines.slice(place.start, start) !== '';
  const whole = (before + added + after).trim();
  if (!clean.changed && spaced && !needsQuotes(whole, 'block')) return undefined;
  return instead(target, writeOnLine({ before, added, after }), place.comment && ` ${place.comment}`);
}

/** What a text says before and behind the selection. */
interface TextAround {
  readonly before: string;
  readonly after: string;
}

/** Reads it. Undefined where the selection cuts through an escape. */
function textAround({ plan: { lines }, place, start, end }: Target): TextAround | undefined {
  if (place.kind === 'empty') return { before: '', after: '' };
  const source = lines.slice(place.headEnd, place.textEnd);
  const [head, tail] = [lines.slice(place.headEnd, start), lines.slice(end, place.textEnd)];
  const sign = place.kind === 'quoted' ? source.charAt(0) : '';
  const [before, after] = [readText(head + sign), readText(sign + tail)];
  if (before === undefined || after === undefined) return undefined;
  if (sign) return start < end || readText(source) === before + after ? { before, after } : undefined;
  // Blanks around the selection part words; those of a line break count as one.
  const [gap, gapAfter] = [/\s$/.test(head) ? ' ' : '', /^[ \t]/.test(tail) ? ' ' : ''];
  return {
    before: before.trim() && before.trimEnd() + gap,
    after: after.trim() && gapAfter + after.trimStart(),
  };
}

/** The whole of a text written anew, with the blank before it. */
const instead = ({ place }: Target, { text, cursor }: Typed, comment = ''): Paste => ({
  edit: { start: place.start, end: place.end, text: [` ${text}${comment}`] },
  cursor: cursor + 1,
});
