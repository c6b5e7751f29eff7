import { fold } from '../../plan/fold';

/** As much of a filter text as VS Code looks at. */
const longest = 128;

/**
 * What the editor compares with what was typed. Editors know neither accents nor that a body has several
 * names, and VS Code reads 128 characters at most; so of all names the one that was meant is given, written
 * as it was typed. The list is therefore incomplete by its nature: it has to be asked for again with each
 * character. `names` come in order of preference; the first stands where none fits.
 */
export function filterTextFor(typed: string, names: readonly string[]): string {
  const wanted = typed.trim();
  if (wanted === '') return names.join(' ').slice(0, longest);
  if (wanted.length > longest) return names[0] ?? '';
  for (const fits of [atStart, inWords]) {
    for (const name of names) {
      const text = fits(wanted, name);
      if (text !== undefined) return text;
    }
  }
  return names[0] ?? '';
}

/** Would an editor find something by one of its names? */
export function isFoundBy(typed: string, names: readonly string[]): boolean {
  const wanted = typed.trim();
  if (wanted === '' || wanted.length > longest) return wanted === '';
  return names.some((name) => (atStart(wanted, name) ?? inWords(wanted, name)) !== undefined);
}

/** The name begins with it. */
function atStart(wanted: string, name: string): string | undefined {
  return fold(name).startsWith(fold(wanted)) ? wanted + restOf(name, fold(wanted).length) : undefined;
}

/** The beginnings of some of its words follow each other: "min just" in "Ministry of Justice". */
function inWords(wanted: string, name: string): string | undefined {
  const words = wordsOf(name);
  let next = 0;
  for (const part of wordsOf(wanted)) {
    while (next < words.length && !words[next]!.startsWith(part)) next++;
    if (next++ >= words.length) return undefined;
  }
  return `${wanted} ${name}`;
}

/** What follows the first `length` letters of a name, counted without accents. */
const restOf = (name: string, length: number): string => {
  let end = 0;
  while (end < name.length && fold(name.slice(0, end)).length < length) end++;
  return name.slice(end);
};

const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
