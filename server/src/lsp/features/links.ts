import { documentLinks } from '../../language/links';
import type { Feature } from './feature';

export const links: Feature = {
  capabilities: () => ({ documentLinkProvider: {} }),

  listen({ connection, client, guard, plans, workspace, pageOf }) {
    const tooltips = client.textDocument?.documentLink?.tooltipSupport === true;
    connection.onDocumentLinks(
      guard.request('links', null, async ({ textDocument: { uri } }, token) => {
        if (!plans.get(uri)) return null;
        await workspace.load();
        const open = await plans.ready(uri, 'plan');
        if (!open || token.isCancellationRequested) return null;
        const found = documentLinks({ plan: open.plan, uri, workspace }, pageOf);
        return tooltips ? found : found.map(({ tooltip: _, ...link }) => link);
      }),
    );
  },
};
