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
  id: optional(string, 'Short name, unique in the commitment.'),
  title: required(line, 'The activity.'),
  deliverable: optional(line, 'What exists afterwards that anyone can verify.'),
  start: optional(dayOrMonth('start'), 'When the work on it starts.'),
  end: optional(dayOrMonth('end'), 'When it is done.'),
  lead: optional(agency, 'Id of the body that does it, where that is not the lead of the commitment.'),
  status: optional(choice(milestoneStatuses.map(({ id }) => id)), 'New with this plan, or ongoing (2015).'),
  intermediate: optional(flag, 'The two-year milestone of a commitment that runs longer.'),
});

const continuesObject = object(
  'reference to an earlier commitment',
  {
    plan: optional(string, 'File of the earlier plan; `previous-plan` where left out.'),
    commitment: optional(string, 'Id of the commitment there.'),
  },
  { field: 'commitment', reported: false },
);

/** What a commitment says; the editions' templates pick from it. */
export const commitmentObject = object('commitment', {
  id: required(string, 'Short name, unique in the plan.'),
  title: required(line, 'What the commitment does, in one line.'),
  'policy-areas': optional(
    list(suggestions(policyAreas.map(({ id }) => id))),
    'Policy areas that it belongs to.',
  ),
  start: optional(dayOrMonth('start'), 'When the work starts.'),
  end: optional(dayOrMonth('end'), 'When it will be completed.'),
  lead: optional(agency, 'Id of the one body that answers for it.'),
  supporting: optional(agencies, 'Ids of the bodies that help, inside and outside government.'),
  contact: optional(contactObject, 'The person responsible.'),
  problem: optional(prose, 'The public problem: who is affected, how badly, and how we know.'),
  causes: optional(prose, 'What causes the problem.'),
  'done-so-far': optional(prose, 'What was tried before, and what came of it.'),
  objective: optional(prose, 'What the commitment is to achieve.'),
  description: optional(prose, 'What will be done: the activities.'),
  results: optional(prose, 'What will be different once it is done.'),
  contribution: optional(prose, 'How the activities help to solve the problem.'),
  ambition: optional(prose, 'How far it goes beyond what is done today.'),
  values: optional(values, 'OGP values that it serves, each with a sentence or two on why.'),
  additional: optional(prose, 'Budget, links to programmes and other plans.'),
  sdgs: optional(list(sdg), 'Sustainable Development Goals (1–17) or their targets that it serves.'),
  continues: optional(continuesObject, 'The commitment of an earlier plan that this one carries on.'),
  milestones: optional(list(milestoneObject), 'The steps: five at most, at least one a year.'),
});

export type CommitmentFields = typeof commitmentObject.fields;
export type MilestoneFields = typeof milestoneObject.fields;
