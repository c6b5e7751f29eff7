import type { RenameFilesParams, WorkspaceEdit } from 'vscode-languageserver';
import { mendPaths, movedUri, plansToMend } from '../../language/movedPlans';
import { isInFolder, planExtension } from '../../plan/planPaths';
import { editOfPlans } from '../planEdits';
import { isMove, urisIn } from '../wellFormed';
import type { Feature, Session } from './feature';

const folders = [{ pattern: { glob: '**', matches: 'folder' as const } }];
/** Plans, and folders that may hold some. */
const filters = [{ pattern: { glob: `**/*${planExtension}`, matches: 'file' as const } }, ...folders];

/** Files that are renamed or moved in the editor: the paths to them, and in them, stay true. */
export const movedFiles: Feature = {
  capabilities({ client }) {
    const can = client.workspace?.fileOperations;
    const fileOperations = {
      ...(can?.willRename && { willRename: { filters } }),
      // Of a plan that is renamed or deleted the editor's watcher tells; of those in a folder it does not.
      ...(can?.didRename && { didRename: { filters: folders } }),
      ...(can?.didDelete && { didDelete: { filters: folders } }),
    };
    return Object.keys(fileOperations).length > 0 ? { workspace: { fileOperations } } : {};
  },

  listen(session) {
    const { connection, guard, workspace } = session;
    connection.workspace.onDidRenameFiles((params) =>
      guard.run('moved files', () =>
        isMove(params) ? workspace.filesChanged(bothPlaces(session, params.files)) : undefined,
      ),
    );
    connection.workspace.onDidDeleteFiles(({ files }) =>
      guard.run('deleted files', () =>
        workspace.filesChanged(urisIn(files).flatMap((uri) => plansIn(session, uri))),
      ),
    );
    connection.workspace.onWillRenameFiles(
      guard.request<RenameFilesParams, WorkspaceEdit | null>(
        'moved files',
        null,
        async ({ files }) => (await mended(session, files)) ?? null,
      ),
    );
  },
};

const plansIn = ({ workspace }: Session, folder: string): string[] =>
  workspace.plans.map(({ uri }) => uri).filter((uri) => isInFolder(uri, folder));

/** The plans of folders that were moved, where they were and where they are now. */
const bothPlaces = (session: Session, moves: RenameFilesParams['files']): string[] =>
  moves.flatMap(({ oldUri }) => plansIn(session, oldUri)).flatMap((uri) => [uri, movedUri(uri, moves)]);

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
