import { source } from '../../handbook/sources';
import type { Frame } from '../../plan/model/frame';
import { ObjectNode, type TextNode } from '../../plan/model/nodes';
import type { Commitment } from '../../plan/model/unit';
import { defineRule } from '../rule';
import { type Acronym, acronymsIn, isRegistered, isSpelledOut, wordsIn } from '../wording/acronyms';
import { markIn } from '../wording/marks';
import { type CommitmentTexts, type ReadText, textsOf } from '../wording/texts';
import type { Sentence } from '../wording/wording';
import { listedUpTo, quoted } from '../words';

/** The most words of a sentence that readers follow; the other three languages need more for the same. */
const longestSentence = (language: string): number => (/^en\b/i.test(language) ? 40 : 50);

/** Handbook 2019, 4.1.2: plain language, little jargon. */
export const plainLanguage = defineRule({
  code: 'plain-language',
  title: 'Language that is hard to follow',
  family: 'plan',
  severity: 'hint',
  sources: [source('handbook-2019', '4.1.2')],
  messages: {
    sentence: ({ words, most }: { words: number; most: number }) =>
      `This sentence has ${words} words; readers follow up to about ${most}. Make two or three of it: who does what, ` +
      'for whom, by when.',
    acronyms: ({ name, acronyms }: { name: string; acronyms: readonly string[] }) =>
      `${listedUpTo(3, acronyms)} ${acronyms.length === 1 ? 'is' : 'are'} never spelled out in ${quoted(name)}. Write ` +
      'the full name once, with the acronym in brackets behind it, or put it into the register of agencies.',
  },
  explanation: {
    what:
      'A sentence of more than 40 words (50 in Spanish, French and Portuguese), or an acronym that neither the ' +
      'commitment nor the register of agencies spells out; the first of them in each commitment. Items of a list and ' +
      'lines are sentences of their own. Everyday acronyms (UN, NGO, PDF), numerals and headings in capitals do not count.',
    why: 'A plan is for everyone who wants to hold government to it. Handbooks ask for plain language without jargon.',
    how: 'Say one thing in one sentence. Spell a name out the first time, as in “Access to Information Act (AIA)”.',
  },
  examples: {
    bad: [
      {
        commitment: `
contribution: |
  Journalists and bidders can compare prices. «The ministry, which has until now published its contracts only where a
  court told it to do so, will from next year on publish all of them within thirty days of their signature, with all
  of their annexes and later changes, on a page that is open to everyone».
`.replace(/\n {2}(?=court|of their)/g, ' '),
      },
      {
        commitment: `
contribution: |
  Journalists can compare prices in the «SEAP» portal.
`,
      },
    ],
    good: [
      {
        commitment: `
contribution: |
  Journalists can compare prices in the System of Electronic Auctions and Purchases (SEAP). The MOJ helps them with
  PDF files.
`,
        plan: `
agencies:
  justice:
    name: Ministry of Justice
    kind: government
    contact: Ana Ortiz
  open-corrada:
    name: Open Corrada
    kind: civil-society
`,
      },
    ],
  },

  checkCommitment(commitment, frame, report) {
    const read = proseOf(commitment, textsOf(commitment, frame));
    for (const text of read) {
      const most = longestSentence(text.language);
      const long = text.wording.longest;
      if (long.words <= most) continue;
      report('sentence', aboutSpan(text, long), { words: long.words, most });
      return;
    }
    const unknown = unknownAcronyms(read, frame);
    const [first, ...others] = unknown;
    if (!first) return;
    const acronyms = unknown.map(({ written }) => quoted(written));
    const related = others.map((one) => ({
      mark: markIn(one.text.variant, one),
      message: `${quoted(one.written)} likewise`,
    }));
    const extras = related.length > 0 ? { related } : {};
    report('acronyms', aboutSpan(first.text, first), { name: commitment.name, acronyms }, extras);
  },
});

/** All that the commitment says, in every language; not who is responsible. */
const proseOf = ({ texts }: Commitment, read: CommitmentTexts): readonly ReadText[] =>
  texts
    .filter((node) => !isContact(node))
    .flatMap((node) => node.variants.flatMap((variant) => read.variant(node, variant) ?? []));

const isContact = ({ parent }: TextNode): boolean =>
  parent instanceof ObjectNode && parent.type.name === 'contact';

interface UnknownAcronym extends Acronym {
  readonly text: ReadText;
}

/** The acronyms that nothing explains, each where it comes first. */
function unknownAcronyms(read: readonly ReadText[], frame: Frame): UnknownAcronym[] {
  const all = read.flatMap((text) => {
    const { wording, language } = text;
    return acronymsIn(wording.text, language).map((acronym) => ({ ...acronym, text }));
  });
  const explained = new Set(all.filter((one) => one.explained).map(({ written }) => written));
  const first = new Map<string, UnknownAcronym>();
  for (const acronym of all) {
    const { written } = acronym;
    if (!explained.has(written) && !first.has(written)) first.set(written, acronym);
  }
  const open = [...first.values()].filter(({ written }) => !isRegistered(written, frame));
  if (open.length === 0) return open;
  const words = wordsIn(read.map(({ wording }) => wording.text));
  return open.filter(({ written }) => !isSpelledOut(written, words));
}

const aboutSpan = ({ node, variant }: ReadText, span: Pick<Sentence, 'start' | 'end'>) => ({
  node,
  mark: markIn(variant, span),
});
