import { FileSystemError, Uri, workspace } from 'vscode';

/** Where Node keeps what it has compiled of the server of one version (`serverEnvironment`). */
export const compiledFolder = (storage: Uri, version: string): Uri =>
  Uri.joinPath(storage, 'compiled', version);

/** Removes what was compiled of other versions than this one. */
export async function removeFormer(storage: Uri, version: string): Promise<void> {
  const parent = Uri.joinPath(storage, 'compiled');
  const former = (await namesIn(parent)).filter((name) => name !== version);
  await Promise.all(
    former.map((name) => workspace.fs.delete(Uri.joinPath(parent, name), { recursive: true })),
  );
}

async function namesIn(folder: Uri): Promise<string[]> {
  try {
    return (await workspace.fs.readDirectory(folder)).map(([name]) => name);
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return [];
    throw error;
  }
}
