/** Letters that Unicode does not take apart into a base letter and an accent. */
const wholeLetters: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ł', 'l'],
  ['ı', 'i'],
]);

/**
 * A text in lower case and without the accents of Latin letters: "Anticorrupción" → "anticorrupcion".
 * Spaces, punctuation and digits stay where they are; other scripts keep their letters. For comparing,
 * never for showing.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  let ascii = true;
  for (let at = 0; ascii && at < lower.length; at++) ascii = lower.charCodeAt(at) < 128;
  if (ascii) return lower;
  // Only the Latin combining marks: those of Indic scripts are vowels, and words differ by them.
  return lower
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[ßæœøđðþłı]/g, (letter) => wholeLetters.get(letter) ?? letter)
    .normalize('NFC');
}
