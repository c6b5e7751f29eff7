import { memo } from '../handbook/memo';
import { isPlaceholder } from '../handbook/placeholders';
import { remembered } from '../handbook/remembered';
import { type Day, dayOf, firstOfMonth, lastOfMonth } from './calendar';
import { isPlausibleYear } from './dateWords';
import { readWritten } from './writtenDates';

export * from './calendar';

/** What a place in the plan asks of a date. */
export interface DateShape {
  /** A start means the first day of a month, an end the last; `day` is a single day. */
  readonly role: 'start' | 'end' | 'day';
  /** May it be `YYYY-MM`? Only with the roles `start` and `end`. */
  readonly months: boolean;
}

/** What a written date says. */
export type DateReading =
  /** Written as the format asks. */
  | { readonly kind: 'exact'; readonly day: Day; readonly precision: 'day' | 'month' }
  /** Written otherwise, but it can mean one day only; `canonical` is how to write it here. */
  | {
      readonly kind: 'certain';
      readonly day: Day;
      readonly canonical: string;
      readonly precision: 'day' | 'month';
    }
  /** It may mean several days, or none: what it may mean, as it would be written here. */
  | { readonly kind: 'uncertain'; readonly choices: readonly string[] }
  /** It is written as a day that the calendar does not have. */
  | { readonly kind: 'impossible' }
  /** Nothing has been filled in. */
  | { readonly kind: 'placeholder' };

const impossible: DateReading = { kind: 'impossible' };
const placeholder: DateReading = { kind: 'placeholder' };
const unknown: DateReading = { kind: 'uncertain', choices: [] };

const dash = 45;

/** The number that the digits from `start` up to `end` make; NaN where there is anything else. */
function digits(text: string, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

/**
 * What the source text of a date means in a place of the given shape. See "Dates" of the format: a text
 * is a placeholder, else impossible, else of the right form or not. No reading depends on today's date.
 * A blank text, which counts as absent, reads as a placeholder.
 */
export function readDate(source: string, shape: DateShape): DateReading {
  const length = source.length;
  const whole = length === 10 && source.charCodeAt(7) === dash;
  if (source.charCodeAt(4) === dash && (whole || (length === 7 && shape.months && shape.role !== 'day'))) {
    const year = digits(source, 0, 4);
    const month = digits(source, 5, 7);
    const date = whole ? digits(source, 8, 10) : 1;
    if (!Number.isNaN(year + month + date)) {
      const day = dayOf(year, month, date);
      // "2012-14" is more likely two years than a month that does not exist.
      if (day === undefined) return whole ? impossible : readWritten(source, shape);
      if (!isPlausibleYear(year)) return unknown;
      if (whole) return { kind: 'exact', day, precision: 'day' };
      return {
        kind: 'exact',
        day: shape.role === 'start' ? firstOfMonth(year, month) : lastOfMonth(year, month),
        precision: 'month',
      };
    }
  }
  return readerOfOthers(shape)(source);
}

/** Reads what is not written as the format asks. Plans repeat such dates; each is taken apart once for its shape. */
const readerOfOthers = remembered((shape: DateShape) =>
  memo(
    (text): DateReading =>
      text.trim() === '' || isPlaceholder(text) ? placeholder : readWritten(text, shape),
  ),
);
