import { evidence } from '../../handbook/evidence';
import { source } from '../../handbook/sources';
import { openGovernmentValue, type ValueId, valuesOfEdition } from '../../handbook/values';
import { Commitment } from '../../plan/model/unit';
import type { Plan } from '../../plan/plan';
import { defineRule } from '../rule';
import { countOf, scoreFor, type Tally, worthFor } from '../wording/evidence';
import { exampleFor } from '../wording/example';
import { aboutWords, namedWords, writtenOf } from '../wording/found';
import { textsOf } from '../wording/texts';
import { listed, quoted } from '../words';
import { addValueFix } from './valueFixes';
import { clearClaims, valueName } from './values';

interface Args {
  readonly name: string;
  readonly id: ValueId;
  readonly words: readonly string[];
  readonly example: string;
}

/** Does a text speak for a value so plainly that it ought to be claimed: enough of it, and of what it is about? */
function speaksPlainly(id: ValueId, tally: Tally): boolean {
  const { core, plain } = evidence[id];
  return core.some((group) => countOf(tally, group) > 0) && scoreFor(id, tally) >= plain;
}

/** IRM procedures, Relevance: reviewers code each value that the text serves, named or not. */
export const valueNotClaimed = defineRule({
  code: 'value-not-claimed',
  title: 'Value that the text speaks for',
  family: 'relevant',
  severity: 'hint',
  sources: [source('irm-procedures', 'Relevance'), source('explorer-help', 'Open government values')],
  messages: {
    unclaimed: ({ name, id, words, example }: Args) =>
      `${listed(words)} speak for ${valueName(id)}, which ${quoted(name)} does not claim. Add it with a sentence ` +
      `on how, e.g. "${example}".`,
  },
  explanation: {
    what:
      'A value that is not under `values`, although title, description, results and milestones speak for it plainly: ' +
      'with several kinds of words that belong to it, and little about other things. Read in English, Spanish, ' +
      'French and Portuguese.',
    why: 'A commitment is judged by the values that it names and explains. One that is left out is strength given away, and reviewers may see it differently from you.',
    how: 'Add the value with a sentence on how the commitment serves it. If the text promises more than is meant, say it more narrowly.',
  },
  examples: {
    bad: [
      {
        without: ['objective', 'ambition'],
        commitment: `
title: A «forum» for the water plan
description: |
  Citizens and civil society take part in a public consultation on the water plan. The forum discusses each draft
  with residents.
results: |
  Residents decide with the ministry.
contribution: |
  Consultations and a dialogue with civil society come before each decision.
values:
  transparency: The minutes of the forum and the water data are published online.
milestones:
  - title: Hold the public hearings with civil society
    deliverable: Report on 12 hearings, with answers to all proposals of citizens
    end: 2021-06
  - title: Consult citizens on the draft plan
    deliverable: Published report on the consultation
    end: 2022-06
`,
      },
    ],
    good: [],
  },

  checkCommitment(commitment, frame, report) {
    const texts = textsOf(commitment, frame);
    if (!texts.judgeable) return;
    const claimed = new Set(clearClaims(commitment, frame.edition).map(({ id }) => id));
    for (const { id } of valuesOfEdition(frame.edition)) {
      if (claimed.has(id) || !speaksPlainly(id, texts.tally)) continue;
      const words = namedWords(texts.promises, worthFor(id));
      const about = aboutWords(words);
      // One kind of words alone is no plain speech.
      if (!about || new Set(words.map(({ group }) => group)).size < 2) continue;
      const [subject, extras] = about;
      const args = { name: commitment.name, id, words: writtenOf(words), example: exampleFor(id, texts) };
      report('unclaimed', subject, args, extras);
    }
  },

  fixes({ unit, args }, plan) {
    const { id } = args as Args;
    return unit instanceof Commitment && canStand(id, unit, plan) ? addValueFix(unit, id, plan) : [];
  },
});

/** May a value be added, or would it stand alone where it must not? */
const canStand = (id: ValueId, commitment: Commitment, { frame }: Plan): boolean =>
  [id, ...clearClaims(commitment, frame.edition).map((claim) => claim.id)].some(
    (one) => openGovernmentValue(one).standsAlone,
  );
