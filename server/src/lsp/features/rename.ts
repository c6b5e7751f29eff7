import type {
  PrepareRenameResult,
  RenameParams,
  TextDocumentPositionParams,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { type PlanEdits, prepareRename, type Refusal, renameAt } from '../../language/rename';
import { Refused } from '../guard';
import { among } from './among';
import type { Feature, Session } from './feature';

export const rename: Feature = {
  capabilities: ({ client }) => ({
    renameProvider: client.textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
  }),

  listen(session) {
    const { connection, guard } = session;
    connection.onPrepareRename(
      guard.request<TextDocumentPositionParams, PrepareRenameResult | null>(
        'rename',
        null,
        async (params, token) => {
          const place = await among(session, params, token);
          return place ? unlessRefused(prepareRename(place, place.offset)) : null;
        },
      ),
    );
    connection.onRenameRequest(
      guard.request<RenameParams, WorkspaceEdit | null>('rename', null, async (params, token) => {
        const place = await among(session, params, token);
        return place
          ? workspaceEdit(session, unlessRefused(renameAt(place, place.offset, params.newName)))
          : null;
      }),
    );
  },
};

/** Editors show the words of an error where they ask for the new name. */
function unlessRefused<T>(answer: T | Refusal): Exclude<T, Refusal> {
  if (typeof answer === 'object' && answer !== null && 'refusal' in answer) {
    throw new Refused(String(answer.refusal));
  }
  return answer as Exclude<T, Refusal>;
}

/** Edits of several plans; those that are open are held to the version that was looked at. */
function workspaceEdit({ client, plans }: Session, changes: readonly PlanEdits[]): WorkspaceEdit {
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
