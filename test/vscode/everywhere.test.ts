import assert from 'node:assert/strict';
import { commands, type SymbolInformation, Uri, type WorkspaceEdit, workspace } from 'vscode';
import { closeAll, openInEditor, openText, positionOf, waitForCode, waitForDiagnostics } from './helpers';
import { MemoryFiles } from './memoryFiles';

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
    const content = new MemoryFiles({ '/far/away.ogpplan': plan });
    const files = workspace.registerFileSystemProvider('ogpplan-test', content);
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
