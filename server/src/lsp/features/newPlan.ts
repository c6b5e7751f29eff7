import { asSnippet } from '../../edits/template';
import { newPlanChoices, newPlan as newPlanOf, periodProblem } from '../../language/newPlan';
import {
  type NewPlanAnswers,
  type NewPlanChoices,
  type NewPlanProblemParams,
  type NewPlanProblemResult,
  type NewPlanResult,
  newPlanChoicesRequest,
  newPlanProblemRequest,
  newPlanRequest,
} from '../protocol';
import { today } from '../today';
import type { Feature } from './feature';

/** "New action plan", for clients that ask its questions. */
export const newPlan: Feature = {
  capabilities: () => ({}),

  listen({ connection, guard }) {
    connection.onRequest(
      newPlanChoicesRequest,
      guard.request<unknown, NewPlanChoices | null>('new plan choices', null, () => newPlanChoices(today())),
    );
    connection.onRequest(
      newPlanProblemRequest,
      guard.request<NewPlanProblemParams, NewPlanProblemResult>(
        'new plan problem',
        null,
        ({ start, end }) => periodProblem(start, end) ?? null,
      ),
    );
    connection.onRequest(
      newPlanRequest,
      guard.request<NewPlanAnswers, NewPlanResult>('new plan', null, (params) => {
        const made = newPlanOf(params);
        return made ? { snippet: asSnippet(made.text), fileName: made.fileName } : null;
      }),
    );
  },
};
