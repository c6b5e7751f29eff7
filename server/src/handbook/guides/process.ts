import { source } from '../sources';
import type { Guides, Sources } from './guide';

/** The co-creation standards, with the one of 2022 that a part answers. */
const standard = (section: Parameters<typeof source<'standards-2022'>>[1]): Sources => ({
  2015: source('guidance-2015', 'Consultation guidance'),
  2019: source('handbook-2019', '3'),
  2022: source('standards-2022', section),
});

/** Asked for from 2022 on only. */
const since2022 = (section: Parameters<typeof source<'standards-2022'>>[1]): Sources => ({
  2022: source('standards-2022', section),
});

export const developmentProcess: Guides = {
  dissemination: {
    review:
      'Timetable and drafts public before people were asked, and an answer in public to what they proposed.',
    example:
      'The timetable went online on 3 February, six weeks before the first meeting. What became of each of the 84 proposals is published at opengov.example/answers.',
    sources: standard('Open information'),
  },
  dialogue: {
    review: 'Meetings at which both sides spoke, with dates, places and who came; a presentation is none.',
    example:
      'Six regional meetings between March and May, with 410 people from 95 associations; minutes are online.',
    sources: standard('Space for dialogue'),
  },
  'co-ownership': {
    review: 'Who had a vote on the content, and what happened where government and civil society disagreed.',
    example:
      'The forum, half ministries and half elected associations, chose the twelve commitments by consensus; two were put off after a vote.',
    sources: standard('Space for dialogue'),
  },
  inclusion: {
    review: 'Which groups are usually missing, what kept them away, and what was done about it.',
    example:
      'Two meetings were held in Q’eqchi’, travel was paid, and the online form was made to work with screen readers.',
    sources: since2022('Inclusive opportunities'),
  },
  implementation: {
    review: 'How often, where and with whom progress will be discussed once the plan is under way.',
    example:
      'The forum meets every quarter; each lead reports on its milestones two weeks before, in public.',
    sources: since2022('Dialogue during implementation'),
  },
  feedback: {
    review:
      'The reasoned response. Reviewers ask whether people learned why their proposal was taken up or not; a count of proposals is no answer.',
    example: 'One entry for each proposal, with `outcome` and, unless it was accepted, `reason`.',
    sources: standard('Reasoned response'),
  },
};

export const feedback: Guides = {
  proposal: {
    review: 'In the words of those who made it, so that they recognise it.',
    example: 'Publish the minutes of the procurement board',
    sources: standard('Reasoned response'),
  },
  from: {
    review: 'Who proposed it, if they agreed to be named.',
    example: '`trust`, or a name',
    sources: standard('Reasoned response'),
  },
  outcome: {
    review: 'An honest "declined" with a reason is worth more than an "accepted" that no commitment shows.',
    example: '`partly-accepted`',
    sources: standard('Reasoned response'),
  },
  reason: {
    review: 'The real ground (law, money, another body’s task), not that the proposal was noted.',
    example: 'Minutes hold bids until the award; they are published 30 days after it instead.',
    sources: standard('Reasoned response'),
  },
};
