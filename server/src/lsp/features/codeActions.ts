import { CodeActionKind } from 'vscode-languageserver';
import { actionsAt, fixAllKind } from '../../language/codeActions';
import { codeActionOf, type EditSupport } from '../actions';
import type { Feature } from './feature';

export const codeActions: Feature = {
  capabilities: () => ({ codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] } }),

  listen({ connection, client, guard, plans, settings: allSettings }) {
    const edits = client.workspace?.workspaceEdit;
    const support: EditSupport = {
      documentChanges: edits?.documentChanges === true,
      snippets: edits?.snippetEditSupport === true,
    };
    connection.onCodeAction(
      guard.request('code actions', null, async ({ textDocument: { uri }, range, context }, token) => {
        if (!plans.get(uri)) return null;
        const settings = await allSettings.of(uri);
        const open = await plans.ready(uri, 'findings');
        if (!open || token.isCancellationRequested) return null;
        const { lines } = open.plan;
        const request = {
          start: lines.offsetAt(range.start),
          end: lines.offsetAt(range.end),
          only: context.only,
        };
        const actions = actionsAt(open.plan, open.findings, request, settings);
        return actions.map((action) => codeActionOf(open, action, context.diagnostics, support));
      }),
    );
  },
};
