/**
 * A text reduced to what two people would agree is "the same words": accents off, lower case,
 * and everything that is neither letter nor digit (hyphens, underscores, dots, apostrophes)
 * turned into single spaces. Used to compare names exactly, never to guess.
 */
export function plainWords(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
