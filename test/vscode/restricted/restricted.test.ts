import assert from 'node:assert/strict';
import {
  Disposable,
  EventEmitter,
  extensions,
  type FileChangeEvent,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  Uri,
  workspace,
} from 'vscode';
import {
  closeAll,
  extensionId,
  hoverText,
  openInEditor,
  positionOf,
  waitForCode,
  workspaceFile,
} from '../helpers';

const plan = 'ogpplan: 1\nedition: 2022\nparticipant: Velmar\ntitle: Plan\nlanguages: [es]\n';
/** A file of the folder that is on no disk. */
const inMemory = (name: string) => Uri.parse(`ogpplan-memory:/plans/${name}`);

// In a VS Code of its own, with a folder on the disk and one in memory, and no trust in either.
describe('In a folder that nobody trusts', () => {
  afterEach(closeAll);

  it('a plan is checked and explained', async () => {
    assert.equal(workspace.isTrusted, false);
    const { document } = await openInEditor(workspaceFile('draft.ogpplan'));
    await waitForCode(document.uri, 'milestone-limit');
    assert.equal(extensions.getExtension(extensionId)?.isActive, true);
    assert.match(await hoverText(document.uri, positionOf(document, 'mile^stones')), /milestones/);
    assert.equal(workspace.isTrusted, false);
  });

  it('and is on no disk, a plan is checked', async () => {
    const memory = workspace.registerFileSystemProvider(
      'ogpplan-memory',
      new MemoryFiles({ '/plans/new.ogpplan': plan }),
    );
    const { document } = await openInEditor(inMemory('new.ogpplan'));
    await waitForCode(document.uri, 'section-missing');
    await closeAll();
    memory.dispose();
  });
});

/** A folder of a few files in memory. */
class MemoryFiles implements FileSystemProvider {
  readonly #files: ReadonlyMap<string, Uint8Array>;
  readonly onDidChangeFile = new EventEmitter<FileChangeEvent[]>().event;

  constructor(texts: Readonly<Record<string, string>>) {
    const encoder = new TextEncoder();
    this.#files = new Map(Object.entries(texts).map(([path, text]) => [path, encoder.encode(text)]));
  }

  stat(uri: Uri) {
    const content = this.#files.get(uri.path);
    if (!content && !'/plans'.startsWith(uri.path)) throw FileSystemError.FileNotFound(uri);
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

  readDirectory(): [string, FileType][] {
    return [...this.#files.keys()].map((path) => [path.replace('/plans/', ''), FileType.File]);
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
