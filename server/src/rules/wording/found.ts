import { type Group, groups } from '../../handbook/words/groups';
import type { TextNode } from '../../plan/model/nodes';
import type { Mark } from '../../plan/model/piece';
import type { Extras, Subject } from '../rule';
import { quoted } from '../words';
import { markIn } from './marks';
import type { ReadText } from './texts';
import type { Found } from './wording';

/** A word of a text that a finding rests on. */
export interface NamedWord {
  readonly group: Group;
  /** As written. */
  readonly written: string;
  readonly node: TextNode;
  readonly mark: Mark;
}

/** A message has room for this many. */
const mostNamed = 3;

interface Candidate {
  readonly text: ReadText;
  readonly found: Found;
  readonly worth: number;
}

/**
 * The words of texts that a finding rests on, in the order of the text: of each group one, the weightiest first,
 * and then more of them, as far as a message has room. No word twice.
 *
 * @param worth What a group is worth; only groups worth more than nothing are named.
 */
export function namedWords(texts: readonly ReadText[], worth: (group: Group) => number): NamedWord[] {
  const worthy = groups.map((group) => worth(group) > 0);
  const telling = texts.filter(({ wording }) => worthy.some((is, at) => is && wording.counts[at]! > 0));
  const candidates = telling.flatMap((text) =>
    outermost(text.wording.found, worth).map((found) => ({ text, found, worth: worth(found.entry.group) })),
  );
  const weighty = [...candidates].sort((a, b) => b.worth - a.worth);
  const ofGroups = once(weighty, ({ found }) => found.entry.group);
  const chosen = once([...ofGroups, ...weighty], ({ found }) => found.entry.text).slice(0, mostNamed);
  return candidates.filter((one) => chosen.includes(one)).map(named);
}

/** The first of those that have one key. */
function once(candidates: readonly Candidate[], key: (one: Candidate) => string): Candidate[] {
  const seen = new Set<string>();
  return candidates.filter((one) => !seen.has(key(one)) && seen.add(key(one)));
}

/** Of stretches within one another the longest, and of one stretch's groups the weightiest. */
function outermost(found: readonly Found[], worth: (group: Group) => number): Found[] {
  const kept: Found[] = [];
  for (const one of found) {
    if (worth(one.entry.group) <= 0) continue;
    // They come in the order in which they end: a longer one comes behind the last that it holds.
    while (kept.length > 0 && holds(one, kept.at(-1)!, worth)) kept.pop();
    const before = kept.at(-1);
    if (!before || one.start >= before.end) kept.push(one);
  }
  return kept;
}

const holds = (one: Found, other: Found, worth: (group: Group) => number): boolean =>
  one.start <= other.start &&
  (one.start < other.start || one.end > other.end || worth(one.entry.group) > worth(other.entry.group)) &&
  one.end > other.start;

function named({ text: { node, variant, wording }, found }: Candidate): NamedWord {
  return {
    group: found.entry.group,
    written: wording.text.slice(found.start, found.end).replace(/\s+/g, ' '),
    node,
    // Not asked for where a word is only named.
    get mark() {
      return markIn(variant, found);
    },
  };
}

/** How messages write them. */
export const writtenOf = (words: readonly NamedWord[]): string[] =>
  words.map(({ written }) => quoted(written));

/** A finding about words: the first is underlined, the others are named beside it. */
export function aboutWords([first, ...others]: readonly NamedWord[]): [Subject, Extras] | undefined {
  if (!first) return undefined;
  const related = others.map(({ written, mark }) => ({ mark, message: `${quoted(written)} likewise` }));
  return [{ node: first.node, mark: first.mark }, related.length > 0 ? { related } : {}];
}
