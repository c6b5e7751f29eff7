import { addUnder } from '../../plan/lists';

/** The number that a title begins with, and the one it is to have. Dots part the levels: `2.1`. */
export interface Renumbering {
  readonly from: string;
  readonly to: string;
}

/** What may stand before the number of a commitment or milestone, in the four languages. */
const words =
  '(?:commitment|compromiso|engagement|compromisso|milestone|hito|jalon|étape|marco|activity|actividad|activité|atividade)';
const number = new RegExp(
  `^((?:${words}\\s+(?:n[oº°.]*\\s*)?)?)(\\d{1,2}(?:\\.\\d{1,2})*)(?=[.:)\\s–-]|$)`,
  'iu',
);
/** "3.5a)" counts in a way of its own. */
const lettered = /^\d+(?:\.\d+)*[a-z][).:]/i;

/**
 * Counts the numbers at the beginning of titles through, each level for itself, in their order. A bare number ("40
 * schools get a garden") is one only where every title begins with a number. Undefined for titles without; empty
 * where fewer than two have one, or some count otherwise.
 */
export function newNumbers(titles: readonly (string | undefined)[]): readonly (Renumbering | undefined)[] {
  if (titles.some((title) => title !== undefined && lettered.test(title))) return [];
  const found = titles.map((title) => number.exec(title ?? ''));
  const all = found.every((match) => match !== null);
  const numbers = found.map((match, index) =>
    match && (all || !isBare(match, titles[index]!)) ? match[2]! : undefined,
  );
  return numbers.filter((one) => one !== undefined).length < 2 ? [] : countThrough(numbers);
}

const isBare = ([whole, word, digits]: RegExpExecArray, title: string): boolean =>
  word === '' && !digits!.includes('.') && !/^[.:)]/.test(title.slice(whole.length));

function countThrough(numbers: readonly (string | undefined)[]): (Renumbering | undefined)[] {
  const counts = new Map<string, number>();
  const parents = new Map<string, string>();
  return numbers.map((from) => {
    if (from === undefined) return undefined;
    const dot = from.lastIndexOf('.');
    const parent = dot < 0 ? '' : (parents.get(from.slice(0, dot)) ?? from.slice(0, dot));
    const count = (counts.get(parent) ?? 0) + 1;
    counts.set(parent, count);
    const to = parent === '' ? `${count}` : `${parent}.${count}`;
    parents.set(from, to);
    return { from, to };
  });
}

/** A title with its new number; unchanged if it does not begin with the old one. */
export const renumbered = (title: string, { from, to }: Renumbering): string =>
  title.replace(number, (all, word: string, digits: string) => (digits === from ? word + to : all));

const counted = /^(.*?[a-z-])(\d+)$/;

/**
 * Ids in step with the numbers: `c03`, `milestone-2` by their place among those of their kind, `1-2-portal` by the
 * number of the title. Undefined for ids that stay; empty where two would become the same.
 */
export function newIds(
  ids: readonly (string | undefined)[],
  numbers: readonly (Renumbering | undefined)[],
): readonly (string | undefined)[] {
  const kinds = countedKinds(ids);
  const counts = new Map<string, number>();
  const made = ids.map((id, index) => {
    const [, prefix] = counted.exec(id ?? '') ?? [];
    if (id === undefined) return undefined;
    if (prefix === undefined) return inStep(id, numbers[index]);
    const digits = kinds.get(prefix) ?? [];
    if (digits.length < 2) return id;
    const count = (counts.get(prefix) ?? 0) + 1;
    counts.set(prefix, count);
    const padded = digits.find((one) => one.startsWith('0'));
    return prefix + `${count}`.padStart(padded?.length ?? 1, '0');
  });
  const written = made.filter((id) => id !== undefined);
  if (new Set(written).size < written.length) return [];
  return made.map((id, index) => (id === ids[index] ? undefined : id));
}

/** What comes before the number at the end of ids → the numbers that come after it. */
function countedKinds(ids: readonly (string | undefined)[]): ReadonlyMap<string, readonly string[]> {
  const kinds = new Map<string, string[]>();
  for (const id of ids) {
    const [, prefix, digits] = counted.exec(id ?? '') ?? [];
    if (prefix !== undefined && digits !== undefined) addUnder(kinds, prefix, digits);
  }
  return kinds;
}

function inStep(id: string, change: Renumbering | undefined): string {
  if (!change) return id;
  const from = `${change.from.replaceAll('.', '-')}-`;
  return id.startsWith(from) ? `${change.to.replaceAll('.', '-')}-${id.slice(from.length)}` : id;
}
