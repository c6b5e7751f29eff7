/**
 * A text reduced to what two people would agree is "the same words": accents off, lower case,
 * and everything that is neither letter nor digit (hyphens, underscores, dots, apostrophes)
 * turned into single spaces. Used to compare names exactly, never to guess.
 */
export function plainWords(text: string): string {
  const lower = text.toLowerCase();
  if (isAscii(lower)) return lower.replace(/[^a-z0-9]+/g, ' ').trim();
  return lower
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Most texts are, or most of each: the costly ways with Unicode are for the rest. */
function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= 0x80) return false;
  return true;
}
