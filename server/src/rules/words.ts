import { civil, type Day } from '../plan/dates';

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

/** "a", "a and b", "a, b and c". */
export function listed(items: readonly string[], last = 'and'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;
}

const longestName = 70;

/** A name out of a plan in quotes; a long one is cut between words. */
export function quoted(name: string): string {
  const line = name.replace(/\s+/g, ' ').trim();
  if (line.length <= longestName) return `'${line}'`;
  const cut = line.slice(0, longestName + 1);
  const space = cut.lastIndexOf(' ');
  return `'${cut.slice(0, space > longestName / 2 ? space : longestName)}…'`;
}
