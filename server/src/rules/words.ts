import type { MonthDay } from '../handbook/editions';
import { addMonths, civil, type Day, weekday } from '../plan/dates';

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A day as messages write it: "31 August 2022". */
export function longDate(date: Day): string {
  const { year, month, day } = civil(date);
  return `${day} ${monthNames[month - 1]} ${year}`;
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** The day of the week that a day is: "Wednesday". */
export const weekdayName = (day: Day): string => weekdays[weekday(day) - 1]!;

/** A day of the year as messages write it: "31 August". */
export const dayOfYear = ({ month, day }: MonthDay): string => `${day} ${monthNames[month - 1]}`;

/** The time from one day to a later one: "26 months", "24 months and one day", "3 days". */
export function timeBetween(from: Day, to: Day): string {
  const start = civil(from);
  const end = civil(to);
  let months = (end.year - start.year) * 12 + (end.month - start.month);
  if (addMonths(from, months) > to) months--;
  const days = to - addMonths(from, months);
  return listed([
    ...(months > 0 || days === 0 ? [counted(months, 'month')] : []),
    ...(days > 0 ? [counted(days, 'day')] : []),
  ]);
}

/** The length of a period, both of its days included. */
export const lengthOf = (start: Day, end: Day): string => timeBetween(start, end + 1);

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** A number within a sentence: "one" to "ten" in words, "no" for none, larger ones in digits. */
export const inWords = (count: number): string => numbers[count] ?? `${count}`;

/** How many there are of something, to be seen at a glance: "no commitments", "one commitment", "7 commitments". */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  if (count === 0) return `no ${plural}`;
  return count === 1 ? `one ${noun}` : `${count} ${plural}`;
}

/** A text that begins a sentence. */
export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "a", "a and b", "a, b and c"; of more than `most` the rest is only counted: "a, b and 3 more". */
export function listedUpTo(most: number, items: readonly string[]): string {
  if (items.length <= most) return listed(items);
  return `${items.slice(0, most - 1).join(', ')} and ${items.length - most + 1} more`;
}

/** "a", "a and b", "a, b and c". */
export function listed(items: readonly string[], last = 'and'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;
}

/** A text on one line, whatever names out of a plan it holds: a message must not look like two. */
export const oneLine = (text: string): string =>
  /[\r\n\u2028\u2029]/.test(text) ? text.replace(/(?<!\s)\s*[\r\n\u2028\u2029]\s*/g, ' ') : text;

/** Two names of this length and what is said of them still fit into a line of the list of problems. */
const longestName = 50;

/** A name out of a plan in quotes; a long one is cut between words. */
export function quoted(name: string): string {
  const line = (/[\t\r\n]|\s\s/.test(name) ? name.replace(/\s+/g, ' ') : name).trim();
  if (line.length <= longestName) return `'${line}'`;
  const cut = line.slice(0, longestName + 1);
  const space = cut.lastIndexOf(' ');
  return `'${cut.slice(0, space > longestName / 2 ? space : longestName)}…'`;
}
