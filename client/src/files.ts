// Other files for the server, through VS Code, so that remote and virtual workspaces work as local ones do.
import { FileType, type TextDocument, Uri, workspace } from 'vscode';
import {
  type FindPlansResult,
  mostPlans,
  type ReadFileParams,
  type ReadFileResult,
} from '../../server/src/lsp/protocol';

/** No plan is near this; what is, is not read into memory twice. */
const largestFile = 8 * 1024 * 1024;

/** The server asks for plans and for its settings file. A plan can name any path, so nothing else is read. */
const readable = /(?:\.ogpplan|\/ogpplan\.config\.ya?ml)$/i;

/** Answers `ogpplan/readFile`: the text of the file, or null where there is none that may be read. */
export async function readPlanFile(params: ReadFileParams): Promise<ReadFileResult> {
  try {
    const uri = Uri.parse(params.uri, true);
    if (!readable.test(uri.path) || workspace.fs.isWritableFileSystem(uri.scheme) === undefined) return null;
    const { type, size } = await workspace.fs.stat(uri);
    if ((type & FileType.File) === 0 || size > largestFile) return null;
    return await workspace.decode(await workspace.fs.readFile(uri), { uri });
  } catch {
    return null;
  }
}

/** Answers `ogpplan/findPlans`: the plans of all workspace folders but those that the settings hide. */
export async function findPlanFiles(): Promise<FindPlansResult> {
  const uris = await workspace.findFiles('**/*.ogpplan', '**/node_modules/**', mostPlans);
  return uris.map((uri) => uri.toString());
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
