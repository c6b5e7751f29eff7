import type { TextVariant } from '../../plan/model/nodes';
import { type Mark, sourceOf } from '../../plan/model/piece';
import { firstIndex } from '../../plan/text/lines';
import { type WordSpan, wordsOf } from './words';

/**
 * Where in the source of a plan a stretch of a text's value stands: from its first word to its last.
 *
 * The value of a block text has lost its indentation, that of a quoted one its escapes, but the words are the
 * same and in the same order, so the n-th word of the value is the n-th of the source. Where they are not (a
 * word broken by an escaped line break), the whole text is marked.
 *
 * @param stretch Offsets in `variant.value`, UTF-16, end exclusive; starts and ends with a word.
 */
export function markIn(variant: TextVariant, { start, end }: WordSpan): Mark {
  const { piece } = variant;
  const { inValue, inSource } = wordsOfBoth(variant);
  const first = inSource[wordFrom(inValue, start)];
  const last = inSource[wordFrom(inValue, end) - 1];
  if (inValue.length !== inSource.length || !first || !last) {
    return { piece, start: variant.start, end: variant.end };
  }
  return { piece, start: variant.start + first.start, end: variant.start + last.end };
}

/** Index of the first word that starts at an offset or behind it. */
const wordFrom = (words: readonly WordSpan[], offset: number): number =>
  firstIndex(words.length, (index) => words[index]!.start >= offset);

interface Both {
  /** It knows its plan, which may be gone by now. */
  readonly variant: WeakRef<TextVariant>;
  readonly inValue: readonly WordSpan[];
  readonly inSource: readonly WordSpan[];
}

let former: Both | undefined;

/** Findings mark several words of one text, one after the other. */
function wordsOfBoth(variant: TextVariant): Both {
  if (former?.variant.deref() !== variant) {
    const source = sourceOf(variant);
    const inSource = wordsOf(variant.style === 'plain' ? source : withoutSigns(source, variant.style));
    former = { variant: new WeakRef(variant), inValue: wordsOf(variant.value), inSource };
  }
  return former;
}

/** A source of the same length that holds no other words than the value. */
function withoutSigns(source: string, style: TextVariant['style']): string {
  if (style === 'block') return source.replace(/^[^\n]*/, (head) => ' '.repeat(head.length));
  if (!source.startsWith('"')) return source;
  return source.replace(/\\(?:x.{2}|u.{4}|U.{8}|.)/gs, (escaped) =>
    // A letter by its number is a letter; the others (line break, tab, quote) part words.
    (escaped.length > 2 ? 'x' : ' ').repeat(escaped.length),
  );
}
