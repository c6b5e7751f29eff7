import assert from 'node:assert/strict';
import { commands, Selection, type TextEditor, window, workspace } from 'vscode';
import { closeAll, completions, openText, positionOf, waitFor, waitForDiagnostics } from './helpers';

const plan =
  'ogpplan: 1\nedition: 2019\nparticipant: Velmar\nintroduction: |\n  - one\n  - two\n\ntitle: Plan\nagencies:\n' +
  '    mof:\n        name: M\ncommitments:\n- id: a\n  milestones:\n  - title: One\n';

describe('Typing', () => {
  afterEach(closeAll);

  const open = async (name: string, text = plan) => {
    const editor = await openText(name, text);
    await waitForDiagnostics(editor.document.uri, 'the first findings', (all) => all.length > 0);
    return editor;
  };

  /** Types at a place as a person does, and waits until the text is as wanted. */
  const type = async (editor: TextEditor, place: string, typed: string, wanted: string) => {
    const { document } = editor;
    const position = positionOf(document, place);
    editor.selection = new Selection(position, position);
    for (const text of typed) await commands.executeCommand('type', { text });
    const plain = wanted.replace('^', '');
    const isThere = () =>
      document.getText().includes(plain) && editor.selection.active.isEqual(positionOf(document, wanted));
    const events = [workspace.onDidChangeTextDocument, window.onDidChangeTextEditorSelection];
    await waitFor(wanted, events, isThere, () => `At ${editor.selection.active.line}: ${document.getText()}`);
  };

  it('goes on with a list of a text, and ends it', async () => {
    const editor = await open('bullets.ogpplan');
    await type(editor, '- two^', '\nthree', '  - two\n  - three^\n\ntitle');
    await type(editor, '- three^', '\n\n', '  - three\n  ^\n\ntitle');
  });

  it('puts a list where the lists of the file stand', async () => {
    const editor = await open('lists.ogpplan', `${plan}- id: b\n  milestones:\n`);
    await type(editor, '- id: b\n  milestones:^', '\n', '- id: b\n  milestones:\n  ^\n');
  });

  it('leaves a text in quotes at its end', async () => {
    const editor = await open('quoted.ogpplan', plan.replace('title: Plan', 'title: "Plan: a"'));
    await type(editor, 'Plan: a^"', '\n', 'title: "Plan: a"\n^\nagencies:');
  });

  it('offers the quotes that a text needs', async () => {
    const editor = await open('colon.ogpplan');
    await type(editor, 'title: Plan^', ': ', 'title: Plan: ^\n');
    const { items } = await completions(editor.document.uri, editor.selection.active);
    const [first] = items.map(({ label }) => label);
    assert.equal(first, 'Put the text in quotation marks');
  });

  it('formats the plan', async () => {
    const editor = await open('formatted.ogpplan', plan.replace('title: Plan', 'title :  Plan  '));
    const formatted = waitFor('a formatted plan', [workspace.onDidChangeTextDocument], () =>
      editor.document.getText().includes('\n\ntitle: Plan\nagencies:'),
    );
    await commands.executeCommand('editor.action.formatDocument');
    await formatted;
  });
});
