import assert from 'node:assert/strict';
import {
  CodeActionKind,
  type CompletionItem,
  commands,
  Range,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import {
  closeAll,
  codeActions,
  completions,
  hoverText,
  openInEditor,
  openText,
  positionOf,
  replace,
  waitFor,
  waitForCode,
  waitForNoCode,
  workspaceFile,
} from './helpers';

const labelOf = ({ label }: CompletionItem) => (typeof label === 'string' ? label : label.label);

const lineWith = (document: TextDocument, text: string) =>
  document.lineAt(positionOf(document, text).line).text;

describe('Hover', () => {
  afterEach(closeAll);

  it('tells what a value means', async () => {
    const { document } = await openInEditor(workspaceFile('draft.ogpplan'));
    await waitForCode(document.uri, 'milestone-limit');
    const text = await hoverText(document.uri, positionOf(document, 'transp^arency: Publishes, for every'));
    assert.match(text, /transparency/i);
    assert.match(text, /handbook/i);
  });

  it('explains the rule on a flagged place', async () => {
    const { document } = await openInEditor(workspaceFile('draft.ogpplan'));
    const { range } = await waitForCode(document.uri, 'milestone-limit');
    const text = await hoverText(document.uri, range.start);
    assert.match(text, /milestone/i);
    assert.match(text, /2019/);
  });
});

describe('Completion', () => {
  afterEach(closeAll);

  const labelsAt = async (document: TextDocument, text: string) => {
    const list = await completions(document.uri, positionOf(document, text));
    return list.items.map(labelOf);
  };

  it('offers the values, with their documentation', async () => {
    const editor = await openInEditor(workspaceFile('draft.ogpplan'));
    await waitForCode(editor.document.uri, 'milestone-limit');
    await replace(editor, '      Civic participation: Young people will be heard.', '      ');
    const position = positionOf(editor.document, '    values:\n      ^\n');
    const { items } = await completions(editor.document.uri, position);
    const item = items.find((one) => labelOf(one) === 'public-participation');
    assert.ok(item, `offered: ${items.map(labelOf).join(', ')}`);
    assert.ok(item.documentation, 'without documentation');
  });

  it('offers the agencies of the register', async () => {
    const editor = await openInEditor(workspaceFile('draft.ogpplan'));
    await waitForCode(editor.document.uri, 'unknown-agency');
    await replace(editor, 'lead: integrity-office', 'lead: ');
    const labels = await labelsAt(editor.document, 'lead: ^\n');
    assert.ok(labels.includes('digital-services'), `offered: ${labels.join(', ')}`);
  });

  it('offers an agency of another plan with what registers it here', async () => {
    const editor = await openInEditor(workspaceFile('draft.ogpplan'));
    await waitForCode(editor.document.uri, 'unknown-agency');
    await replace(editor, 'lead: integrity-office', 'lead: registry');
    const position = positionOf(editor.document, 'lead: registry^\n');
    const { items } = await completions(editor.document.uri, position);
    const item = items.find((one) => labelOf(one) === 'companies-registry');
    assert.ok(item, `offered: ${items.map(labelOf).join(', ')}`);
    assert.match(
      item.additionalTextEdits?.[0]?.newText ?? '',
      /companies-registry:\n {4}name: Companies Registry/,
    );
  });
});

describe('Quick fixes', () => {
  afterEach(closeAll);

  const textsOf = async (document: TextDocument, range: Range) => {
    const actions = await codeActions(document.uri, range, CodeActionKind.QuickFix.value);
    return actions
      .flatMap(({ edit }) => edit?.entries() ?? [])
      .flatMap(([, edits]) => edits.map((one) => one.newText));
  };

  it('offer a template for a missing part', async () => {
    const { document } = await openInEditor(workspaceFile('draft.ogpplan'));
    const { range } = await waitForCode(document.uri, 'specific-results');
    const actions = await codeActions(document.uri, range, CodeActionKind.QuickFix.value);
    assert.ok(
      actions.some(({ title, edit }) => /result/i.test(title) && edit),
      `offered: ${actions.map(({ title }) => title).join('; ')}`,
    );
  });

  it('insert it with its own indentation, wherever it stands', async () => {
    const commitment = 'commitments:\n  - id: a\n    title: Publish contracts\n';
    const values = '    values:\n      transparency: Everyone can read them.\n';
    const { document } = await openText(
      'indented.ogpplan',
      `ogpplan: 1\nedition: 2019\n${commitment}${values}`,
    );
    const { range } = await waitForCode(document.uri, 'milestones-missing');
    const actions = await codeActions(document.uri, range, CodeActionKind.QuickFix.value);
    const edit = actions.find(({ title }) => /milestone/.test(title))?.edit;
    assert.ok(edit);
    await workspace.applyEdit(edit);
    await waitForNoCode(document.uri, 'milestones-missing');
    assert.equal(lineWith(document, 'milestones:'), '    milestones:');
    assert.match(lineWith(document, '- title:'), /^ {6}- title: /);
  });

  it('offer to silence the rule', async () => {
    const { document } = await openInEditor(workspaceFile('draft.ogpplan'));
    const { range } = await waitForCode(document.uri, 'milestone-limit');
    const texts = await textsOf(document, range);
    assert.ok(
      texts.some((text) => text.includes('# ogpplan-ignore milestone-limit')),
      texts.join('\n'),
    );
  });

  it('silence it, and nothing else', async () => {
    const { document } = await openInEditor(workspaceFile('draft.ogpplan'));
    const { range } = await waitForCode(document.uri, 'milestone-limit');
    const actions = await codeActions(document.uri, range, CodeActionKind.QuickFix.value);
    const silence = actions.find(({ edit }) =>
      edit
        ?.entries()
        .some(([, edits]) => edits.some(({ newText }) => newText.includes('ogpplan-ignore milestone-limit'))),
    );
    assert.ok(silence?.edit);
    await workspace.applyEdit(silence.edit);
    await waitForNoCode(document.uri, 'milestone-limit');
    await waitForCode(document.uri, 'commitment-outside-period');
    await waitForNoCode(document.uri, 'unused-suppression');
  });

  it('open the page of the rule', async () => {
    const { document } = await openInEditor(workspaceFile('draft.ogpplan'));
    const { range } = await waitForCode(document.uri, 'milestone-limit');
    const actions = await codeActions(document.uri, range, CodeActionKind.QuickFix.value);
    const explain = actions.find(({ title }) => title === "Explain 'milestone-limit'");
    assert.ok(explain?.command);
    await commands.executeCommand(explain.command.command, ...(explain.command.arguments ?? []));
    const isShown = () =>
      window.tabGroups.activeTabGroup.activeTab?.label.includes('milestone-limit') || undefined;
    await waitFor('the page', [window.tabGroups.onDidChangeTabs], isShown);
  });

  it('fix all that is safe at once', async () => {
    const editor = await openInEditor(workspaceFile('draft.ogpplan'));
    await waitForCode(editor.document.uri, 'date-format');
    await commands.executeCommand('editor.action.fixAll');
    await waitForNoCode(editor.document.uri, 'date-format');
    assert.equal(lineWith(editor.document, 'due:'), 'due: 2021-08-31');
  });

  it('fix all on saving, where the settings say so', async () => {
    const settings = workspace.getConfiguration('editor', { languageId: 'ogpplan' });
    await settings.update('codeActionsOnSave', { 'source.fixAll.ogpplan': 'explicit' }, false, true);
    try {
      const draft = await workspace.fs.readFile(workspaceFile('draft.ogpplan'));
      const editor = await openText('saved.ogpplan', new TextDecoder().decode(draft));
      const { document } = editor;
      await waitForCode(document.uri, 'date-format');
      // Only what has been changed is saved.
      await replace(editor, 'participant: Velmar', 'participant: Velmar Islands');
      await document.save();
      assert.equal(lineWith(document, 'due:'), 'due: 2021-08-31');
    } finally {
      await settings.update('codeActionsOnSave', undefined, false, true);
    }
  });
});

describe('Refactorings', () => {
  afterEach(closeAll);

  it('rewrite what the cursor is in', async () => {
    const { document } = await openText(
      'unsorted.ogpplan',
      'ogpplan: 1\ncommitments:\n  - id: a\n    milestones:\n      - title: Two\n        end: 2021-06\n      # First\n      - title: One\n        end: 2020-12\n',
    );
    const range = new Range(positionOf(document, 'title: T^wo'), positionOf(document, 'title: T^wo'));
    await waitForCode(document.uri, 'missing-field');
    const actions = await codeActions(document.uri, range, CodeActionKind.Refactor.value);
    const sort = actions.find(({ title }) => /Sort the milestones/.test(title));
    assert.ok(sort?.edit, actions.map(({ title }) => title).join('; '));
    await workspace.applyEdit(sort.edit);
    assert.match(document.getText(), /milestones:\n {6}# First\n {6}- title: One\n[^#]*- title: Two\n/);
  });
});
