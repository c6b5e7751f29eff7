import assert from 'node:assert/strict';
import {
  commands,
  FileSystemError,
  type Hover,
  languages,
  MarkdownString,
  Selection,
  TabInputCustom,
  Uri,
  window,
  workspace,
} from 'vscode';
import {
  closeAll,
  openInEditor,
  openText,
  positionOf,
  waitFor,
  waitForCode,
  waitForDiagnostics,
  workspaceFile,
} from './helpers';

const page = Uri.parse('ogpplan-rule:/milestone-limit.md');

describe('Rule pages', () => {
  before(() => openInEditor(workspaceFile('draft.ogpplan')));
  after(closeAll);

  it('open rendered, from the link of a finding', async () => {
    const { code } = await waitForCode(workspaceFile('draft.ogpplan'), 'milestone-limit');
    assert.ok(typeof code === 'object', 'the code has no link');
    assert.equal(code.target.toString(), page.toString());
    await commands.executeCommand('vscode.open', code.target);
    const isPreview = () => {
      const input = window.tabGroups.activeTabGroup.activeTab?.input;
      return input instanceof TabInputCustom && input.uri.toString() === page.toString() && input;
    };
    const events = [window.tabGroups.onDidChangeTabs, window.tabGroups.onDidChangeTabGroups];
    const { viewType } = await waitFor('the page in a tab', events, isPreview);
    assert.equal(viewType, 'vscode.markdown.preview.editor');
  });

  it('can be read and not written', async () => {
    const text = new TextDecoder().decode(await workspace.fs.readFile(page));
    assert.match(text, /milestone/i);
    assert.equal(workspace.fs.isWritableFileSystem('ogpplan-rule'), false);
  });

  it('are all that is there', async () => {
    for (const path of ['/no-such-rule.md', '/../package.json', '/%2e%2e/README.md', '/a/b.md']) {
      await assert.rejects(
        Promise.resolve(workspace.fs.readFile(Uri.parse(`ogpplan-rule:${path}`))),
        (error) => error instanceof FileSystemError,
        path,
      );
    }
  });

  it('can be reached from a hover', async () => {
    const { document } = await openInEditor(workspaceFile('draft.ogpplan'));
    const { range } = await waitForCode(document.uri, 'milestone-limit');
    const hovers = await commands.executeCommand<Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      range.start,
    );
    const links = hovers
      .flatMap(({ contents }) => contents)
      .filter((content) => content instanceof MarkdownString)
      .filter(({ value }) => value.includes('milestone-limit.md'));
    assert.ok(links.length > 0, 'no hover links to the page');
    for (const { value, isTrusted } of links) {
      assert.doesNotMatch(value, /\(ogpplan-rule:/);
      assert.deepEqual(isTrusted, { enabledCommands: ['ogpplan.showRule'] });
    }
  });
});

describe('The language server', () => {
  afterEach(closeAll);

  it('comes back after a restart, asked for twice at once', async () => {
    const { document } = await openInEditor(workspaceFile('draft.ogpplan'));
    await waitForCode(document.uri, 'milestone-limit');
    let cleared = false;
    const listener = languages.onDidChangeDiagnostics(() => {
      cleared ||= languages.getDiagnostics(document.uri).length === 0;
    });
    await Promise.all([
      commands.executeCommand('ogpplan.restart'),
      commands.executeCommand('ogpplan.restart'),
    ]);
    await waitForCode(document.uri, 'milestone-limit');
    listener.dispose();
    assert.ok(cleared, 'the findings of the old server stayed');
  });

  it('checks a plan that was never saved', async () => {
    const content = 'ogpplan: 1\ncommitments:\n  - id: a\n';
    const document = await workspace.openTextDocument({ language: 'ogpplan', content });
    await window.showTextDocument(document);
    await waitForDiagnostics(document.uri, 'some findings', (all) => all.length > 0);
  });
});

describe('Writing', () => {
  afterEach(closeAll);

  let files = 0;

  /** Types at `^`, key by key. */
  async function typed(before: string, keys: string): Promise<string> {
    const editor = await openText(`typing-${++files}.ogpplan`, before.replace('^', ''));
    const place = editor.document.positionAt(before.indexOf('^'));
    editor.selection = new Selection(place, place);
    for (const text of keys) await commands.executeCommand('type', { text });
    return editor.document.getText();
  }

  it('goes on below the first key of an item', async () => {
    assert.equal(await typed('commitments:\n  - id: a^', '\nt'), 'commitments:\n  - id: a\n    t');
  });

  it('indents below a key and below the sign of a text', async () => {
    assert.equal(await typed('milestones:^', '\n-'), 'milestones:\n  -');
    assert.equal(await typed('  problem: |^', '\nT'), '  problem: |\n    T');
    assert.equal(await typed('- problem: |^', '\nT'), '- problem: |\n    T');
  });

  it('stays where it is in prose', async () => {
    const before = 'problem: |\n  Activities:^';
    assert.equal(await typed(before, '\nit\'s "so" [x (y'), 'problem: |\n  Activities:\n  it\'s "so" [x (y');
  });

  it('wraps lines and keeps ids whole', async () => {
    const { document } = await openText('words.ogpplan', 'lead: public-service # año_nuevo 16.6');
    const settings = workspace.getConfiguration('editor', document);
    assert.equal(settings.get('wordWrap'), 'on');
    assert.equal(settings.get('tabSize'), 2);
    for (const word of ['public-service', 'año_nuevo', '16.6']) {
      const range = document.getWordRangeAtPosition(positionOf(document, word).translate(0, 1));
      assert.equal(document.getText(range), word);
    }
  });
});
