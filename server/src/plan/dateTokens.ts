import { fillers, halves, months, ordinals, quarters, seasons } from './dateWords';
import { fold } from './fold';

/**
 * One word or number of a date. Its sort is a letter, so that the order of a date's parts is a short
 * text ("nMY" is "31 August 2022"): Y year of four digits, n number of one or two, M month name,
 * q quarter, h half-year, s season, o ordinal word, C eight digits, ? anything else.
 */
export interface Token {
  readonly sort: string;
  readonly value: number;
  /** Folded text. */
  readonly text: string;
  /** What stands between it and the token before, words without meaning included. */
  readonly gap: string;
}

/** Zero in the digits of ASCII, Arabic, Persian, Devanagari and full-width writing. */
const zeros = [0x30, 0x660, 0x6f0, 0x966, 0xff10];

function digitOf(code: number): number | undefined {
  const zero = zeros.find((candidate) => code >= candidate && code <= candidate + 9);
  return zero === undefined ? undefined : code - zero;
}

const isLetter = (character: string): boolean =>
  (character >= 'a' && character <= 'z') || (character > '\x7f' && /\p{L}/u.test(character));

/** The words and numbers of a date, without those that say nothing. */
export function tokenize(source: string): Token[] {
  const text = fold(source);
  const tokens: Token[] = [];
  let gapStart = 0;
  let at = 0;
  while (at < text.length) {
    const start = at;
    let number = 0;
    for (
      let digit = digitOf(text.charCodeAt(at));
      digit !== undefined;
      digit = digitOf(text.charCodeAt(at))
    ) {
      number = number * 10 + digit;
      at++;
    }
    const isNumber = at > start;
    while (!isNumber && isLetter(text.charAt(at))) at++;
    if (at === start) {
      at++;
      continue;
    }
    const part = text.slice(start, at);
    if (fillers.has(part)) continue;
    tokens.push({
      ...(isNumber ? numberSort(number, part.length) : wordSort(part)),
      text: part,
      gap: text.slice(gapStart, start),
    });
    gapStart = at;
  }
  return tokens;
}

function numberSort(value: number, length: number): Pick<Token, 'sort' | 'value'> {
  if (length <= 2) return { sort: 'n', value };
  return { sort: length === 4 ? 'Y' : length === 8 ? 'C' : '?', value };
}

function wordSort(word: string): Pick<Token, 'sort' | 'value'> {
  const month = months.get(word);
  if (month !== undefined) return { sort: 'M', value: month };
  const ordinal = ordinals.get(word);
  if (ordinal !== undefined) return { sort: 'o', value: ordinal };
  if (quarters.has(word)) return { sort: 'q', value: 3 };
  if (halves.has(word)) return { sort: 'h', value: 6 };
  return { sort: seasons.has(word) ? 's' : '?', value: 0 };
}
