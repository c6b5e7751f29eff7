import { workspaceSymbols as symbolsIn } from '../../language/workspaceSymbols';
import type { Feature } from './feature';

export const workspaceSymbols: Feature = {
  capabilities: () => ({ workspaceSymbolProvider: true }),

  listen({ connection, guard, workspace }) {
    connection.onWorkspaceSymbol(
      guard.request('workspace symbols', null, async ({ query }, token) => {
        await workspace.load();
        return token.isCancellationRequested ? null : symbolsIn(workspace.plans, query);
      }),
    );
  },
};
