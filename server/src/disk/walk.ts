// Finds files where there is nothing that searches: folder by folder. Knows nothing of VS Code, and nothing of a disk.

/** What a folder holds. */
export interface FolderContent<T> {
  readonly folders: readonly T[];
  readonly files: readonly T[];
}

/** How much is enough. */
export interface WalkLimits {
  readonly files: number;
  /** That are looked into: each may be a journey to a server, and there may be no end of them. */
  readonly folders: number;
}

/** How many are looked into at once. */
const together = 8;

/**
 * The files in folders and below, those that lie least deep first.
 * @param look what a folder holds; a rejection ends the walk
 */
export async function walk<T>(
  roots: readonly T[],
  look: (folder: T) => Promise<FolderContent<T>>,
  most: WalkLimits,
): Promise<readonly T[]> {
  const folders = [...roots];
  const files: T[] = [];
  let done = 0;
  while (done < Math.min(folders.length, most.folders) && files.length < most.files) {
    const now = folders.slice(done, Math.min(done + together, most.folders));
    done += now.length;
    for (const content of await Promise.all(now.map(look))) {
      for (const folder of content.folders) folders.push(folder);
      for (const file of content.files) files.push(file);
    }
  }
  return files.slice(0, most.files);
}
