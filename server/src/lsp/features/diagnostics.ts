import {
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import type { Feature } from './feature';

/** Problems that the client asks for; those that it is sent are the validator's alone. */
export const diagnostics: Feature = {
  capabilities: () => ({
    diagnosticProvider: {
      identifier: 'ogpplan',
      interFileDependencies: false,
      workspaceDiagnostics: false,
    },
  }),

  listen({ connection, guard, validator }) {
    connection.languages.diagnostics.on(
      guard.request<DocumentDiagnosticParams, DocumentDiagnosticReport>(
        'diagnostics',
        { kind: DocumentDiagnosticReportKind.Full, items: [] },
        (params, token) => validator.pull(params.textDocument.uri, params.previousResultId, token),
      ),
    );
  },
};
