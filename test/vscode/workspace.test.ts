import assert from 'node:assert/strict';
import { commands, languages, Uri, WorkspaceEdit, workspace } from 'vscode';
import {
  closeAll,
  codeOf,
  hoverText,
  openInEditor,
  openText,
  positionOf,
  waitFor,
  waitForCode,
  waitForNoCode,
  workspaceFile,
} from './helpers';

const plan = (head: string) => `ogpplan: 1
edition: 2022
participant: Corrada
title: Plan of Corrada
languages: [es]
${head}`;

const write = (name: string, text: string) =>
  workspace.fs.writeFile(workspaceFile(name), new TextEncoder().encode(text));

describe('The plans of a workspace', () => {
  const files = ['old.ogpplan', 'older.ogpplan', 'new.ogpplan', 'en.ogpplan'];
  afterEach(async () => {
    await closeAll();
    for (const name of files) {
      await Promise.resolve(workspace.fs.delete(workspaceFile(name))).catch(() => {});
    }
  });

  it('are looked at as files come and go', async () => {
    const { document } = await openText('new.ogpplan', plan(''));
    await waitForCode(document.uri, 'english-version');
    await write('en.ogpplan', 'ogpplan: 1\nlanguages: [en]\ntranslation-of: new.ogpplan\n');
    await waitForNoCode(document.uri, 'english-version');
    await workspace.fs.delete(workspaceFile('en.ogpplan'));
    await waitForCode(document.uri, 'english-version');
  });

  it('keep pointing at a plan that is renamed', async () => {
    await write('old.ogpplan', plan(''));
    const { document } = await openText('new.ogpplan', plan('previous-plan: gone.ogpplan\n'));
    await waitForCode(document.uri, 'plan-reference');
    const mended = new WorkspaceEdit();
    const start = positionOf(document, 'gone.ogpplan');
    mended.replace(document.uri, document.getWordRangeAtPosition(start, /gone/)!, 'old');
    await workspace.applyEdit(mended);
    await waitForNoCode(document.uri, 'plan-reference');
    const renamed = new WorkspaceEdit();
    renamed.renameFile(workspaceFile('old.ogpplan'), workspaceFile('older.ogpplan'));
    assert.ok(await workspace.applyEdit(renamed));
    const follows = () => document.getText().includes('previous-plan: older.ogpplan');
    await waitFor('the new name in the other plan', [workspace.onDidChangeTextDocument], follows);
    await document.save();
  });

  it('are all checked on command', async () => {
    await write('old.ogpplan', plan(''));
    await openInEditor(workspaceFile('draft.ogpplan'));
    await commands.executeCommand('ogpplan.checkAll');
    await waitForCode(workspaceFile('old.ogpplan'), 'english-version');
  });

  it('are not told of twice beside an older version', async () => {
    const content = workspace.registerTextDocumentContentProvider('former', {
      provideTextDocumentContent: () => plan('# As it was\n'),
    });
    const { document } = await openText('new.ogpplan', plan(''));
    const former = Uri.parse('former:/new.ogpplan');
    await commands.executeCommand('vscode.diff', former, document.uri);
    await waitForCode(document.uri, 'english-version');
    const opened = await workspace.openTextDocument(former);
    // Both sides have been asked about once the older one explains itself.
    assert.match(await hoverText(former, positionOf(opened, 'edition')), /edition/i);
    assert.deepEqual(languages.getDiagnostics(former).map(codeOf), []);
    content.dispose();
  });
});
