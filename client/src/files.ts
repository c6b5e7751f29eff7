// Other files for the server, through VS Code, so that remote and virtual workspaces work as local ones do.
import { FileSystemError, FileType, RelativePattern, type TextDocument, Uri, workspace } from 'vscode';
import { type FolderContent, walk } from '../../server/src/disk/walk';
import {
  type FindPlansParams,
  type FindPlansResult,
  mostPlans,
  type ReadFileParams,
  type ReadFileResult,
} from '../../server/src/lsp/protocol';

/** No plan is near this; what is, is not read into memory twice. */
const largestFile = 8 * 1024 * 1024;

/** The server asks for plans and for its settings file. A plan can name any path, so nothing else is read. */
const readable = /(?:\.ogpplan|\/ogpplan\.config\.ya?ml)$/i;

/** Does a file lie in one of the folders, or below, also when links on the way to it are followed? */
export type StaysWithin = (uri: Uri, folders: readonly Uri[]) => Promise<boolean>;

/**
 * Answers `ogpplan/readFile`: the text of the file, null where there is none, false where it cannot or must not be read.
 */
export async function readPlanFile(
  params: ReadFileParams,
  staysWithin: StaysWithin,
): Promise<ReadFileResult> {
  try {
    const uri = Uri.parse(params.uri, true);
    if (!readable.test(uri.path) || workspace.fs.isWritableFileSystem(uri.scheme) === undefined) return false;
    const folders = params.within.map((folder) => Uri.parse(folder, true));
    if (!(await staysWithin(uri, folders))) return false;
    const { type, size } = await workspace.fs.stat(uri);
    if ((type & FileType.File) === 0 || size > largestFile) return false;
    return await workspace.decode(await workspace.fs.readFile(uri), { uri });
  } catch (error) {
    return error instanceof FileSystemError && error.code === 'FileNotFound' ? null : false;
  }
}

/** Where VS Code itself can search. A search elsewhere may wait for ever for an extension that can. */
const searched: ReadonlySet<string> = new Set(['file', 'vscode-remote']);

/** How many folders are looked into where VS Code cannot search. */
const mostFolders = 2000;

/**
 * Answers `ogpplan/findPlans`: the plans of the folders that have come, or of all workspace folders; one more than are
 * looked at where there are more. Where VS Code can search, those that the settings hide are left out.
 */
export async function findPlanFiles({ came }: FindPlansParams): Promise<FindPlansResult> {
  const folders = came ? await foldersAmong(came) : (workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  const found = await Promise.all(folders.map((folder) => plansIn(folder, mostPlans + 1)));
  return [...new Set(found.flat().map(String))];
}

/** What is a folder: not a link to one, which may lead round in a circle. */
async function foldersAmong(uris: readonly string[]): Promise<readonly Uri[]> {
  const places = uris.map((uri) => Uri.parse(uri, true));
  const types = await Promise.all(places.map(typeOf));
  return places.filter((_, index) => types[index] === FileType.Directory);
}

/** Unknown where nothing is there, or nobody can tell. */
const typeOf = (uri: Uri): Promise<FileType> =>
  Promise.resolve(workspace.fs.stat(uri)).then(
    ({ type }) => type,
    () => FileType.Unknown,
  );

function plansIn(folder: Uri, most: number): Thenable<readonly Uri[]> {
  if (!searched.has(folder.scheme)) return walk([folder], lookInto, { files: most, folders: mostFolders });
  return workspace.findFiles(new RelativePattern(folder, '**/*.ogpplan'), '**/node_modules/**', most);
}

/** What one folder holds that has to do with plans; nothing where it cannot be read, as when VS Code searches. */
async function lookInto(folder: Uri): Promise<FolderContent<Uri>> {
  const entries = await Promise.resolve(workspace.fs.readDirectory(folder)).catch(() => []);
  const named = (wanted: (name: string, type: FileType) => boolean) =>
    entries.filter(([name, type]) => wanted(name, type)).map(([name]) => Uri.joinPath(folder, name));
  return {
    // Not a link to one, which may lead round in a circle.
    folders: named((name, type) => type === FileType.Directory && name !== 'node_modules'),
    files: named((name, type) => (type & FileType.File) !== 0 && name.endsWith('.ogpplan')),
  };
}

/**
 * Is a plan one that somebody works on? The old side of a comparison is not, nor is a version out of a history: its
 * problems would stand twice in the list. Read-only folders are looked at as others are.
 */
export function isWorkedOn(document: TextDocument | Uri): boolean {
  const uri = 'uri' in document ? document.uri : document;
  return (
    uri.scheme === 'untitled' ||
    workspace.fs.isWritableFileSystem(uri.scheme) === true ||
    workspace.getWorkspaceFolder(uri) !== undefined
  );
}
