import assert from 'node:assert/strict';
import { commands, env, Selection, type TextEditor, UIKind, window, workspace } from 'vscode';
import { pasteMark } from '../../scripts/lib/output-marks.mjs';
import { closeAll, openText, positionOf, waitFor, waitForDiagnostics } from './helpers';

const plan =
  'ogpplan: 1\nedition: 2019\nparticipant: Velmar\nintroduction: |\n  We will:\n\ntitle: Plan\ncommitments:\n' +
  '  - id: a\n    title: A\n    milestones:\n      - title: One\n        end: 2021-03\n\n';

/** Pastes by the paste key. In a browser no command goes the way of that key, so the test's launcher presses it. */
async function byKey(copied: string | null): Promise<void> {
  if (env.uiKind === UIKind.Web) console.log(pasteMark + JSON.stringify(copied));
  else await commands.executeCommand('editor.action.clipboardPasteAction');
}

const asText = async () => {
  await commands.executeCommand('editor.action.pasteAsText');
};

describe('Pasting', () => {
  afterEach(closeAll);

  /** Pastes at a place and waits until the text has changed. */
  const paste = async (editor: TextEditor, place: string, copied: string | null, how = byKey) => {
    const { document } = editor;
    const position = positionOf(document, place);
    editor.selection = new Selection(position, position);
    if (copied !== null) await env.clipboard.writeText(copied);
    const before = document.version;
    const changed = waitFor('the pasted text', [workspace.onDidChangeTextDocument], () =>
      document.version > before ? document.getText() : undefined,
    );
    await how(copied);
    return changed;
  };

  const open = async (name: string) => {
    const editor = await openText(name, plan);
    // The server has to know the plan before it can say how to paste into it.
    await waitForDiagnostics(editor.document.uri, 'the first findings', (all) => all.length > 0);
    return editor;
  };

  it('keeps what comes from a word processor in the text, in one step', async () => {
    const editor = await open('pasted.ogpplan');
    const word = '•\tOpen\u00a0data: for all\r\n•\tRegis\u00adters #1\r\n';
    const text = await paste(editor, '  We will:^', `\r\n${word}`);
    assert.match(text, / {2}We will:\n {2}- Open data: for all\n {2}- Registers #1\n\ntitle: Plan\n/);
    // VS Code tells of the text first, and then of the cursor.
    const end = positionOf(editor.document, 'Registers #1^');
    await waitFor('the cursor behind it', [window.onDidChangeTextEditorSelection], () =>
      editor.selection.active.isEqual(end),
    );
    await commands.executeCommand('undo');
    assert.equal(editor.document.getText(), plan);
  });

  it('makes a block text of a title', async () => {
    const editor = await open('titled.ogpplan');
    const text = await paste(editor, 'title: Plan^', ' one\nand two');
    assert.match(text, /\ntitle: \|\n {2}Plan one\n {2}and two\ncommitments:/);
  });

  it('puts a milestone where it belongs', async () => {
    const editor = await open('milestone.ogpplan');
    const milestone = '- title: Two\n  end: 2021-04\n';
    const text = await paste(editor, '2021-03\n^', milestone);
    assert.match(text, /2021-03\n {6}- title: Two\n {8}end: 2021-04/);
  });

  it('leaves a line that was copied without selecting it a line', async () => {
    const editor = await open('line.ogpplan');
    const end = positionOf(editor.document, '2021-03');
    editor.selection = new Selection(end, end);
    await commands.executeCommand('editor.action.clipboardCopyAction');
    const text = await paste(editor, 'title: Plan^', null);
    assert.match(text, /\n\n {8}end: 2021-03\ntitle: Plan\n/);
  });

  it('leaves pasting as plain text as it is', async () => {
    const editor = await open('plain.ogpplan');
    const text = await paste(editor, '  We will:^', '\n• A\n', asText);
    assert.ok(text.includes('• A'), text);
  });
});
