import {
  CancellationToken,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type ResultProgressReporter,
  type WorkDoneProgressReporter,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
} from 'vscode-languageserver';
import type { Feature, Session } from './feature';

type Partial = ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined;

/** Problems of plans: of open ones that the client asks for, and of those that are not open. */
export const diagnostics: Feature = {
  capabilities: () => ({
    diagnosticProvider: {
      identifier: 'ogpplan',
      interFileDependencies: true,
      workspaceDiagnostics: true,
    },
  }),

  listen(session) {
    const { connection, client, guard, validator, closedPlans } = session;
    connection.languages.diagnostics.on(
      guard.request<DocumentDiagnosticParams, DocumentDiagnosticReport>(
        'diagnostics',
        { kind: DocumentDiagnosticReportKind.Full, items: [] },
        (params, token) => validator.pull(params.textDocument.uri, params.previousResultId, token),
      ),
    );
    connection.languages.diagnostics.onWorkspace(
      guard.request<
        WorkspaceDiagnosticParams,
        WorkspaceDiagnosticReport,
        [WorkDoneProgressReporter, Partial]
      >('workspace diagnostics', { items: [] }, (params, token, _progress, partial) =>
        closedPlans.pull(params, token, partial && ((report) => partial.report({ items: [report] }))),
      ),
    );
    if (client.textDocument?.diagnostic === undefined) push(session);
  },
};

/** Sends the problems of closed plans to a client that does not ask for them. Those of open ones the validator sends. */
function push({ connection, guard, closedPlans }: Session): void {
  void guard.run('closed plans', () =>
    closedPlans.watch(new Map(), CancellationToken.None, ({ uri, items: found }) => {
      void guard.run('push', () => connection.sendDiagnostics({ uri, diagnostics: found }));
    }),
  );
}
