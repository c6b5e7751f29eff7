import type { RenameFilesParams, WorkspaceEdit } from 'vscode-languageserver';
import { mendPaths, plansToMend } from '../../language/movedPlans';
import { planExtension } from '../../plan/planPaths';
import { editOfPlans } from '../planEdits';
import type { Feature, Session } from './feature';

/** Plans, and folders that may hold some. */
const filters = [
  { pattern: { glob: `**/*${planExtension}`, matches: 'file' as const } },
  { pattern: { glob: '**', matches: 'folder' as const } },
];

/** Files that are renamed or moved in the editor: the paths to them, and in them, stay true. */
export const movedFiles: Feature = {
  capabilities: ({ client }) =>
    client.workspace?.fileOperations?.willRename === true
      ? { workspace: { fileOperations: { willRename: { filters } } } }
      : {},

  listen(session) {
    session.connection.workspace.onWillRenameFiles(
      session.guard.request<RenameFilesParams, WorkspaceEdit | null>(
        'moved files',
        null,
        async ({ files }) => (await mended(session, files)) ?? null,
      ),
    );
  },
};

async function mended(
  session: Session,
  moves: RenameFilesParams['files'],
): Promise<WorkspaceEdit | undefined> {
  const { workspace } = session;
  await workspace.load();
  const changes = [];
  for (const { uri } of plansToMend(workspace, moves)) {
    const plan = await workspace.planOf(uri);
    const edits = plan ? mendPaths(plan, uri, workspace, moves) : [];
    if (edits.length > 0) changes.push({ uri, edits });
  }
  return changes.length > 0 ? editOfPlans(session, changes) : undefined;
}
