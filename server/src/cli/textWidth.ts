// Combining marks, joiners and variation selectors take no room of their own.
const zero = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]$/u;
// What would move the cursor or turn the text round; a plan must not be able to write to the terminal.
const unprintable = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** How many columns of a terminal a character (code point) takes. */
export function characterWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x300) return 1;
  if (zero.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}

/** How many columns a text takes. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** A text as it can be shown on one line: control characters become a blank or a mark. */
export const printable = (text: string): string =>
  text.replace(/[\t\n\r]+/g, ' ').replace(unprintable, '\ufffd');

/** Breaks a text between words into lines of at most so many columns; a longer word stands alone. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const word of text.split(/ +/)) {
    const more = textWidth(word);
    if (line !== '' && width + 1 + more > columns) {
      lines.push(line);
      line = '';
      width = 0;
    }
    width += (line === '' ? 0 : 1) + more;
    line += line === '' ? word : ` ${word}`;
  }
  return [...lines, line];
}

/** A text cut to so many columns, with an ellipsis where something is left out. */
export function shorten(text: string, columns: number): string {
  if (textWidth(text) <= columns) return text;
  let short = '';
  let width = 0;
  for (const character of text) {
    width += characterWidth(character);
    if (width > columns - 1) break;
    short += character;
  }
  return `${short.trimEnd()}…`;
}
