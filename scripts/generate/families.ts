import type { Family } from '../../server/src/rules/rule';

/** What the families of rules are called in the documentation. */
export const familyTitles: Readonly<Record<Family, string>> = {
  form: 'Form',
  specific: 'SMART: specific',
  measurable: 'SMART: measurable',
  answerable: 'SMART: answerable',
  relevant: 'SMART: relevant',
  'time-bound': 'SMART: time-bound',
  limits: 'Limits',
  plan: 'The plan as a whole',
};

/** What a family looks at, in a sentence. */
export const familyIntros: Readonly<Record<Family, string>> = {
  form: 'Whether the file can be read as it was meant: keys, dates, choices, places left to fill in.',
  specific:
    'Whether a commitment says which problem it solves, what will be done and what will be different.',
  measurable: 'Whether anyone can verify what was done.',
  answerable: 'Whether one body answers for each commitment, and who that is.',
  relevant: 'Which open government values a commitment serves, and why.',
  'time-bound': 'By when things are done, and whether the dates fit together.',
  limits: 'How many commitments and milestones there are, and how they are spread.',
  plan: 'The period and the languages of the plan, its sections, amendments, and how it came about.',
};
