import { source } from '../sources';
import { contacts, formatOnly, type Guides, smart, steps, template } from './guide';

/** Only where a commitment runs on from plan to plan. */
const ongoing = { 2019: source('handbook-2019', '4.1.2') };

export const commitment: Guides = {
  id: {
    review:
      'Stays the same when the title is polished or the order changes, so that other plans can cite it.',
    example: '`open-contracts`',
    sources: formatOnly,
  },
  title: {
    review: 'A verb and what will be different. "Strengthen transparency" could stand over anything.',
    example: 'Publish every public contract as open data',
    sources: template,
  },
  'policy-areas': {
    review:
      'OGP sorts commitments by them. A plan over several areas works better than one on a single theme.',
    example: '`[public-procurement, open-data]`',
    sources: { 2019: source('handbook-2019', '4.1.2') },
  },
  start: {
    review:
      'Within the period of the plan, unless a reform goes on from before; then say so with `continues`.',
    example: { 2015: '`2014-07`', 2019: '`2020-09`', 2022: '`2023-01`' },
    sources: smart,
  },
  end: {
    review:
      'Time-bound: without a date of completion nobody can say whether it was kept. "Ongoing" is no date.',
    example: { 2015: '`2016-06`', 2019: '`2022-08-31`', 2022: '`2024-12`' },
    sources: smart,
  },
  lead: {
    review:
      'Answerable: one public body that can be asked. Where all are responsible, none is; partners go under `supporting`.',
    example: '`finance`',
    sources: smart,
  },
  supporting: {
    review: 'Bodies with something to do in it. Partners outside government speak for the commitment.',
    example: '`[audit-office, transparency-trust]`',
    sources: { ...contacts, 2019: source('handbook-2019', '4.1.1') },
  },
  contact: {
    review: 'The person to be asked about this commitment. Where none is named, that of the lead counts.',
    example: '`name: Ana Cruz`, with `title`, `email` and `phone`',
    sources: contacts,
  },
  problem: {
    review: {
      2015: 'Specific: what is wrong today and for whom, not that a portal is missing. The status quo belongs here.',
      2019: 'Specific: a problem of the public, with a number to compare with later. That a law or a website is missing is no problem yet.',
      2022: 'Specific: who is affected and how. Causes and earlier attempts have boxes of their own.',
    },
    example:
      'Parents cannot tell whether school money arrives: of the 412 schools audited in 2019, 130 received less than half of their grant, and none knew why.',
    sources: template,
  },
  causes: {
    review: 'What lies behind the problem and can be changed; it should lead to the solution proposed.',
    example: 'Grants pass through three offices, and none of them publishes what it sends on.',
    sources: { 2022: source('handbook-2022', 'Commitment template') },
  },
  'done-so-far': {
    review: 'What was tried, by whom, and why it was not enough. It shows what this commitment adds.',
    example:
      'A pilot in two districts (2021) put payments on notice boards; complaints doubled and were answered.',
    sources: { 2022: source('handbook-2022', 'Commitment template') },
  },
  objective: {
    review:
      'The state to be reached, in one or two sentences; what will be done for it stands in `description`.',
    example: 'Every school’s community can see what was paid to it, and object.',
    sources: { 2015: source('guidance-2015', 'Commitment template') },
  },
  description: {
    review: {
      2015: 'Specific: activities that can be told apart and checked, not intentions.',
      2019: 'Specific: what will be done, by whom and for whom, in words a neighbour understands. "Promote" and "strengthen" leave open what happens.',
      2022: 'The solution: what will be done, and how it meets the causes named above.',
    },
    example:
      'The Ministry publishes each transfer within five days, by school, on an open page and by text message, and trains 400 school boards to read it.',
    sources: template,
  },
  results: {
    review: {
      2015: 'What has changed by the end, with a measure.',
      2019: 'Specific: what will be different for the public. How far it goes beyond today decides how ambitious the plan is found.',
      2022: 'Results people will notice. Binding rules and changed practices weigh more than websites and trainings.',
    },
    example: 'Schools that receive their full grant on time rise from 68 to 95 of a hundred by August 2022.',
    sources: { ...template, 2019: source('handbook-2019', '4.1.1') },
  },
  contribution: {
    review: 'The step from activity to effect: why the problem gets smaller once the work is done.',
    example: 'Whoever sees that money is missing can ask within days; today it is noticed after two years.',
    sources: { 2019: source('handbook-2019', 'Commitment template') },
  },
  ambition: {
    review: 'How far it goes beyond what is done today: a first step, a large one, or what exists already.',
    example: 'For the first time the payments of all 412 schools are public; so far only totals were.',
    sources: {
      2015: source('guidance-2015', 'Commitment template'),
      2019: source('glossary', 'Ambition'),
      2022: source('glossary', 'Ambition'),
    },
  },
  values: {
    review:
      'Relevant: at least one of transparency, accountability and public participation, each with a sentence on what the public gets. Technology counts only beside one of them.',
    example: '`transparency: Publishes each transfer within five days, by school.`',
    sources: smart,
  },
  additional: {
    review: 'Money set aside, programmes and laws it builds on. It shows that the commitment can be kept.',
    example: 'BZ$ 1.2 million in the budgets of 2021 and 2022 (programme 043).',
    sources: template,
  },
  sdgs: {
    review: 'One or two that it really serves; a long list says nothing.',
    example: '`[16.6]`',
    sources: template,
  },
  continues: {
    review:
      'Reviewers ask what a reform that goes on adds this time. It also lets the dates reach beyond the plan.',
    example: '`e-tenders`, or `plan` and `commitment`',
    sources: ongoing,
  },
  milestones: {
    review: {
      2015: 'Steps that can be verified, each new or ongoing, with dates.',
      2019: 'Measurable and time-bound: five at most, at least one in each year, each with something to show.',
      2022: 'The planning grid: each step with its output, its date of completion and who does it.',
    },
    example: 'Each begins `- title:`, then `deliverable`, `start` and `end`.',
    sources: steps,
  },
};

