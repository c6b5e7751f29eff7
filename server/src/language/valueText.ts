import type { OpenGovernmentValue } from '../handbook/values';

/** What a value means and what reviewers ask, as Markdown: short first, details below. */
export function describeValue(value: OpenGovernmentValue): string {
  return [
    `**${value.names.en[0]}** – ${value.meaning}`,
    `*Reviewers ask:* ${value.question}`,
    ...(value.standsAlone
      ? []
      : ['Does not stand alone: name transparency, accountability or public participation beside it.']),
    `*Does not count:* ${value.notCounted}`,
    `*For example:* ${value.example}`,
  ].join('\n\n');
}
