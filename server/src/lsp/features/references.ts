import { highlightsAt, referencesAt } from '../../language/references';
import { among } from './among';
import type { Feature } from './feature';

export const references: Feature = {
  capabilities: () => ({ referencesProvider: true, documentHighlightProvider: true }),

  listen(session) {
    const { connection, guard, plans } = session;
    connection.onReferences(
      guard.request('references', null, async (params, token) => {
        const place = await among(session, params, token);
        return place ? referencesAt(place, place.offset, params.context.includeDeclaration) : null;
      }),
    );
    connection.onDocumentHighlight(
      guard.request('highlights', null, async ({ textDocument: { uri }, position }, token) => {
        const open = await plans.ready(uri, 'plan');
        if (!open || token.isCancellationRequested) return null;
        return highlightsAt(open.plan, open.plan.lines.offsetAt(position));
      }),
    );
  },
};
