/**
 * How well a text answers what is typed, both folded: 0 begins with it, 1 a word of it does, 2 it is somewhere in it,
 * 3 its letters are, in that order and the first at the start of a word. Undefined where it does not.
 */
export function rankOf(typed: string, text: string): number | undefined {
  if (text.startsWith(typed)) return 0;
  const at = text.indexOf(typed);
  if (at > 0) return beginsWord(text, at) || beginsWordLater(typed, text, at) ? 1 : 2;
  return holdsLetters(typed, text) ? 3 : undefined;
}

const beginsWord = (text: string, at: number): boolean =>
  at === 0 || /[^\p{L}\p{N}]/u.test(text.charAt(at - 1));

function beginsWordLater(typed: string, text: string, from: number): boolean {
  for (let at = text.indexOf(typed, from + 1); at >= 0; at = text.indexOf(typed, at + 1)) {
    if (beginsWord(text, at)) return true;
  }
  return false;
}

/** Are the letters there in that order, blanks aside, and the first at the start of a word? */
function holdsLetters(typed: string, text: string): boolean {
  const letters = typed.replace(/\s+/g, '');
  for (
    let start = text.indexOf(letters.charAt(0));
    start >= 0;
    start = text.indexOf(letters.charAt(0), start + 1)
  ) {
    if (!beginsWord(text, start)) continue;
    let at = start;
    let taken = 0;
    for (; taken < letters.length && at >= 0; taken++) at = text.indexOf(letters.charAt(taken), at) + 1 || -1;
    if (at >= 0) return true;
  }
  return false;
}
