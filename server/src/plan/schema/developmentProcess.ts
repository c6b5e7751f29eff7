import { outcomes } from '../../handbook/vocabularies';
import { choice, line, list, object, optional, prose, string } from './build';

const feedbackObject = object('feedback entry', {
  proposal: optional(line, 'What was proposed.'),
  from: optional(string, 'Who proposed it: an agency id or a name.'),
  outcome: optional(choice(outcomes.map(({ id }) => id)), 'What became of the proposal.'),
  reason: optional(line, 'Why it was accepted in part or declined.'),
});

/** How the co-creation standards were met. A plain text is read as `dialogue`. */
export const developmentProcessObject = object(
  'development process',
  {
    dissemination: optional(prose, 'How people learned what was planned, and what became of their input.'),
    dialogue: optional(prose, 'Where and when government and others talked, and who came.'),
    'co-ownership': optional(prose, 'Who decided together what went into the plan.'),
    inclusion: optional(prose, 'How people who are usually left out could take part.'),
    implementation: optional(prose, 'How the dialogue goes on while the plan is carried out.'),
    feedback: optional(list(feedbackObject), 'The reasoned response: one entry for each proposal.'),
  },
  { field: 'dialogue', reported: true },
);
