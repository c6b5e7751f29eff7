import { openGovernmentValue } from '../values';

/**
 * What a template asks for in its slots, in English: by object of the schema and key, and what is asked beyond
 * them. Shown between angle brackets. The other languages have the same keys.
 */
export const en = {
  plan: {
    ogpplan: 'version of the format: 1',
    edition: 'edition of the handbook',
    kind: 'national or local',
    stage: 'stage of the plan',
    participant: 'Country or local jurisdiction',
    title: 'Title of the plan, with its years',
    languages: 'language code, such as en, es, fr or pt',
    'translation-of': 'file of the plan that this one translates',
    due: 'YYYY-MM-DD',
    submitted: 'YYYY-MM-DD',
    'previous-plan': 'file or address of the plan before this one',
    introduction: 'Why this plan, why now, and what it is to change',
    'efforts-to-date': 'What earlier plans and reforms achieved, and what they left open',
  },
  period: { start: 'YYYY-MM-DD', end: 'YYYY-MM-DD' },
  contact: {
    name: 'Full name',
    title: 'Function and department',
    email: 'e-mail address',
    phone: 'telephone number',
  },
  agency: {
    name: 'Full name of the body',
    acronym: 'Its acronym',
    aliases: 'another way in which its name is written',
    kind: 'kind of body',
  },
  'development process': {
    dissemination: 'How and when people were informed, and how their input was used',
    dialogue: 'Meetings and online forums: when, where and with whom',
    'co-ownership': 'Who decided together on the content of the plan, and by what rules',
    inclusion: 'What was done so that people usually left out could take part',
    implementation: 'How progress will be followed and discussed during implementation',
  },
  'feedback entry': {
    proposal: 'What was proposed',
    from: 'who proposed it',
    outcome: 'outcome',
    reason: 'Why the proposal was not taken up as it was',
  },
  commitment: {
    id: 'short-name',
    title: 'What the commitment does, in one line',
    'policy-areas': 'policy-area',
    start: 'YYYY-MM-DD',
    end: 'YYYY-MM-DD',
    lead: 'agency-id',
    supporting: 'agency-id',
    problem: 'Which public problem this solves: who is affected, how badly, how we know',
    causes: 'What causes the problem',
    'done-so-far': 'What has been done about it so far, and with what result',
    objective: 'What the commitment is to achieve',
    description: 'What will be done: the activities, by whom, for whom',
    results: 'What will be different once this is done, and how one can tell',
    contribution: 'How these activities help to solve the problem',
    ambition: 'How this goes beyond what is done today',
    values: 'How the commitment serves this value: what the public will see, say or be able to demand',
    additional: 'Budget, links to programmes and other plans',
    sdgs: 'goal, such as 16',
  },
  milestone: {
    id: 'short-name',
    title: 'What will be done',
    deliverable: 'What anyone can see or check once it is done',
    start: 'YYYY-MM',
    end: 'YYYY-MM',
    lead: 'agency-id',
    status: 'new or ongoing',
    intermediate: 'true for the two-year milestone',
  },
  'reference to an earlier commitment': {
    plan: 'file of the earlier plan',
    commitment: 'commitment-id',
  },
  amendment: {
    date: 'YYYY-MM-DD',
    summary: 'What changed: which commitment or milestone, from what to what',
    refresh: 'true for the mid-term refresh',
  },
  /** What a reviewer asks of a commitment that claims a value. */
  value: {
    transparency: openGovernmentValue('transparency').question,
    accountability: openGovernmentValue('accountability').question,
    'public-participation': openGovernmentValue('public-participation').question,
    'technology-and-innovation': openGovernmentValue('technology-and-innovation').question,
    inclusion: openGovernmentValue('inclusion').question,
  },
  other: {
    ignore: 'why this need not be put right',
  },
} as const;

/** The same in any language. */
export type Prompts = {
  readonly [O in keyof typeof en]: { readonly [K in keyof (typeof en)[O]]: string };
};
