import type { Edition } from '../editions';
import { type Source, source } from '../sources';

/** The same in every edition, or a wording for each. */
export type ByEdition = string | Readonly<Record<Edition, string>>;

/** Where the handbook of an edition speaks of something; no entry where it does not. */
export type Sources = Readonly<Partial<Record<Edition, Source>>>;

/** What is worth knowing about a field besides what belongs there. Sentences of our own, in Markdown. */
export interface FieldGuide {
  /** How reviewers read it: what they look for, what does not count. */
  readonly review: ByEdition;
  /** What a good one looks like, as it would stand in the plan. */
  readonly example: ByEdition;
  /** Empty for what only the file format needs. */
  readonly sources: Sources;
}

/** The guides to the fields of an object, by key. */
export type Guides = Readonly<Record<string, FieldGuide>>;

/** The wording for an edition. */
export const wordingFor = (words: ByEdition, edition: Edition): string =>
  typeof words === 'string' ? words : words[edition];

/** Where the editions' templates of a commitment have their boxes. */
export const template: Sources = {
  2015: source('guidance-2015', 'Commitment template'),
  2019: source('handbook-2019', 'Commitment template'),
  2022: source('handbook-2022', 'Commitment template'),
};

/** Where the editions speak of what makes a commitment SMART. */
export const smart: Sources = { ...template, 2019: source('handbook-2019', '4.1.1') };

/** Where the editions speak of the person responsible. */
export const contacts: Sources = {
  ...template,
  2019: source('handbook-2019', 'Commitment template: contact and other actors'),
};

/** Where the editions speak of milestones. */
export const steps: Sources = {
  2015: source('self-assessment', 'Milestones'),
  2019: source('handbook-2019', '4.1.2'),
  2022: source('handbook-2022', 'Commitment template: planning grid'),
};

/** Where the editions speak of the plan as a document. */
export const plans: Sources = {
  2015: source('guidance-2015', 'Action plans'),
  2019: source('handbook-2019', '4.1'),
};

/** For what the file format asks and no handbook. */
export const formatOnly: Sources = {};
