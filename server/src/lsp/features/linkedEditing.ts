import { linkedRangesAt } from '../../language/linkedEditing';
import type { Feature } from './feature';

export const linkedEditing: Feature = {
  capabilities: () => ({ linkedEditingRangeProvider: true }),

  listen({ connection, guard, plans }) {
    connection.languages.onLinkedEditingRange(
      guard.request('linked editing', null, async ({ textDocument: { uri }, position }, token) => {
        const open = await plans.ready(uri, 'plan');
        if (!open || token.isCancellationRequested) return null;
        return linkedRangesAt(open.plan, open.plan.lines.offsetAt(position)) ?? null;
      }),
    );
  },
};
