import { source } from '../sources';
import { contacts, formatOnly, type Guides, plans, smart } from './guide';

/** When a plan begins, ends and is due. */
const calendar = {
  2015: source('calendars-2015', 'Implementation period'),
  2019: source('handbook-2019', '4.1.2'),
  2022: source('handbook-2022', 'Action plan length'),
};
const delays = {
  2015: source('calendars-2015', 'Delays'),
  2019: source('dates-2019', 'Delays'),
  2022: source('procedural-review', 'Acting contrary to process'),
};
const languages = { 2019: source('handbook-2019', '4.1') };
const amendments = { 2019: source('handbook-2019', '4.1'), 2022: source('handbook-2022', 'Amendments') };

export const plan: Guides = {
  ogpplan: {
    review: 'Nobody reads it; it tells programs how to read the file.',
    example: '`1`',
    sources: formatOnly,
  },
  edition: {
    review:
      'It decides which limits, dates and boxes of the template apply: 2015 for plans of 2012 to 2017, 2019 for those of 2018 to 2021, 2022 from then on.',
    example: '`2019`',
    sources: {
      2015: source('guidance-2015'),
      2019: source('handbook-2019'),
      2022: source('handbook-2022'),
    },
  },
  kind: {
    review:
      'A local plan may hold five commitments at most, and is spared the rules on national calendars and languages.',
    example: '`national`',
    sources: {
      2015: source('ogp-local', 'Action plan'),
      2019: source('ogp-local', 'Action plan'),
      2022: source('ogp-local', 'Action plan'),
    },
  },
  stage: {
    review: 'At submission, what OGP requires must be there; until then gaps are pointed out more gently.',
    example: '`drafting`',
    sources: formatOnly,
  },
  participant: {
    review: 'Reviewers file the plan under it: the name that OGP uses for the country or local member.',
    example: 'Belize',
    sources: plans,
  },
  title: {
    review: 'It should tell this plan from the one before and the one after, so the years belong in it.',
    example: 'Open Government Action Plan of Belize 2020–2022',
    sources: plans,
  },
  languages: {
    review:
      'OGP publishes plans in the administrative language and in English; a plan in another language needs an English version too.',
    example: '`[es, en]`',
    sources: languages,
  },
  'translation-of': {
    review: 'The two files count as one plan in two languages, so neither is missing its English version.',
    example: '`plan.es.ogpplan`',
    sources: languages,
  },
  period: {
    review: {
      2015: 'Two years, with at least 18 months left to carry the plan out.',
      2019: 'Two years to the end of August; one that starts late still needs 20 months.',
      2022: 'Two years, or four with a refresh at half time.',
    },
    example: {
      2015: '`start: 2014-07-01`, `end: 2016-06-30`',
      2019: '`start: 2020-09-01`, `end: 2022-08-31`',
      2022: '`start: 2023-01-01`, `end: 2024-12-31`',
    },
    sources: calendar,
  },
  due: {
    review: {
      2015: 'Lateness is counted from here: after six months the plan moves to the next group of countries.',
      2019: 'Lateness is counted from here (four months are the limit), and so is the year in which a plan may be amended.',
      2022: 'The next plan is expected within a year of the end of the last one; amendments are counted from here.',
    },
    example: { 2015: '`2014-06-30`', 2019: '`2020-08-31`', 2022: '`2022-12-31`' },
    sources: delays,
  },
  submitted: {
    review:
      'Held against `due`. A plan that was submitted is checked as one that has to be complete, unless `stage` says otherwise.',
    example: { 2015: '`2014-06-27`', 2019: '`2020-08-28`', 2022: '`2022-12-20`' },
    sources: delays,
  },
  'previous-plan': {
    review:
      'Each plan should go clearly further than the one before it, and reforms that go on should say from where.',
    example: '`belize-2018.ogpplan`',
    sources: { 2019: source('handbook-2019', '4.1.1') },
  },
  contact: {
    review: 'The person who answers for the plan as a whole, in office and reachable after the plan is out.',
    example: '`name: Ana Cruz`, with `title`, `email` and `phone`',
    sources: contacts,
  },
  agencies: {
    review:
      'One entry for each body, so that it bears one name throughout. Several ministries and partners outside government show that the plan is more than the work of one office.',
    example: '`finance:` with `name: Ministry of Finance`, `acronym: MoF`, `kind: government`',
    sources: smart,
  },
  introduction: {
    review:
      'A page, not a speech: which national problems the plan takes on, and why open government helps with them.',
    example:
      'One contract in three is awarded without a tender. This plan opens contracting, from the first notice to the last invoice, to everyone who pays for it.',
    sources: plans,
  },
  'efforts-to-date': {
    review: 'What earlier plans finished and what they left open, with results rather than activities.',
    example:
      'The second plan put all tenders online (2019). What is missing is what happens after the award: prices changed in four of ten contracts.',
    sources: plans,
  },
  'development-process': {
    review: {
      2015: 'Reviewers check who was invited, when, and what became of what they said.',
      2019: 'Reviewers check the three steps: informing people and telling what became of their input, dialogue, and decisions taken together.',
      2022: 'Reviewers check the five standards: space for dialogue, open information, inclusion, a reasoned response, and dialogue during implementation.',
    },
    example: 'A text for each part, with dates, numbers and the address of the minutes.',
    sources: {
      2015: source('guidance-2015', 'Consultation guidance'),
      2019: source('handbook-2019', '3'),
      2022: source('standards-2022'),
    },
  },
  commitments: {
    review: {
      2015: 'Five to fifteen over several themes work best.',
      2019: 'Five to fifteen over several themes work best; more than twenty are advised against, more than five in a local plan.',
      2022: 'Few and far-reaching ones; more than twenty are advised against, more than five in a local plan.',
    },
    example: 'Each begins `- id: open-contracts`, then `title`, the problem, the work, and milestones.',
    sources: {
      // The guidance of 2015 names no number; the handbook after it does.
      2015: source('handbook-2019', '4.1.2'),
      2019: source('handbook-2019', '4.1.2'),
      2022: source('handbook-2022', 'Number of commitments'),
    },
  },
  amendments: {
    review: {
      2015: 'A reader should see what was changed after submission, and when.',
      2019: 'Allowed within a year of the day on which the plan was due, and to be sent in both languages.',
      2022: 'Allowed within a year; the refresh of a four-year plan is one that is asked for.',
    },
    example: '`date: 2021-05-14`, `summary: Milestone 3 of open-contracts replaced`',
    sources: amendments,
  },
};

