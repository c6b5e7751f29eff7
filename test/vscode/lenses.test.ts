import assert from 'node:assert/strict';
import { type CodeLens, commands, type InlayHint, Range, window } from 'vscode';
import { closeAll, openInEditor, waitFor, waitForCode, workspaceFile } from './helpers';

describe('Among the lines', () => {
  afterEach(closeAll);

  const opened = async () => {
    const { document } = await openInEditor(workspaceFile('draft.ogpplan'));
    await waitForCode(document.uri, 'milestone-limit');
    return document;
  };

  it('a click on a lens shows what leaves letters open', async () => {
    const { uri } = await opened();
    const lenses = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', uri, 100);
    const lens = lenses.find(({ command }) => command?.title.startsWith('SMART 2 of 5'));
    assert.ok(lens?.command, lenses.map(({ command }) => command?.title).join('\n'));
    await commands.executeCommand(lens.command.command, ...(lens.command.arguments ?? []));
    // The peek window is an editor of its own, in front of the one below it.
    await waitFor(
      'the peek window',
      [window.onDidChangeVisibleTextEditors],
      () => window.visibleTextEditors.length > 1,
    );
  });

  it('hints name agencies, lengths and quarters', async () => {
    const { uri, lineCount } = await opened();
    const range = new Range(0, 0, lineCount, 0);
    const hints = await commands.executeCommand<InlayHint[]>('vscode.executeInlayHintProvider', uri, range);
    const labels = hints.map(({ label }) => label);
    for (const label of ['Digital Services Agency', '21 months']) assert.ok(labels.includes(label), label);
    assert.ok(labels.some((label) => /^Q[1-4] 20\d\d$/.test(String(label))));
  });
});
