import assert from 'node:assert/strict';
import { extensions, type TextEditor } from 'vscode';
import { closeAll, extensionId, openInEditor, openText, waitForCode, workspaceFile } from './helpers';

// Its name puts this file first: nothing has opened a plan yet.
describe('The extension', () => {
  afterEach(closeAll);

  it('sleeps while no plan is open', async () => {
    await openText('notes.txt', 'Nothing about open government.\n');
    assert.equal(extensions.getExtension(extensionId)?.isActive, false);
  });

  it('wakes up with the first plan', async () => {
    const editor: TextEditor = await openInEditor(workspaceFile('draft.ogpplan'));
    assert.equal(editor.document.languageId, 'ogpplan');
    await waitForCode(editor.document.uri, 'milestone-limit');
    assert.equal(extensions.getExtension(extensionId)?.isActive, true);
  });
});
