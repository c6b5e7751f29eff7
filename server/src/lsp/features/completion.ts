import type { CompletionList, TextDocumentPositionParams } from 'vscode-languageserver';
import { complete } from '../../language/completion/completion';
import type { Feature } from './feature';

export const completion: Feature = {
  capabilities: () => ({ completionProvider: { triggerCharacters: [' ', '[', ','] } }),

  listen({ connection, client, guard, plans }) {
    const snippets = client.textDocument?.completion?.completionItem?.snippetSupport === true;
    connection.onCompletion(
      guard.request<TextDocumentPositionParams, CompletionList | null>(
        'completion',
        null,
        async ({ textDocument: { uri }, position }) => {
          const open = await plans.ready(uri, 'plan');
          const items = open ? complete(open.plan, open.plan.lines.offsetAt(position), snippets) : [];
          return items.length > 0 ? { isIncomplete: true, items } : null;
        },
      ),
    );
  },
};
