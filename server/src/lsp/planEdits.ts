import type { WorkspaceEdit } from 'vscode-languageserver';
import type { PlanEdits } from '../language/rename';
import type { Session } from './features/feature';

/** Edits of several plans; those that are open are held to the version that was looked at. */
export function editOfPlans({ client, plans }: Session, changes: readonly PlanEdits[]): WorkspaceEdit {
  if (client.workspace?.workspaceEdit?.documentChanges !== true) {
    return { changes: Object.fromEntries(changes.map(({ uri, edits }) => [uri, edits])) };
  }
  return {
    documentChanges: changes.map(({ uri, edits }) => ({
      textDocument: { uri, version: plans.get(uri)?.version ?? null },
      edits,
    })),
  };
}
