import type { DocumentId } from './sources';

/** The handbook edition whose rules a plan follows. */
export type Edition = 2015 | 2019 | 2022;
/** A plan of a country, or of a member of OGP Local. */
export type Kind = 'national' | 'local';
/** How far the plan is: how strict a reader should be. */
export type Stage = 'drafting' | 'consultation' | 'submission';

export const editions = [2015, 2019, 2022] as const satisfies readonly Edition[];

/** What a plan that is begun now follows. */
export const newestEdition: Edition = 2022;

/** Where the plan does not say. */
export const defaults = { edition: 2019, kind: 'national', stage: 'drafting' } as const;

/**
 * A plan that names no edition gets the rules of 2019 without a word when its period starts
 * between these days (bounds included); outside them the reader is told.
 */
export const defaultEditionStarts = { from: '2018-07-01', to: '2021-12-31' } as const;

/** A day of the year. */
export interface MonthDay {
  /** 1–12 */
  readonly month: number;
  readonly day: number;
}

/** Whole months, both bounds included. */
export interface MonthRange {
  readonly min: number;
  readonly max: number;
}

/** A key of a commitment that one of the templates asks for. */
export type TemplateKey =
  | 'title'
  | 'start'
  | 'end'
  | 'lead'
  | 'supporting'
  | 'contact'
  | 'problem'
  | 'causes'
  | 'done-so-far'
  | 'objective'
  | 'description'
  | 'results'
  | 'contribution'
  | 'ambition'
  | 'values'
  | 'additional'
  | 'sdgs'
  | 'milestones';

/** One box of a commitment template. */
export interface TemplateField {
  readonly key: TemplateKey;
  /** What the box is for, in plain words. */
  readonly label: string;
  /** The template itself leaves it open. */
  readonly optional?: true;
}

/** A part of `development-process` that tells how one co-creation standard was met. */
export type CoCreationKey = 'dissemination' | 'dialogue' | 'co-ownership' | 'inclusion' | 'implementation';

/** What one edition says, as numbers. Absent = the edition sets no such limit. */
export interface EditionFacts {
  readonly edition: Edition;
  /** The document behind the numbers, see `sources.ts`. */
  readonly document: DocumentId;
  /** The plan years the edition serves; a plan that gives another year is nearest to this one. */
  readonly years: { readonly from: number; readonly to: number };
  readonly period: {
    /** Accepted lengths; the second, where there is one, is the four-year plan. */
    readonly lengths: readonly MonthRange[];
    /** Days of the year on which the period may end. */
    readonly ends: readonly MonthDay[];
    /** The period ends in the year of the due date plus this many. */
    readonly endsYearsAfterDue?: number;
  };
  /** The day a plan was due where it does not say: in the year its period starts. */
  readonly usualDue?: MonthDay;
  readonly commitments: {
    /** The most commitments a plan should have, by kind. */
    readonly cap: Readonly<Partial<Record<Kind, number>>>;
    /** The number of commitments that works best in a national plan. */
    readonly recommended?: { readonly min: number; readonly max: number };
  };
  /** Months late after which delay has consequences: noted, referred to the committee. */
  readonly lateAfterMonths?: number;
  /** Months late after which the plan is moved to the next cohort. */
  readonly nextCohortAfterMonths?: number;
  /** Months after the due date in which the plan may still be amended. */
  readonly amendmentMonths?: number;
  /** Parts of the development process the edition's co-creation standards ask for. */
  readonly coCreation: readonly CoCreationKey[];
  /** The commitment template, in its own order. */
  readonly template: readonly TemplateField[];
}

/** The most milestones a commitment should have; suggested in 2019, good sense in the others. */
export const milestoneCap = 5;

/** How milestones are spread: at least one ends in each window. Months. */
export const milestoneWindow = { length: 12, shortestRemainder: 6 } as const;

/** A commitment that runs longer than this (and past the plan) needs an intermediate milestone. Months. */
export const longCommitmentMonths = 24;

/** A four-year plan's refresh is looked for this many months before and after mid-term. */
export const refreshToleranceMonths = 6;

