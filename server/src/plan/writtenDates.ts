import { type Day, dayOf, firstOfMonth, formatDay, formatMonth, lastOfMonth } from './calendar';
import type { DateReading, DateShape } from './dates';
import { type Token, tokenize } from './dateTokens';
import { closingWords, isPlausibleYear, seasons } from './dateWords';

/** What a text says before its place in the plan is looked at; `unsure` keeps it from being certain. */
type Sense =
  /** The day, or the days it may be. */
  | { readonly kind: 'days'; readonly days: readonly Day[]; readonly unsure?: true }
  /** A month of a year. */
  | { readonly kind: 'month'; readonly year: number; readonly month: number; readonly unsure?: true }
  /** Stretches of months it may be, each from its first month to its last. */
  | { readonly kind: 'spans'; readonly spans: readonly MonthSpan[] }
  | { readonly kind: 'impossible' }
  | { readonly kind: 'unknown' };

interface YearMonth {
  readonly year: number;
  readonly month: number;
}

interface MonthSpan {
  readonly from: YearMonth;
  readonly to: YearMonth;
}

/** Longer texts are prose, not a date. */
const longestDate = 100;
/** The parts of two whole dates. */
const mostRangeParts = 6;

const impossible = { kind: 'impossible' } as const;
const unknown = { kind: 'unknown' } as const;

/**
 * Reads a date that is not in the form of the format: the days and months people write in English,
 * Spanish, French and Portuguese. `certain` only where no other reading is left.
 */
export function readWritten(source: string, shape: DateShape): DateReading {
  if (source.length > longestDate) return { kind: 'uncertain', choices: [] };
  const { date, mayBeNextDay } = withoutTime(source);
  const tokens = tokenize(date);
  const known = tokens.filter(({ sort }) => sort !== '?');
  const sense = senseOf(known);
  if (sense.kind === 'impossible') return impossible;
  if (sense.kind === 'unknown') return { kind: 'uncertain', choices: rangeChoices(known, shape) };
  const left = tokens.filter(({ sort }) => sort === '?');
  const whole = left.length === 0;
  if (sense.kind === 'spans') {
    // "early 2014", "before spring 2015": the words left over change what is meant.
    const offered = shape.role === 'end' ? left.every(({ text }) => closingWords.has(text)) : whole;
    return { kind: 'uncertain', choices: offered ? textsOf(sense, shape) : [] };
  }
  if (sense.kind === 'days' && mayBeNextDay) {
    return { kind: 'uncertain', choices: sense.days.flatMap((day) => [formatDay(day), formatDay(day + 1)]) };
  }
  const choices = textsOf(sense, shape);
  const [canonical] = choices;
  if (!whole || sense.unsure || choices.length !== 1 || canonical === undefined) {
    return { kind: 'uncertain', choices };
  }
  const day = sense.kind === 'days' ? (sense.days[0] ?? Number.NaN) : boundary(sense, shape.role);
  return { kind: 'certain', day, canonical, precision: canonical.length === 7 ? 'month' : 'day' };
}

/** The first day of a month for a start, else its last. */
const boundary = ({ year, month }: YearMonth, role: DateShape['role']): Day =>
  role === 'start' ? firstOfMonth(year, month) : lastOfMonth(year, month);

const monthText = (month: YearMonth, role: 'start' | 'end', asMonth: boolean): string =>
  asMonth ? formatMonth(month.year, month.month) : formatDay(boundary(month, role));

/** How a sense is written in a place of the given shape; several where it may be several days. */
function textsOf(sense: Sense, { role, months: asMonth }: DateShape): readonly string[] {
  switch (sense.kind) {
    case 'days':
      return sense.days.map(formatDay);
    case 'month':
      // A single day of which only the month is known: its first and its last are the usual ones.
      if (role === 'day') return [monthText(sense, 'start', false), monthText(sense, 'end', false)];
      return [monthText(sense, role, asMonth)];
    case 'spans':
      if (role === 'day') return [];
      return sense.spans.map(({ from, to }) => monthText(role === 'start' ? from : to, role, asMonth));
    default:
      return [];
  }
}

/** The end that a place asks of "July 2014 – June 2016", "2012–2014", "September/December 2014". */
function rangeChoices(tokens: readonly Token[], shape: DateShape): readonly string[] {
  const year = tokens.findLast(({ sort }) => sort === 'Y');
  if (year === undefined || shape.role === 'day' || tokens.length > mostRangeParts) return [];
  for (let at = 1; at < tokens.length; at++) {
    const left = tokens.slice(0, at);
    const written = senseOf(left);
    const first = textsOf(written.kind === 'unknown' ? senseOf([...left, year]) : written, shape);
    const last = textsOf(senseOf(tokens.slice(at)), shape);
    if (first.length === 1 && last.length === 1) return shape.role === 'start' ? first : last;
  }
  return [];
}

