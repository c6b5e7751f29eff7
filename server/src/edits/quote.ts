/** In flow style more characters end a plain text. */
export type ScalarPlace = 'block' | 'flow';

// Alternatives: a leading indicator; blanks at the ends; what ends a key or starts a comment; document
// markers; what YAML reads as null, or as a merge key.
const notPlain =
  /^[,[\]{}#&*!|>'"%@`?:]|^-(?=\s|$)|^$|^\s|\s$|:(?=\s|$)|\s#|^(?:---|\.\.\.)(?=\s)|^(?:~|null|Null|NULL|<<)$/;
const notPlainInFlow = /[,[\]{}]/;
// Control characters, line separators, a byte order mark, halves of surrogate pairs.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to be found
const unprintable = /[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]|\p{Surrogate}/u;

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\x85': '\\N',
  '\u2028': '\\L',
  '\u2029': '\\P',
};

/**
 * The source of a scalar that YAML reads back as `text`: plain where it can be (numbers and dates too, as
 * the format reads their source), else in quotes. Always on one line.
 */
export function quoteIfNeeded(text: string, place: ScalarPlace = 'block'): string {
  return needsQuotes(text, place) ? quote(text) : text;
}

/** Would YAML read a plain `text` as something else, or drop part of it? */
export const needsQuotes = (text: string, place: ScalarPlace): boolean =>
  notPlain.test(text) || unprintable.test(text) || (place === 'flow' && notPlainInFlow.test(text));

/** A text in double quotes, or in single ones where it then needs no escapes. */
export const quote = (text: string): string =>
  /["\\]/.test(text) && !text.includes("'") && !unprintable.test(text) ? `'${text}'` : doubleQuote(text);

/** A text in double quotes. */
export const doubleQuote = (text: string): string => `"${escapeDouble(text)}"`;

/** A text in single quotes if it can stand there on one line, else in double ones. */
export const singleQuote = (text: string): string =>
  unprintable.test(text) ? doubleQuote(text) : `'${text.replaceAll("'", "''")}'`;

/** A text as it is written between double quotes. */
export const escapeDouble = (text: string): string =>
  text.replace(
    new RegExp(`["\\\\]|${unprintable.source}`, 'gu'),
    (char) => escapes[char] ?? codeEscape(char),
  );

const codeEscape = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Can a `|` text hold it as it is? */
export const fitsBlock = (text: string): boolean => !unprintable.test(text.replace(/\r\n|[\t\n\r]/g, ''));
