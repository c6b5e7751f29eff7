import { evidence } from '../../handbook/evidence';
import { source } from '../../handbook/sources';
import type { ValueId } from '../../handbook/values';
import { groups } from '../../handbook/words/groups';
import { defineRule } from '../rule';
import { countOf, scoreFor, tally, together, worthFor } from '../wording/evidence';
import { exampleFor } from '../wording/example';
import { namedWords, writtenOf } from '../wording/found';
import { type ReadText, textsOf } from '../wording/texts';
import { quoted } from '../words';
import { aboutClaim, clearClaims, explanationOf, valueName } from './values';

interface Args {
  readonly name: string;
  readonly id: ValueId;
  /** Words that come near. */
  readonly words: readonly string[];
  readonly example: string;
}

/** IRM procedures, Relevance: reviewers count what the text shows, whatever is ticked. */
export const valueNotEvidenced = defineRule({
  code: 'value-not-evidenced',
  title: 'Value that the text does not speak of',
  family: 'relevant',
  severity: 'hint',
  sources: [source('irm-procedures', 'Relevance'), source('handbook-2019', '4.1.1')],
  messages: {
    silent: ({ name, id, words, example }: Args) =>
      `${quoted(name)} claims ${valueName(id)}, but ` +
      (words.length > 0
        ? `little in it speaks of that (${words.join(', ')})`
        : 'nothing in it speaks of that') +
      `. Write what the public gets, e.g. "${example}", or drop the value.`,
  },
  explanation: {
    what:
      'A value under `values` of which title, description, results, milestones and explanation say nothing, or next to ' +
      'nothing. The words of a text are weighed: those that reviewers of real plans took for a sign of the value, ' +
      'against those that are rather about something else. An explanation that says what the value is about is ' +
      'enough. Read in English, Spanish, French and Portuguese.',
    why: 'Reviewers do not go by the values that a plan names. They look for what the public will see, say or demand, and a value without that is struck off.',
    how: 'Say in the description what serves the value: which information is published, who takes part in which decision, who can complain and gets an answer. If there is no such part, drop the value, or add the part.',
  },
  examples: {
    bad: [
      {
        commitment: `
title: Train the staff of the registries
description: |
  The ministry trains the staff of all registries in the new procedures.
results: |
  Certificates are issued in two days.
contribution: |
  Offices work faster.
values:
  «public-participation»: All offices work by the same rules.
  transparency: Waiting times are published each month.
milestones:
  - title: Hold the first course
    deliverable: Course held for 200 clerks
    end: 2021-06
  - title: Hold the second course
    deliverable: Course held for another 300 clerks
    end: 2022-06
`,
      },
    ],
    good: [
      {
        commitment: `
title: Train the staff of the clinics
description: |
  The ministry trains the staff of all clinics in the new procedures.
results: |
  Appointments are made in two days.
contribution: |
  Offices work faster.
values:
  accountability: Patients can appeal to the Ombudsperson.
milestones:
  - title: Hold the first course
    deliverable: Course held for 200 nurses
    end: 2021-06
  - title: Hold the second course
    deliverable: Course held for 300 nurses
    end: 2022-06
`,
      },
      {
        commitment: `
values:
  public-participation: Residents take part in the draft.
  transparency: Everyone can read contracts that were closed to the public.
`,
      },
    ],
  },

  checkCommitment(commitment, frame, report) {
    const values = commitment.node.get('values');
    if (!values) return;
    const texts = textsOf(commitment, frame);
    if (!texts.judgeable) return;
    for (const { claim, id } of clearClaims(commitment, frame.edition)) {
      // A prompt that waits for its answer asks for just that.
      if (explanationOf(claim) === 'unusable') continue;
      const explanation = texts.of(claim.explanation);
      const own = explanation ? [explanation] : [];
      const all = explanation ? together(texts.tally, tally(own)) : texts.tally;
      if (scoreFor(id, all) >= evidence[id].enough) continue;
      if (explanation && speaksFor(id, explanation)) continue;
      report('silent', aboutClaim(values, claim), {
        name: commitment.name,
        id,
        words: writtenOf(namedWords([...texts.promises, ...own], worthFor(id))),
        example: exampleFor(id, texts),
      });
    }
  },
});

/** Does an explanation say what the value is about, or come near in two ways? Then its author has an answer ready. */
function speaksFor(id: ValueId, explanation: ReadText): boolean {
  const words = tally([explanation]);
  const said = groups.filter((group) => worthFor(id)(group) > 0 && countOf(words, group) > 0);
  return said.length > 1 || said.some((group) => evidence[id].core.includes(group));
}
