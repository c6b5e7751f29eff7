import type {
  PrepareRenameResult,
  RenameParams,
  TextDocumentPositionParams,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { prepareRename, type Refusal, renameAt } from '../../language/rename';
import { Refused } from '../guard';
import { editOfPlans } from '../planEdits';
import { among } from './among';
import type { Feature } from './feature';

export const rename: Feature = {
  capabilities: ({ client }) => ({
    renameProvider: client.textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
  }),

  listen(session) {
    const { connection, guard } = session;
    connection.onPrepareRename(
      guard.request<TextDocumentPositionParams, PrepareRenameResult | null>(
        'rename place',
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
          ? editOfPlans(session, unlessRefused(renameAt(place, place.offset, params.newName)))
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
