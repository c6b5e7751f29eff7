import { leastOf } from '../../plan/lists';

/** A text as it is pasted into prose. */
export interface CleanText {
  /** Its lines without blanks at their ends; at least one. Blank lines at its start and end are left out. */
  readonly lines: readonly string[];
  /** Did it begin, or end, with a line break? */
  readonly breaksBefore: boolean;
  readonly breaksAfter: boolean;
  /** Is it another text than the one that was copied? */
  readonly changed: boolean;
}

// What ends a line, that of Word within a paragraph (vertical tab) included.
const lineBreaks = /\r\n?|[\n\v\f\x85\u2028\u2029]/;
const noBreakSpaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
// Soft hyphens, and what joins, parts or directs letters without being one.
const invisible = /[\u00ad\u200b\u2060\ufeff]/g;
// Control characters but tabs, and halves of characters: no plan can hold them.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to be found
const forbidden = /[\x00-\x08\x0e-\x1f\x7f-\x9f]|\p{Surrogate}/gu;

/** Signs that are a bullet wherever a line starts with one; those of Word's symbol fonts have no place in Unicode. */
const bullet = /^[•‣◦▪▫●○■□◆◇♦►➢➤⁃∙\uf000-\uf0ff][ \t]*/;
/** Signs and letters that are one only where a blank, or as Word has it a tab, stands behind them. */
const dashLike = /^(?:[-–—−·*][ \t]+|[o§Øüv] *\t[ \t]*|o {2,})(?=\S)/;
/** A round bullet as a mail has it, which is a word in Portuguese, Spanish and Italian too. */
const letter = /^o (?=\S)/;

/** Makes plain what was copied from a word processor, a web page or a mail: blanks, invisible signs, bullets. */
export function cleanText(copied: string): CleanText {
  const lines = copied.split(lineBreaks).map(plainLine);
  const lettered = isLettered(lines);
  const clean = lines.map((line) => dashed(line, lettered));
  const first = clean.findIndex((line) => line !== '');
  const last = clean.findLastIndex((line) => line !== '');
  const kept = first < 0 ? [''] : dedented(clean.slice(first, last + 1));
  return {
    lines: kept,
    breaksBefore: first > 0,
    breaksAfter: last >= 0 && last < clean.length - 1,
    changed: kept.join('\n') !== copied,
  };
}

const plainLine = (line: string): string =>
  line.replace(noBreakSpaces, ' ').replace(invisible, '').replace(forbidden, '').trimEnd();

/** Is every line of it an item, so that the letter `o` at the start of some cannot be a word? */
function isLettered(lines: readonly string[]): boolean {
  const said = lines.map((line) => line.trimStart()).filter((line) => line !== '');
  const items = said.filter((line) => bullet.test(line) || dashLike.test(line) || letter.test(line));
  return said.length > 1 && items.length === said.length && said.some((line) => !letter.test(line));
}

/** A line with a dash in the place of its bullet, and blanks in the place of tabs. */
function dashed(line: string, lettered: boolean): string {
  const indent = /^[ \t]*/.exec(line)![0];
  const said = line.slice(indent.length);
  const sign = bullet.exec(said) ?? dashLike.exec(said) ?? (lettered ? letter.exec(said) : null);
  const text = sign ? `- ${said.slice(sign[0].length)}` : said;
  return (indent.replaceAll('\t', '  ') + text.replace(/\t+/g, ' ')).trimEnd();
}

/** Lines without the blanks that all of them begin with. */
function dedented(lines: readonly string[]): string[] {
  const indents = lines.filter((line) => line !== '').map((line) => line.search(/\S/));
  const common = leastOf(indents);
  return lines.map((line) => line.slice(common));
}

/** Does a line of clean text begin with a bullet? */
export const isBullet = (line: string): boolean => /^\s*- /.test(line);
