import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver';
import { flatOutline, outlineOf } from '../../language/outline';
import type { Feature } from './feature';

export const outline: Feature = {
  capabilities: () => ({ documentSymbolProvider: { label: 'OGP action plan' } }),

  listen({ connection, client, guard, plans }) {
    const nested = client.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true;
    connection.onDocumentSymbol(
      guard.request<{ textDocument: { uri: string } }, DocumentSymbol[] | SymbolInformation[] | null>(
        'outline',
        null,
        async ({ textDocument: { uri } }, token) => {
          const open = await plans.ready(uri, 'plan');
          if (!open || token.isCancellationRequested) return null;
          const symbols = outlineOf(open.plan);
          return nested ? symbols : flatOutline(symbols, uri);
        },
      ),
    );
  },
};
