import { memo } from './memo';
import { Phrases, plainWords } from './normalise';
import { languagePlaceholders, noAgencyNames, openEndedDates, templatePrompts } from './placeholder-phrases';
import { prompts } from './prompts/prompts';

/**
 * Whole texts that are a placeholder whatever the language: filler signs, abbreviations, dummy
 * text, date patterns and prompts in brackets. Matched against the trimmed text.
 */
const universalPlaceholders: readonly RegExp[] = [
  // … ... ___ ??? --- – *** and mixtures: no letter, no digit
  /^[\s.…_?¿!¡\-–—−*~=/\\|:;,·•#]+$/u,
  /^x{2,}(?:\s+x{2,})*$/iu,
  /^(?:tbd|tbc|tba|tbn|fixme|dummy|placeholder)[\s.!?…:]*$/iu,
  // Upper case only: "todo" is ordinary Spanish and Portuguese.
  /^TODO[\s.!?…:]*$/u,
  // a note to oneself and nothing else: "TODO: ask the ministry"
  /^(?:TODO|FIXME|TBD|TBC)\s*[:–—-][^.\n]*\.?$/u,
  /^n(?:\s*[./])?\s*a\.?$/iu,
  /^lorem ipsum/iu,
  // YYYY-MM-DD, dd/mm/yyyy, AAAA-MM-JJ, 2026-XX-XX, __/__/2026; a doubled sign tells them from 3.d
  /^(?=.*(?:xx|yy|aa|mm|dd|jj|__|\?\?))(?:\d{0,4}|x+|[ya]+|[dj]+|m+)(?:[\s./-]+(?:\d{1,4}|x+|[ya]+|[dj]+|m+|_+|\?+)){1,2}$/iu,
  /^_+(?:[\s./-]+(?:\d{1,4}|_+)){1,2}$/u,
  /^(?:19|20)(?:xx|yy|aa|__|\?\?)(?:[./-]\d{1,2}){0,2}$/iu,
  // a prompt in brackets: [name of ministry], {{name}}, <title>; an address in <…> is none
  /^\[[^[\]]{1,200}\]\.?$/u,
  /^\{\{?[^{}]{1,200}\}\}?\.?$/u,
  /^<(?![^<>]*(?:@|:\/\/))[^<>]{1,200}>\.?$/u,
];

/** Ticks set where the template has a box: they say that, not why. In the form of `plainWords`. */
const tickWords = new Phrases(['x', 'yes', 'y', 'true', 'ok', 'si', 's', 'oui', 'o', 'vrai', 'sim']);

/** What a placeholder in `universalPlaceholders` that begins with a letter begins with. */
const firstLetters =
  /^(?:xx|tb[abcdn]|fixme|dummy|placeholder|todo|n(?:\s*[./])?\s*a|lorem|[adjmxy]+[\s./-])/i;

const phrases = new Phrases([
  ...[languagePlaceholders, templatePrompts].flatMap((table) => Object.values(table).flat()),
  ...ownPrompts(),
]);
const noAgency = new Phrases(noAgencyNames);
const openEnded = new Phrases(openEndedDates);

/** What our own templates ask, left without its brackets; one or two words may as well be an answer. */
function ownPrompts(): string[] {
  const asked = Object.values(prompts).flatMap((table) => Object.values(table).flatMap(Object.values));
  return [...new Set(asked.map(plainWords))].filter((phrase) => phrase.split(' ').length > 2);
}

/** Longer texts are prose, whatever they begin with; keeps the look-up cheap. */
const longestPlaceholder = 220;

/** Is the whole text a placeholder in any language, the part that is the same in every one? */
export function isUniversalPlaceholder(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed === '') return false;
  if (trimmed.length > longestPlaceholder) return /^lorem ipsum/i.test(trimmed);
  // Nearly every text is told from them by how it begins.
  if (/^\p{L}/u.test(trimmed) && !firstLetters.test(trimmed)) return false;
  return universalPlaceholders.some((pattern) => pattern.test(trimmed));
}

/** Is the whole text only a placeholder? An empty text is not: it is absent. */
export function isPlaceholder(text: string): boolean {
  return text.length <= longestName ? isPlaceholderName(text) : looksUnwritten(text);
}

/** Texts that are no longer are mostly names, ids and dates, which come again and again. */
const longestName = 40;
const isPlaceholderName = memo(looksUnwritten);

function looksUnwritten(text: string): boolean {
  if (isUniversalPlaceholder(text)) return true;
  if (text.length > longestPlaceholder) return false;
  // "(to be confirmed)" and "To be confirmed…" read like "to be confirmed".
  return phrases.has(text);
}

/** Does the name (or id) of an agency say that there is none? */
export const isNoAgency = memo((name: string): boolean => noAgency.has(name) || isPlaceholder(name));

/** Does the text say "all the time" where a day belongs? */
export function isOpenEndedDate(text: string): boolean {
  return openEnded.has(text);
}

/** Is the text a tick (x, ✓, yes, sí, oui, sim) and no explanation? */
export function isTick(text: string): boolean {
  return /^\s*[✓✔✅☑☒✗✘🗸]️?\s*$/u.test(text) || tickWords.has(text);
}

/** A stretch of a text, as offsets into it; `end` is exclusive. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

// Case matters for TODO: "todo:" is ordinary Spanish and Portuguese.
const unfinished = /(?<![\p{L}\p{N}_])(?:TODO\s?:|(?:TBD|tbd)(?![\p{L}\p{N}_])|[Ll]orem ipsum|LOREM IPSUM)/gu;

/** Where prose was left unfinished: `TODO:`, `TBD` and lorem ipsum. Ellipses and "todo" are ordinary. */
export function unfinishedMarks(text: string): readonly TextSpan[] {
  return Array.from(text.matchAll(unfinished), ({ index, 0: mark }) => ({
    start: index,
    end: index + mark.length,
  }));
}