export const milestone: Guides = {
  id: {
    review: 'Helps to speak of a milestone that moves up or down in the list.',
    example: '`regulation`',
    sources: formatOnly,
  },
  title: {
    review: 'One activity, with a verb. Two activities are two milestones.',
    example: 'Draft and gazette the contract disclosure regulation',
    sources: steps,
  },
  deliverable: {
    review: {
      2015: 'Measurable: something that exists when the step is done, even where the template asks in one box.',
      2019: 'Measurable: something that exists when the step is done and that an outsider can find. "Meetings held" cannot be checked, published minutes can.',
      2022: 'The expected output, as something an outsider can find and check.',
    },
    example: 'Regulation published in the Gazette',
    sources: { ...steps, 2019: source('handbook-2019', '4.1.1') },
  },
  start: {
    review: 'Optional, and within the dates of the commitment.',
    example: { 2015: '`2014-10`', 2019: '`2020-10`', 2022: '`2023-02`' },
    sources: steps,
  },
  end: {
    review:
      'Time-bound: the day by which it can be checked. One date for all steps looks as if nobody had planned them.',
    example: { 2015: '`2015-03`', 2019: '`2021-03`', 2022: '`2023-11`' },
    sources: { ...steps, 2019: source('handbook-2019', '4.1.1') },
  },
  lead: {
    review: 'Only where another body does this step than the one that leads the commitment.',
    example: '`audit-office`',
    sources: steps,
  },
  status: {
    review: 'The template of 2015 asks of each step whether it is new or goes on from before.',
    example: '`new`',
    sources: { 2015: source('guidance-2015', 'Commitment template') },
  },
  intermediate: {
    review: 'A commitment of more than two years needs one that shows where it stands when the plan ends.',
    example: '`true`',
    sources: ongoing,
  },
};

export const continues: Guides = {
  plan: {
    review: 'Only where it is not the plan named in `previous-plan`.',
    example: '`belize-2018.ogpplan`',
    sources: ongoing,
  },
  commitment: {
    review: 'Shows readers what was promised before, so that they can see what is new.',
    example: '`e-tenders`',
    sources: ongoing,
  },
};
