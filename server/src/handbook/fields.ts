import type { ValueId } from './values';
import type { Group } from './words/groups';

/** A field that commitments are in, with examples of how a plan can be precise there. */
export interface Field {
  /** Parts of the ids of policy areas that belong to it: `budget` of `budget-transparency`. */
  readonly areas: readonly string[];
  /** Without a policy area: a group of words that tells of it. */
  readonly groups: readonly Group[];
  /** A result that anyone can check. */
  readonly result: string;
  /** What the commitment could say for a value. Short: they stand in messages. */
  readonly values: Readonly<Record<Exclude<ValueId, 'inclusion'>, string>>;
}

/** For any field: who is reached. */
export const inclusionExample = 'with sign language, and in the villages too';

/** The first that fits is taken. */
export const fields: readonly Field[] = [
  {
    areas: ['procurement', 'contracting', 'infrastructure', 'ownership'],
    groups: [],
    result: '500 contracts in the online register',
    values: {
      transparency: 'publishes each contract within 30 days',
      accountability: 'bidders can appeal to a board that publishes its rulings',
      'public-participation': 'residents monitor works and get answers',
      'technology-and-innovation': 'sends new contracts to the phones of followers',
    },
  },
  {
    areas: ['budget', 'budgets', 'budgeting', 'fiscal', 'aid', 'tax', 'expenditure'],
    groups: ['money'],
    result: "the citizens' budget online each March",
    values: {
      transparency: 'publishes monthly spending as open data',
      accountability: 'ministers answer audit findings in public hearings',
      'public-participation': 'residents vote on projects of the city budget',
      'technology-and-innovation': 'shows spending on a map that anyone can search',
    },
  },
  {
    areas: [
      'corruption',
      'asset',
      'conflicts',
      'lobbying',
      'whistleblower',
      'political',
      'elections',
      'audits',
    ],
    groups: ['corruption', 'integrity'],
    result: 'declarations of all ministers online',
    values: {
      transparency: 'publishes the declarations of officials',
      accountability: 'a commission fines officials who do not declare',
      'public-participation': 'associations sit on the integrity council',
      'technology-and-innovation': 'an open register checks declarations by itself',
    },
  },
  {
    areas: ['data', 'statistics'],
    groups: ['open data'],
    result: '50 datasets of three ministries on the portal',
    values: {
      transparency: 'publishes the data in open formats, every month',
      accountability: 'a complaint about missing data gets an answer in 15 days',
      'public-participation': 'users vote on which data are opened next',
      'technology-and-innovation': 'offers the data by an open interface',
    },
  },
  {
    areas: ['information', 'records', 'archives', 'media'],
    groups: ['right to information'],
    result: 'requests answered within 15 days, by ministry',
    values: {
      transparency: 'publishes each answer to a request',
      accountability: 'the commissioner can fine offices that refuse',
      'public-participation': 'journalists help to draft the list of records',
      'technology-and-innovation': 'takes and tracks requests online',
    },
  },
  {
    areas: ['justice', 'judiciary', 'security', 'enforcement', 'human', 'rights'],
    groups: [],
    result: 'all rulings of 2021 on the page of the courts',
    values: {
      transparency: 'publishes rulings and figures on cases',
      accountability: 'an independent board hears complaints about police',
      'public-participation': 'associations sit on the reform council',
      'technology-and-innovation': 'lets anyone follow a case online',
    },
  },
  {
    areas: ['environment', 'climate', 'extractive', 'natural', 'resources', 'water', 'energy', 'oil'],
    groups: [],
    result: 'a map of all mining licences online',
    values: {
      transparency: 'publishes emissions of each plant',
      accountability: 'neighbours can have a licence reviewed',
      'public-participation': 'hearings before each licence, answers published',
      'technology-and-innovation': 'shows measured water quality by the hour',
    },
  },
  {
    areas: [
      'health',
      'education',
      'welfare',
      'labor',
      'youth',
      'gender',
      'inclusion',
      'disabilities',
      'social',
    ],
    groups: [],
    result: 'waiting times of 40 clinics online',
    values: {
      transparency: 'publishes results and costs of each school',
      accountability: 'patients complain to a board that publishes its answers',
      'public-participation': 'parents sit on the boards of schools',
      'technology-and-innovation': 'lets patients rate clinics on their phones',
    },
  },
  {
    areas: ['participation', 'civic', 'legislature', 'subnational', 'legislation', 'regulation'],
    groups: ['take part', 'civil society'],
    result: 'reports on 12 hearings, with an answer to each proposal',
    values: {
      transparency: 'publishes drafts and comments on them',
      accountability: 'each ministry reports yearly on what became of input',
      'public-participation': 'drafts are open to comment for 30 days, with answers',
      'technology-and-innovation': 'takes comments on drafts online',
    },
  },
  {
    areas: ['government', 'digital', 'service', 'delivery', 'administration', 'science', 'technology'],
    groups: ['service', 'technology'],
    result: '20 permits online, decided within 10 days',
    values: {
      transparency: 'publishes waiting times of each office',
      accountability: 'late decisions can be appealed online',
      'public-participation': 'users test each service before it opens',
      'technology-and-innovation': 'shows everyone online where their case stands',
    },
  },
];

/** Where nothing tells the field. */
export const anyField: Omit<Field, 'areas' | 'groups'> = {
  result: 'a report on the ministry’s page',
  values: {
    transparency: 'publishes the figures every month',
    accountability: 'an ombudsperson hears complaints and publishes answers',
    'public-participation': 'drafts are open to comment for 30 days, with answers',
    'technology-and-innovation': 'lets anyone follow progress online',
  },
};
