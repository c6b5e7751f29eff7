import assert from 'node:assert/strict';
import { commands, type Diagnostic, Range } from 'vscode';
import {
  closeAll,
  codeOf,
  describeDiagnostic,
  openInEditor,
  openText,
  replace,
  waitForCode,
  waitForDiagnostics,
  waitForNoCode,
  workspaceFile,
} from './helpers';

const some = (all: readonly Diagnostic[]) => all.length > 0;
const none = (all: readonly Diagnostic[]) => all.length === 0;

describe('Diagnostics', () => {
  afterEach(closeAll);

  it('show the gaps of the draft, each with a message and a code', async () => {
    const { document } = await openInEditor(workspaceFile('draft.ogpplan'));
    const diagnostics = await waitForDiagnostics(document.uri, 'some findings', some);
    const codes = new Set(diagnostics.map(codeOf));
    for (const code of ['answerable-single-lead', 'technology-alone', 'milestone-limit', 'unknown-agency']) {
      assert.ok(codes.has(code), `${code} is not among ${[...codes].join(', ')}`);
    }
    for (const diagnostic of diagnostics) {
      assert.match(codeOf(diagnostic), /^[a-z]+(-[a-z]+)*$/, describeDiagnostic(diagnostic));
      assert.ok(diagnostic.message.length > 20, describeDiagnostic(diagnostic));
      assert.ok(
        document.validateRange(diagnostic.range).isEqual(diagnostic.range),
        describeDiagnostic(diagnostic),
      );
    }
  });

  it('name the commitment and its numbers', async () => {
    const { document } = await openInEditor(workspaceFile('draft.ogpplan'));
    const { message } = await waitForCode(document.uri, 'milestone-limit');
    assert.match(message, /Publish what every school spends on meals/);
    assert.match(message, /\b(7|seven)\b/);
  });

  it('change while one types', async () => {
    const editor = await openInEditor(workspaceFile('draft.ogpplan'));
    const { uri } = editor.document;
    await waitForCode(uri, 'date-format');
    await replace(editor, 'due: 31/08/2021', 'due: 2021-08-31');
    await waitForNoCode(uri, 'date-format');
    await replace(editor, 'due: 2021-08-31', 'due: 2021-02-30');
    const { range } = await waitForCode(uri, 'impossible-date');
    assert.equal(editor.document.getText(range), '2021-02-30');
    await commands.executeCommand('undo');
    await waitForNoCode(uri, 'impossible-date');
  });

  it('keep to their places while lines are typed above them', async () => {
    const editor = await openInEditor(workspaceFile('draft.ogpplan'));
    const before = await waitForCode(editor.document.uri, 'milestone-limit');
    await editor.edit((edit) => edit.insert(editor.document.lineAt(0).range.start, '# One line more\n'));
    const moved = new Range(before.range.start.translate(1), before.range.end.translate(1));
    await waitForDiagnostics(editor.document.uri, 'the mark one line below', (all) =>
      all.some((one) => codeOf(one) === 'milestone-limit' && one.range.isEqual(moved)),
    );
  });

  it('go when the file is closed', async () => {
    const { document } = await openInEditor(workspaceFile('draft.ogpplan'));
    await waitForDiagnostics(document.uri, 'some findings', some);
    await closeAll();
    await waitForDiagnostics(document.uri, 'no findings', none);
  });

  it('go on after a part that does not parse', async () => {
    const editor = await openInEditor(workspaceFile('draft.ogpplan'));
    await waitForCode(editor.document.uri, 'milestone-limit');
    await replace(
      editor,
      'problem: "[Describe the public problem]"',
      'problem: "[Describe the public problem]',
    );
    await waitForCode(editor.document.uri, 'yaml-syntax');
    await waitForCode(editor.document.uri, 'milestone-limit');
  });

  it('say one thing only about an empty file', async () => {
    const { document } = await openText('empty.ogpplan', '');
    await waitForDiagnostics(document.uri, 'one finding', (all) => all.length === 1);
  });

  it('say nothing about the complete plan', async () => {
    // The draft's findings prove that the server is awake; the complete plan is asked for in the same breath.
    const { document } = await openInEditor(workspaceFile('complete.ogpplan'));
    await openInEditor(workspaceFile('draft.ogpplan'));
    await waitForCode(workspaceFile('draft.ogpplan'), 'milestone-limit');
    await waitForDiagnostics(document.uri, 'no findings', none);
  });
});
