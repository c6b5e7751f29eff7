import { selectionRangeAt } from '../../language/selectionRanges';
import type { Feature } from './feature';

export const selectionRanges: Feature = {
  capabilities: () => ({ selectionRangeProvider: true }),

  listen({ connection, guard, plans }) {
    connection.onSelectionRanges(
      guard.request('selection ranges', null, async ({ textDocument: { uri }, positions }, token) => {
        const open = await plans.ready(uri, 'plan');
        if (!open || token.isCancellationRequested) return null;
        const { plan } = open;
        return positions.map((position) => selectionRangeAt(plan, plan.lines.offsetAt(position)));
      }),
    );
  },
};
