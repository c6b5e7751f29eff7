import assert from 'node:assert/strict';
import {
  commands,
  Disposable,
  EventEmitter,
  type FileChangeEvent,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  type SymbolInformation,
  Uri,
  type WorkspaceEdit,
  workspace,
} from 'vscode';
import { closeAll, openInEditor, openText, positionOf, waitForCode, waitForDiagnostics } from './helpers';

const plan = `ogpplan: 1
edition: 2019
participant: Velmar
title: Plan of Velmar
languages: [en]
agencies:
  justice:
    name: Ministry of Justice
    kind: government
commitments:
  - id: velmar-contracts
    title: Publish every public contract of Velmar
    lead: justice
`;

describe('Wherever a plan is', () => {
  afterEach(closeAll);

  it('an agency is renamed with all that name it', async () => {
    const { document } = await openText('rename.ogpplan', plan);
    await waitForCode(document.uri, 'milestones-missing');
    const edit = await commands.executeCommand<WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      positionOf(document, 'lead: jus^tice'),
      'ministry-of-justice',
    );
    assert.ok(await workspace.applyEdit(edit));
    assert.match(document.getText(), /\n {2}ministry-of-justice:\n/);
    assert.match(document.getText(), /\n {4}lead: ministry-of-justice\n/);
  });

  it('a commitment is found by its name', async () => {
    const { document } = await openText('symbols.ogpplan', plan);
    await waitForCode(document.uri, 'milestones-missing');
    const found = await commands.executeCommand<SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'Publish every public contract of Velmar',
    );
    assert.ok(found.some(({ location }) => location.uri.toString() === document.uri.toString()));
  });

  it('it is checked, on no disk too', async () => {
    const files = workspace.registerFileSystemProvider('ogpplan-test', new OneFile(plan));
    const { document } = await openInEditor(Uri.parse('ogpplan-test:/far/away.ogpplan'));
    assert.equal(document.languageId, 'ogpplan');
    await waitForCode(document.uri, 'milestones-missing');
    await closeAll();
    files.dispose();
  });

  it('it takes its problems along when its file is deleted', async () => {
    const { document } = await openText('deleted.ogpplan', plan);
    await waitForCode(document.uri, 'milestones-missing');
    await workspace.fs.delete(document.uri);
    // VS Code may close it by itself meanwhile.
    await commands.executeCommand('workbench.action.closeAllEditors');
    await waitForDiagnostics(document.uri, 'no findings', (all) => all.length === 0);
  });
});

/** A file system of one file, as of a repository that is only looked at. */
class OneFile implements FileSystemProvider {
  readonly #content: Uint8Array;
  readonly onDidChangeFile = new EventEmitter<FileChangeEvent[]>().event;

  constructor(text: string) {
    this.#content = new TextEncoder().encode(text);
  }

  stat({ path }: Uri) {
    if (!path.endsWith('.ogpplan')) throw FileSystemError.FileNotFound(path);
    return { type: FileType.File, ctime: 0, mtime: 0, size: this.#content.length };
  }

  readFile = () => this.#content;
  readDirectory = () => [];
  watch = () => new Disposable(() => {});
  createDirectory = refuse;
  writeFile = refuse;
  delete = refuse;
  rename = refuse;
}

function refuse(): never {
  throw FileSystemError.NoPermissions();
}
