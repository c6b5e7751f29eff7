import { milestoneStatuses, policyAreas } from '../../handbook/vocabularies';
import {
  agencies,
  agency,
  choice,
  dayOrMonth,
  flag,
  line,
  list,
  object,
  optional,
  prose,
  required,
  sdg,
  string,
  suggestions,
  values,
} from './build';
import { contactObject } from './contact';

const milestoneObject = object('milestone', {
  id: optional(string, 'Short name, unique in the commitment.', 'short-name'),
  title: required(line, 'The activity.', 'What will be done'),
  deliverable: optional(
    line,
    'What exists afterwards that anyone can verify.',
    'What anyone can see or check once it is done',
  ),
  start: optional(dayOrMonth('start'), 'When the work on it starts.', 'YYYY-MM'),
  end: optional(dayOrMonth('end'), 'When it is done.', 'YYYY-MM'),
  lead: optional(agency, 'Id of the body that does it, where that is not the lead of the commitment.'),
  status: optional(choice(milestoneStatuses.map(({ id }) => id)), 'New with this plan, or ongoing (2015).'),
  intermediate: optional(flag, 'The two-year milestone of a commitment that runs longer.'),
});

const continuesObject = object(
  'reference to an earlier commitment',
  {
    plan: optional(string, 'File of the earlier plan; `previous-plan` where left out.'),
    commitment: optional(string, 'Id of the commitment there.', 'commitment-id'),
  },
  { field: 'commitment', reported: false },
);

/** What a commitment says; the editions' templates pick from it. */
export const commitmentObject = object('commitment', {
  id: required(string, 'Short name, unique in the plan.', 'short-name'),
  title: required(line, 'What the commitment does, in one line.', 'What the commitment does, in one line'),
  'policy-areas': optional(
    list(suggestions(policyAreas.map(({ id }) => id))),
    'Policy areas that it belongs to.',
    'policy-area',
  ),
  start: optional(dayOrMonth('start'), 'When the work starts.', 'YYYY-MM-DD'),
  end: optional(dayOrMonth('end'), 'When it will be completed.', 'YYYY-MM-DD'),
  lead: optional(agency, 'Id of the one body that answers for it.', 'agency-id'),
  supporting: optional(agencies, 'Ids of the bodies that help, inside and outside government.', 'agency-id'),
  contact: optional(contactObject, 'The person responsible.', 'Name of the person responsible'),
  problem: optional(
    prose,
    'The public problem: who is affected, how badly, and how we know.',
    'Which public problem this solves: who is affected, how badly, how we know',
  ),
  causes: optional(prose, 'What causes the problem.', 'What causes the problem'),
  'done-so-far': optional(
    prose,
    'What was tried before, and what came of it.',
    'What has been done about it so far, and with what result',
  ),
  objective: optional(prose, 'What the commitment is to achieve.', 'What the commitment is to achieve'),
  description: optional(
    prose,
    'What will be done: the activities.',
    'What will be done: the activities, by whom, for whom',
  ),
  results: optional(
    prose,
    'What will be different once it is done.',
    'What will be different once this is done, and how one can tell',
  ),
  contribution: optional(
    prose,
    'How the activities help to solve the problem.',
    'How these activities help to solve the problem',
  ),
  ambition: optional(
    prose,
    'How far it goes beyond what is done today.',
    'How this goes beyond what is done today',
  ),
  values: optional(
    values,
    'OGP values that it serves, each with a sentence or two on why.',
    'How the commitment serves this value: what the public will see, say or be able to demand',
  ),
  additional: optional(
    prose,
    'Budget, links to programmes and other plans.',
    'Budget, links to programmes and other plans',
  ),
  sdgs: optional(list(sdg), 'Sustainable Development Goals (1–17) or their targets that it serves.'),
  continues: optional(continuesObject, 'The commitment of an earlier plan that this one carries on.'),
  milestones: optional(list(milestoneObject), 'The steps: five at most, at least one a year.'),
});

export type CommitmentFields = typeof commitmentObject.fields;
export type MilestoneFields = typeof milestoneObject.fields;
