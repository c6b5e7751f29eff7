import { asText } from '../../server/src/edits/template';
import type { Fix } from '../../server/src/rules/rule';

/** What joins names is nothing that could be lost: "justice and finance". */
const wordsOf = (text: string): string[] =>
  (text.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word !== 'and');

/** The same, ids and dates as one: of `finance` and `ministry-of-finance` the one may go and the other stay. */
const namesOf = (text: string): string[] =>
  (text.match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? []).filter((word) => word !== 'and');

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** The words of a title, and the numbers of the months that it names. */
const namedIn = (title: string): Set<string> =>
  new Set([
    ...wordsOf(title.toLowerCase()),
    ...months.flatMap((month, index) => (title.includes(month) ? `${index + 1}`.padStart(2, '0') : [])),
  ]);

/** `*name` takes nothing away: what it stands for stays at its anchor. */
const alias = /(?<![^\s[{,])\*[^\s\]},]+/g;

/**
 * Does the title of a fix name something of what the fix takes away? Of the words that do not go on in what it writes
 * one is enough: the id of an entry, the name of a key. A fix that takes no words away, but for the keys of some that go
 * on, has nothing to name.
 */
export function namesWhatIsLost(text: string, { title, edits }: Fix): boolean {
  const written = edits.flatMap((edit) => namesOf(asText(edit.text)));
  const taken = edits
    .map(({ start, end }) => text.slice(start, end))
    .join('\n')
    .replace(alias, '');
  // An id is one word: of `agency` and `agency-ppa` the one goes where the other stays.
  const goesOn = (word: string) => (other: string) =>
    word.includes('-') ? other === word : other.startsWith(word);
  const lost = namesOf(taken).filter((word) => !written.some(goesOn(word)));
  const named = namedIn(title);
  return (
    lost.every((word) => taken.includes(`${word}: `)) ||
    lost.flatMap(wordsOf).some((word) => named.has(word.toLowerCase()))
  );
}