/** By edition; figures marked [R] in the notes are not seen in the primary source, see `sources.ts`. */
export const editionFacts = {
  2015: {
    edition: 2015,
    document: 'guidance-2015',
    years: { from: 2012, to: 2017 },
    period: { lengths: [{ min: 18, max: 24 }], ends: [{ month: 6, day: 30 }] },
    commitments: { cap: {}, recommended: { min: 5, max: 15 } },
    lateAfterMonths: 4,
    nextCohortAfterMonths: 6,
    coCreation: ['dissemination', 'dialogue', 'co-ownership'],
    template: [
      { key: 'title', label: 'Number and name of the commitment' },
      { key: 'start', label: 'Start date' },
      { key: 'end', label: 'End date' },
      { key: 'lead', label: 'Lead implementing agency' },
      { key: 'contact', label: 'Person responsible: name, function, e-mail, phone' },
      { key: 'supporting', label: 'Other actors: government; civil society and others' },
      { key: 'problem', label: 'Status quo, or the problem to be solved' },
      { key: 'objective', label: 'Main objective' },
      { key: 'description', label: 'Brief description' },
      { key: 'results', label: 'Expected results', optional: true },
      { key: 'values', label: 'Open government values it serves, and how' },
      { key: 'ambition', label: 'Ambition: what will be different' },
      { key: 'milestones', label: 'Milestones, each new or ongoing, with dates' },
    ],
  },
  2019: {
    edition: 2019,
    document: 'handbook-2019',
    years: { from: 2018, to: 2021 },
    period: { lengths: [{ min: 20, max: 24 }], ends: [{ month: 8, day: 31 }], endsYearsAfterDue: 2 },
    usualDue: { month: 8, day: 31 },
    commitments: { cap: { national: 20, local: 5 }, recommended: { min: 5, max: 15 } },
    lateAfterMonths: 4,
    nextCohortAfterMonths: 4,
    amendmentMonths: 12,
    coCreation: ['dissemination', 'dialogue', 'co-ownership'],
    template: [
      { key: 'title', label: 'Number and name of the commitment' },
      { key: 'start', label: 'Start date' },
      { key: 'end', label: 'End date' },
      { key: 'lead', label: 'Lead implementing agency' },
      { key: 'problem', label: 'The public problem, with a baseline where one is known' },
      { key: 'description', label: 'What the commitment is: the activities' },
      { key: 'results', label: 'Expected results' },
      { key: 'contribution', label: 'How it helps to solve the problem' },
      { key: 'values', label: 'Why it is relevant to the open government values' },
      { key: 'additional', label: 'Budget, programmes and plans it is linked to', optional: true },
      { key: 'sdgs', label: 'Sustainable Development Goals it serves', optional: true },
      { key: 'milestones', label: 'Milestones: an activity with something to show, and its dates' },
      { key: 'contact', label: 'Person responsible: name, function, e-mail, phone' },
      { key: 'supporting', label: 'Other actors: state; civil society, private sector, multilaterals' },
    ],
  },
  2022: {
    edition: 2022,
    document: 'handbook-2022',
    years: { from: 2022, to: Number.POSITIVE_INFINITY },
    // Two or four years, with the slack between the last plan's end and the next one's start. [R]
    period: {
      lengths: [
        { min: 18, max: 27 },
        { min: 42, max: 51 },
      ],
      ends: [
        { month: 6, day: 30 },
        { month: 12, day: 31 },
      ],
    },
    commitments: { cap: { national: 20, local: 5 } },
    amendmentMonths: 12, // [R]
    coCreation: ['dissemination', 'dialogue', 'co-ownership', 'inclusion', 'implementation'],
    template: [
      { key: 'title', label: 'Number and name of the commitment' },
      { key: 'lead', label: 'Who leads the commitment' },
      { key: 'supporting', label: 'Supporting stakeholders: government, civil society, others' },
      { key: 'start', label: 'Start of the period covered' },
      { key: 'end', label: 'End of the period covered' },
      { key: 'problem', label: 'The problem, and who is affected by it' },
      { key: 'causes', label: 'What causes the problem' },
      { key: 'done-so-far', label: 'What has been done about it so far' },
      { key: 'description', label: 'The solution proposed: the activities' },
      { key: 'results', label: 'The results wanted' },
      { key: 'values', label: 'How it serves transparency, accountability and participation' },
      { key: 'milestones', label: 'Milestones, with expected output, completion date and who does it' },
      { key: 'contact', label: 'Person responsible', optional: true },
      { key: 'additional', label: 'Anything else worth knowing', optional: true },
      { key: 'sdgs', label: 'Sustainable Development Goals it serves', optional: true },
    ],
  },
} as const satisfies Readonly<Record<Edition, EditionFacts>>;

/** The facts of an edition, in the general type (limits an edition lacks are `undefined`). */
export function factsOf(edition: Edition): EditionFacts {
  return editionFacts[edition];
}

/** The edition whose years hold `year`; years before the first belong to the first. */
export function nearestEdition(year: number): Edition {
  return editions.find((edition) => year <= editionFacts[edition].years.to) ?? 2022;
}

/** The editions whose commitment template has this key. */
export function editionsWithField(key: TemplateKey): readonly Edition[] {
  return editions.filter((edition) => factsOf(edition).template.some((field) => field.key === key));
}

/** A co-creation standard as the plan should answer it. */
export interface CoCreationPart {
  readonly key: CoCreationKey;
  readonly label: string;
  /** What the reader of the section wants to learn. */
  readonly question: string;
}

/** In the order a plan tells the story; which ones an edition requires is in `editionFacts`. */
export const coCreationParts = [
  {
    key: 'dissemination',
    label: 'Open information',
    question:
      'How did people learn in time what was planned, when and how they could take part, and what became of their ideas?',
  },
  {
    key: 'dialogue',
    label: 'Space for dialogue',
    question: 'Where and when did government and others talk – meetings, online forums – and who came?',
  },
  {
    key: 'co-ownership',
    label: 'Shared decisions',
    question: 'Who decided together what went into the plan, and by what rules?',
  },
  {
    key: 'inclusion',
    label: 'Inclusive opportunities',
    question: 'What was done so that people who are usually left out could take part too?',
  },
  {
    key: 'implementation',
    label: 'Dialogue while the plan is carried out',
    question: 'How will everyone follow progress and talk about it during implementation?',
  },
] as const satisfies readonly CoCreationPart[];