/** What the parts of a date say together, by their order. */
function senseOf(tokens: readonly Token[]): Sense {
  const [first, second, third] = tokens;
  const a = first?.value ?? 0;
  const b = second?.value ?? 0;
  const c = third?.value ?? 0;
  const order = tokens.map(({ sort }) => sort).join('');
  switch (order) {
    case 'Y':
      return { kind: 'spans', spans: isPlausibleYear(a) ? [spanOf(a, 1, 12)] : [] };
    case 'C':
      return compactDate(a);
    case 'MY':
      return monthIn(b, a);
    case 'YM':
      return monthIn(a, b);
    case 'nMY':
    case 'oMY':
      return dayIn(c, b, a);
    case 'MnY':
      return dayIn(c, a, b);
    case 'YMn':
    case 'Ynn':
      return dayIn(a, b, c);
    case 'nnY':
      return dayAndMonthIn(c, a, b);
    case 'nnn':
      return daysOf([
        [shortYear(third), b, a],
        [shortYear(third), a, b],
        [shortYear(first), b, c],
      ]);
    case 'nMn':
      return daysOf([
        [shortYear(third), b, a],
        [shortYear(first), b, c],
      ]);
    case 'Mn':
      // "Sep-12": spreadsheets write September 2012 like that, people the 12th.
      return unsure(monthIn(shortYear(second), a));
    case 'Yn':
      return yearAndNumber(a, b, second?.gap ?? '');
    case 'nY':
      return second?.gap.trim() === '' ? unknown : monthIn(b, a);
    default:
      return partOfYear(tokens);
  }
}

/** A day of a year; whether the calendar has it comes before whether the year is likely. */
function dayIn(year: number, month: number, date: number): Sense {
  const day = dayOf(year, month, date);
  if (day === undefined) return impossible;
  return isPlausibleYear(year) ? { kind: 'days', days: [day] } : unknown;
}

function monthIn(year: number, month: number): Sense {
  if (month < 1 || month > 12) return impossible;
  return isPlausibleYear(year) ? { kind: 'month', year, month } : unknown;
}

/** Day and month in numbers: certain where only one order is left, or both say the same. */
function dayAndMonthIn(year: number, a: number, b: number): Sense {
  if (a > 12 || a === b) return dayIn(year, b, a);
  if (b > 12) return dayIn(year, a, b);
  const dayFirst = dayIn(year, b, a);
  const monthFirst = dayIn(year, a, b);
  if (dayFirst.kind !== 'days' || monthFirst.kind !== 'days') return dayFirst;
  return { kind: 'days', days: [...dayFirst.days, ...monthFirst.days] };
}

/** 20220831, or 31082022: no number of eight digits is a likely date in both. */
function compactDate(number: number): Sense {
  const year = Math.floor(number / 10_000);
  const month = Math.floor(number / 100) % 100;
  if (isPlausibleYear(year) && month <= 12) return dayIn(year, month, number % 100);
  const lastYear = number % 10_000;
  if (!isPlausibleYear(lastYear)) return unknown;
  return dayAndMonthIn(lastYear, Math.floor(number / 1_000_000), Math.floor(number / 10_000) % 100);
}

/** The days that the calendar has of those a date with a two-digit year may be: never certain. */
function daysOf(dates: readonly (readonly [year: number, month: number, date: number])[]): Sense {
  const days = dates.flatMap(([year, month, date]) => dayOf(year, month, date) ?? []);
  return { kind: 'days', days: [...new Set(days)], unsure: true };
}

const unsure = (sense: Sense): Sense =>
  sense.kind === 'month' || sense.kind === 'days' ? { ...sense, unsure: true } : unknown;

/** The year that two digits stand for, 1990–2049; NaN for other numbers. */
function shortYear(token: Token | undefined): number {
  if (token?.text.length !== 2) return Number.NaN;
  if (token.value < 50) return 2000 + token.value;
  return token.value >= 90 ? 1900 + token.value : Number.NaN;
}

/** "2022/8" is a month, "2013/14" a year and the next, "2011/12" may be both. */
function yearAndNumber(year: number, number: number, gap: string): Sense {
  if (gap.trim() === '') return unknown;
  if (number > 12 && number > year % 100 && isPlausibleYear(year)) {
    const to = { year: year - (year % 100) + number, month: 12 };
    return { kind: 'spans', spans: [{ from: { year, month: 1 }, to }] };
  }
  const month = monthIn(year, number);
  return number === (year + 1) % 100 && gap !== '-' ? unsure(month) : month;
}

/** "Q3 2022", "second half of 2022", "spring 2022", whatever the order of the words. */
function partOfYear(tokens: readonly Token[]): Sense {
  const value = (sorts: string) => tokens.find(({ sort }) => sorts.includes(sort))?.value;
  const year = value('Y');
  if (year === undefined || !isPlausibleYear(year)) return unknown;
  const season = tokens.find(({ sort }) => sort === 's');
  if (season !== undefined && tokens.length === 2) {
    const stretches = seasons.get(season.text) ?? [];
    return { kind: 'spans', spans: stretches.map(([first, last]) => spanOf(year, first, last)) };
  }
  const length = value('q') ?? value('h');
  const number = value('no');
  if (length === undefined || number === undefined || tokens.length !== 3) return unknown;
  if (number < 1 || number * length > 12) return unknown;
  return { kind: 'spans', spans: [spanOf(year, (number - 1) * length + 1, number * length)] };
}

/** The months `first` to `last` from a year on; a `last` before `first` is in the next year. */
const spanOf = (year: number, first: number, last: number): MonthSpan => ({
  from: { year, month: first },
  to: { year: last < first ? year + 1 : year, month: last },
});

/**
 * A date without the time of day behind it. A time in UTC from noon on may be the midnight of the next
 * day further east, as programs write it that know instants only.
 */
function withoutTime(source: string): { date: string; mayBeNextDay: boolean } {
  const time = /[ T](\d\d?):\d\d(?::\d\d(?:\.\d{1,9})?)? ?(Z|UTC|GMT|[AP]M|[+-]\d\d:?\d\d)?$/i.exec(source);
  if (time === null) return { date: source, mayBeNextDay: false };
  const utc = /^(?:Z|UTC|GMT)$/i.test(time[2] ?? '');
  return { date: source.slice(0, time.index), mayBeNextDay: utc && Number(time[1]) >= 12 };
}