export const period: Guides = {
  start: {
    review: {
      2015: 'With the end it must leave at least 18 months for the work.',
      2019: 'With the end it must leave at least 20 months for the work.',
      2022: 'With the end it makes about two or about four years.',
    },
    example: { 2015: '`2014-07-01`', 2019: '`2020-09-01`', 2022: '`2023-01-01`' },
    sources: calendar,
  },
  end: {
    review: {
      2015: 'Plans of these years end on 30 June.',
      2019: 'Plans of these years end on 31 August, two years after they were due.',
      2022: 'Plans end on 30 June or 31 December.',
    },
    example: { 2015: '`2016-06-30`', 2019: '`2022-08-31`', 2022: '`2024-12-31`' },
    sources: { ...calendar, 2022: source('handbook-2022', 'Action plan end date') },
  },
};

export const amendment: Guides = {
  date: {
    review: 'Has to lie within the year that the handbook gives, and after the plan was submitted.',
    example: '`2021-05-14`',
    sources: amendments,
  },
  summary: {
    review:
      'Which commitment or milestone changed, from what to what, and why: no reader compares two versions.',
    example: 'Milestone 3 of open-contracts replaced: the portal is built by the audit office, not bought.',
    sources: amendments,
  },
  refresh: {
    review:
      'Marks the review at half time that a four-year plan needs; the usual time limit does not apply to it.',
    example: '`true`',
    sources: { 2022: source('midterm-reviews', 'Four-year plans') },
  },
};
