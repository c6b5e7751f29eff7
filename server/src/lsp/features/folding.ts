import { foldingRanges } from '../../language/folding';
import type { Feature } from './feature';

export const folding: Feature = {
  capabilities: () => ({ foldingRangeProvider: true }),

  listen({ connection, client, guard, plans }) {
    const limit = client.textDocument?.foldingRange?.rangeLimit;
    connection.onFoldingRanges(
      guard.request('folding', null, async ({ textDocument: { uri } }, token) => {
        const open = await plans.ready(uri, 'plan');
        return open && !token.isCancellationRequested ? foldingRanges(open.plan, limit) : null;
      }),
    );
  },
};
