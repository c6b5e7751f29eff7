/** A calendar day: whole days since 1970-01-01, in the Gregorian calendar and without a time zone. */
export type Day = number;

const daysOfCycle = 146_097; // 400 years
const epochOffset = 719_468; // 0000-03-01 to 1970-01-01

/** Days of a month (1–12) of a year. */
function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * The day of a year (1–9999), month (1–12) and day of the month; `undefined` where the calendar has no
 * such day.
 */
export function dayOf(year: number, month: number, day: number): Day | undefined {
  if (!(year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1)) return undefined;
  if (day > daysInMonth(year, month)) return undefined;
  // Years are counted from March, so that the leap day is the last one. After H. Hinnant, "chrono-
  // Compatible Low-Level Date Algorithms", days_from_civil.
  const y = month <= 2 ? year - 1 : year;
  const cycle = Math.floor(y / 400);
  const yearOfCycle = y - cycle * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfCycle =
    yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100) + dayOfYear;
  return cycle * daysOfCycle + dayOfCycle - epochOffset;
}

/** Year, month (1–12) and day of the month of a day. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A day taken apart; the other way round than `dayOf`. */
export function civil(day: Day): CivilDate {
  const shifted = day + epochOffset;
  const cycle = Math.floor(shifted / daysOfCycle);
  const dayOfCycle = shifted - cycle * daysOfCycle;
  const yearOfCycle = Math.floor(
    (dayOfCycle -
      Math.floor(dayOfCycle / 1460) +
      Math.floor(dayOfCycle / 36_524) -
      Math.floor(dayOfCycle / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

export const yearOf = (day: Day): number => civil(day).year;
/** 1–12. */
export const monthOf = (day: Day): number => civil(day).month;
/** 1–31. */
export const dayOfMonth = (day: Day): number => civil(day).day;
/** Day of the week as ISO 8601 counts it: 1 = Monday … 7 = Sunday. */
export const weekday = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1;

const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`);

/** `YYYY-MM-DD`, for years 1–9999. */
export function formatDay(day: Day): string {
  const { year, month, day: date } = civil(day);
  return `${formatMonth(year, month)}-${two(date)}`;
}

/** `YYYY-MM`, for years 1–9999 and months 1–12. */
export function formatMonth(year: number, month: number): string {
  return `${`${year}`.padStart(4, '0')}-${two(month)}`;
}

/** The first day of a month (1–12). */
export const firstOfMonth = (year: number, month: number): Day => dayOf(year, month, 1) ?? Number.NaN;

/** The last day of a month (1–12). */
export const lastOfMonth = (year: number, month: number): Day =>
  firstOfMonth(year, month) + daysInMonth(year, month) - 1;

/**
 * The same day of the month `months` later (earlier where negative). A day that month does not have
 * becomes its last: 31 August + 6 months = 28 or 29 February. Count several steps from the first day,
 * never step by step, or the 31st is lost on the way.
 */
export function addMonths(day: Day, months: number): Day {
  const { year, month, day: date } = civil(day);
  const count = year * 12 + (month - 1) + months;
  const newYear = Math.floor(count / 12);
  const newMonth = count - newYear * 12 + 1;
  return firstOfMonth(newYear, newMonth) + Math.min(date, daysInMonth(newYear, newMonth)) - 1;
}

/**
 * Does the period from `start` to `end`, both included, last at least so many months?
 * 2020-09-01 to 2022-08-31 lasts exactly 24: at least 24 and at most 24.
 */
export const lastsAtLeast = (start: Day, end: Day, months: number): boolean =>
  end + 1 >= addMonths(start, months);

/** Does the period from `start` to `end`, both included, last at most so many months? */
export const lastsAtMost = (start: Day, end: Day, months: number): boolean =>
  end + 1 <= addMonths(start, months);

/**
 * The length of the period from `start` to `end`, both included, in months: the whole months, plus
 * the days left over as a part of the month they are in. 0 or less where `end` is before `start`.
 * For messages; to compare, `lastsAtLeast` and `lastsAtMost` are exact.
 */
export function periodMonths(start: Day, end: Day): number {
  const after = end + 1;
  const from = civil(start);
  const to = civil(after);
  let whole = (to.year - from.year) * 12 + (to.month - from.month);
  if (addMonths(start, whole) > after) whole--;
  const begun = addMonths(start, whole);
  return whole + (after - begun) / (addMonths(start, whole + 1) - begun);
}

/** Is `day` more than so many months after `from`? The day exactly so many months later is not. */
export const isLaterThan = (day: Day, from: Day, months: number): boolean => day > addMonths(from, months);

/** A stretch of days, both ends included. */
export interface Span {
  readonly start: Day;
  readonly end: Day;
}

/**
 * The stretches of 12 months, from `start` on, into which a period falls; a rest of under 6 months
 * belongs to the stretch before it. A period of under 18 months is one stretch; an `end` before
 * `start` gives none. The rule `yearly-milestone` looks for a milestone in each.
 */
export function yearWindows(start: Day, end: Day): readonly Span[] {
  const windows: Span[] = [];
  if (!(end >= start)) return windows;
  for (let month = 0; ; month += 12) {
    const begin = addMonths(start, month);
    if (!lastsAtLeast(start, end, month + 18)) return [...windows, { start: begin, end }];
    windows.push({ start: begin, end: addMonths(start, month + 12) - 1 });
  }
}

/** The index of the window a day falls in; a day before or after all belongs to the nearest. */
export function windowOf(windows: readonly Span[], day: Day): number {
  const index = windows.findIndex((window) => day <= window.end);
  return index === -1 ? windows.length - 1 : index;
}
