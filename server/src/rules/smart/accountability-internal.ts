import { evidence } from '../../handbook/evidence';
import { source } from '../../handbook/sources';
import type { Group } from '../../handbook/words/groups';
import { defineRule } from '../rule';
import { countOf, scoreFor, tally, together } from '../wording/evidence';
import { exampleFor } from '../wording/example';
import { aboutWords, namedWords, writtenOf } from '../wording/found';
import { textsOf } from '../wording/texts';
import { listed, quoted } from '../words';
import { clearClaims, explanationOf } from './values';

interface Args {
  readonly name: string;
  readonly words: readonly string[];
  readonly example: string;
}

/** Words by which a text turns to those outside government. */
const public_: readonly Group[] = [
  'people',
  'civil society',
  'take part',
  'publish',
  'website',
  'transparency',
  'right to information',
  'open data',
  'complain',
];

/** Words for officials who look at what officials do. */
const watched: readonly Group[] = ['oversee', 'answer', 'integrity', 'corruption', 'inside'];

/** Handbook 2019, 4.1.1: accountability typically has a part that faces outward. */
export const accountabilityInternal = defineRule({
  code: 'accountability-internal',
  title: 'Accountability inside government only',
  family: 'relevant',
  severity: 'hint',
  sources: [source('handbook-2019', '4.1.1'), source('explorer-help', 'Open government values')],
  messages: {
    internal: ({ name, words, example }: Args) =>
      `${quoted(name)} claims accountability, but ${listed(words)} ${words.length === 1 ? 'stays' : 'stay'} inside ` +
      `government. Say who outside can call for an answer, e.g. "${example}".`,
  },
  explanation: {
    what:
      'A commitment that claims `accountability` and speaks of audits, controls, sanctions or rules for officials, but ' +
      'with no word of the public: nobody outside government sees it, takes part in it or can set it in motion. Read ' +
      'in English, Spanish, French and Portuguese.',
    why: 'Officials who watch officials are good administration. Accountability in the sense of open government has a public face: people learn what was found, can complain, and get an answer.',
    how: 'Add the part that faces outward: publish the findings and what was done about them, let people lodge complaints, give a body outside the ministry the last word. If there is none, drop the value.',
  },
  examples: {
    bad: [
      {
        without: ['objective', 'ambition'],
        commitment: `
title: A new manual
description: |
  The ministry «audits» all its units and disciplines managers who break the rules.
results: |
  Each unit is audited once a year.
contribution: |
  Orders become cheaper.
values:
  accountability: Managers answer for the findings of each audit.
milestones:
  - title: Adopt the manual
    deliverable: Manual in force
    end: 2021-06
  - title: Audit the first ten units
    deliverable: Ten units audited
    end: 2022-06
`,
      },
    ],
    good: [
      {
        commitment: `
title: Audit of buying
description: |
  The ministry audits all its units, publishes each report and answers to a council of citizens.
values:
  accountability: Managers answer in public for the findings of each audit.
`,
      },
    ],
  },

  checkCommitment(commitment, frame, report) {
    const claim = clearClaims(commitment, frame.edition).find(({ id }) => id === 'accountability')?.claim;
    // A prompt that waits for its answer asks for the public's part.
    if (!claim || explanationOf(claim) === 'unusable') return;
    const texts = textsOf(commitment, frame);
    if (!texts.judgeable) return;
    const explanation = texts.of(claim.explanation);
    const read = explanation ? [...texts.promises, explanation] : texts.promises;
    const all = explanation ? together(texts.tally, tally([explanation])) : texts.tally;
    if (public_.some((group) => countOf(all, group) > 0)) return;
    if (scoreFor('accountability', all) < evidence.accountability.enough) return;
    // A rule or a sum of money alone tells nothing of who watches whom.
    const watching = watched.reduce((sum, group) => sum + countOf(all, group), 0);
    if (watching < 2) return;
    const words = namedWords(read, (group) => Number(watched.includes(group)));
    const about = aboutWords(words);
    const example = exampleFor('accountability', texts);
    if (about)
      report('internal', about[0], { name: commitment.name, words: writtenOf(words), example }, about[1]);
  },
});
