import {
  Disposable,
  EventEmitter,
  type FileChangeEvent,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  type Uri,
} from 'vscode';

/** A few files in memory, by their paths, as of a repository that is only looked at. */
export class MemoryFiles implements FileSystemProvider {
  readonly #files: ReadonlyMap<string, Uint8Array>;
  readonly onDidChangeFile = new EventEmitter<FileChangeEvent[]>().event;

  constructor(texts: Readonly<Record<string, string>>) {
    const encoder = new TextEncoder();
    this.#files = new Map(Object.entries(texts).map(([path, text]) => [path, encoder.encode(text)]));
  }

  stat(uri: Uri) {
    const content = this.#files.get(uri.path);
    const isFolder = [...this.#files.keys()].some((path) => path.startsWith(`${uri.path}/`));
    if (!content && !isFolder) throw FileSystemError.FileNotFound(uri);
    return {
      type: content ? FileType.File : FileType.Directory,
      ctime: 0,
      mtime: 0,
      size: content?.length ?? 0,
    };
  }

  readFile(uri: Uri): Uint8Array {
    const content = this.#files.get(uri.path);
    if (!content) throw FileSystemError.FileNotFound(uri);
    return content;
  }

  readDirectory({ path }: Uri): [string, FileType][] {
    const inside = [...this.#files.keys()].filter((one) => one.startsWith(`${path}/`));
    const names = inside.map((one) => one.slice(path.length + 1).split('/'));
    return names.map(([name = '', ...below]) => [
      name,
      below.length > 0 ? FileType.Directory : FileType.File,
    ]);
  }

  watch = () => new Disposable(() => {});
  createDirectory = refuse;
  writeFile = refuse;
  delete = refuse;
  rename = refuse;
}

function refuse(): never {
  throw FileSystemError.NoPermissions();
}
