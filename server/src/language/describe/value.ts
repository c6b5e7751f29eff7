import type { Edition } from '../../handbook/editions';
import { citation, source } from '../../handbook/sources';
import type { OpenGovernmentValue } from '../../handbook/values';

/** What a value means and what reviewers ask, as Markdown: short first, details and the handbook's place below. */
export function describeValue(value: OpenGovernmentValue, edition: Edition): string {
  return [
    `**${value.names.en[0]}** – ${value.meaning}`,
    `*Reviewers ask:* ${value.question}`,
    ...(value.standsAlone
      ? []
      : ['Does not stand alone: name transparency, accountability or public participation beside it.']),
    `*Does not count:* ${value.notCounted}`,
    `*For example:* ${value.example}`,
    citation(sourceOf[edition]),
  ].join('\n\n');
}

/** Where each edition's handbook asks for the values. */
const sourceOf = {
  2015: source('guidance-2015', 'Commitment template'),
  2019: source('handbook-2019', '4.1.1'),
  2022: source('handbook-2022', 'Commitment template'),
} as const;
