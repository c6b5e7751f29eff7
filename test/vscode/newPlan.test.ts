import assert from 'node:assert/strict';
import { commands, type Uri, window } from 'vscode';
import { closeAll, waitForCode, waitForDiagnostics, workspaceFile } from './helpers';

const answers = {
  kind: 'national',
  edition: '2022',
  participant: 'Velmar',
  start: '2027-01-01',
  end: '2028-12-31',
  languages: ['fr', 'en'],
};

describe('New Action Plan', () => {
  afterEach(closeAll);

  it('opens a plan of what was chosen, unsaved, with the first thing to fill in selected', async () => {
    const uri = await commands.executeCommand<Uri>('ogpplan.newPlan', answers);
    assert.equal(uri.scheme, 'untitled');
    assert.equal(uri.path, workspaceFile('velmar-2027-2028.ogpplan').path);
    const editor = window.activeTextEditor;
    assert.ok(editor);
    const { document, selection } = editor;
    assert.equal(document.languageId, 'ogpplan');
    assert.match(document.getText(), /^ogpplan: 1\nedition: 2022\nkind: national\n/);
    assert.match(document.getText(selection), /^<.+>$/);
    assert.match(document.lineAt(selection.active.line - 1).text, /^title:/);
    await waitForCode(uri, 'placeholder-text');
  });

  it('gives a second one another name', async () => {
    await commands.executeCommand('ogpplan.newPlan', answers);
    const second = await commands.executeCommand<Uri>('ogpplan.newPlan', answers);
    assert.equal(second.path, workspaceFile('velmar-2027-2028-2.ogpplan').path);
    await waitForDiagnostics(second, 'some findings', (all) => all.length > 0);
  });
});
