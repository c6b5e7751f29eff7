import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  type InitializeParams,
  LSPErrorCodes,
} from 'vscode-languageserver-protocol/node';
import { signs } from '../../server/src/language/completion/quotes';
import { modern, TestClient } from './client';
import { sevenMilestones, uri } from './plans';

type Capabilities = InitializeParams['capabilities'];

const origin = { line: 0, character: 0 };

describe('a session', () => {
  let client: TestClient;
  afterEach(() => client.stop());

  describe('begins with clients of all kinds', () => {
    const shapes: readonly (readonly [name: string, params: unknown])[] = [
      ['nothing', { capabilities: {} }],
      ['empty groups', { capabilities: { workspace: {}, textDocument: {}, window: {}, general: {} } }],
      ['null groups', { capabilities: { workspace: null, textDocument: null } }],
      ['all that VS Code has', { capabilities: modern }],
      ['unknown ones', { capabilities: { experimental: { x: 1 }, textDocument: { future: {} } } }],
      ['options of the wrong type', { capabilities: {}, initializationOptions: 'x' }],
      [
        'options with wrong types',
        { capabilities: {}, initializationOptions: { rulePages: 5, readFiles: 'x' } },
      ],
      ['null options', { capabilities: {}, initializationOptions: null }],
      ['a root without folders', { capabilities: {}, rootUri: 'file:///plans', workspaceFolders: undefined }],
      ['empty folders', { capabilities: {}, workspaceFolders: [] }],
    ];
    for (const [name, params] of shapes) {
      it(name, async () => {
        client = await TestClient.start(params as { capabilities: Capabilities });
        assert.deepEqual(client.result?.serverInfo, { name: 'ogpplan', version: '1.2.3' });
        await client.open(uri, sevenMilestones);
        assert.ok((await client.codes(uri)).includes('milestone-limit'));
        assert.ok(await client.hover(uri, client.positionOf(uri, 'transparency')));
        assert.ok(await client.complete(uri, client.positionOf(uri, 'lead: ', 6)));
        const start = client.positionOf(uri, 'Step 6');
        assert.ok((await client.actions(uri, { start, end: start }))?.length);
      });
    }
  });

  it('tells what the server can do', async () => {
    client = await TestClient.start({ capabilities: modern });
    assert.deepEqual(client.result?.capabilities, {
      textDocumentSync: { openClose: true, change: 2 },
      diagnosticProvider: {
        identifier: 'ogpplan',
        interFileDependencies: true,
        workspaceDiagnostics: true,
      },
      codeLensProvider: { resolveProvider: true },
      completionProvider: { triggerCharacters: [' ', '[', '{', ',', '\n', ...signs], resolveProvider: true },
      hoverProvider: true,
      inlayHintProvider: true,
      definitionProvider: true,
      declarationProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      renameProvider: true,
      linkedEditingRangeProvider: true,
      documentLinkProvider: {},
      semanticTokensProvider: {
        legend: {
          tokenTypes: ['class', 'enumMember', 'function', 'number', 'string', 'comment', 'variable'],
          tokenModifiers: [],
        },
        full: { delta: true },
        range: true,
      },
      workspaceSymbolProvider: true,
      documentSymbolProvider: { label: 'OGP action plan' },
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
      documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
      foldingRangeProvider: true,
      selectionRangeProvider: true,
      codeActionProvider: { codeActionKinds: ['quickfix', 'refactor', 'source.fixAll.ogpplan'] },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    });
  });

  it('answers for documents that are not open with nothing', async () => {
    client = await TestClient.start({ capabilities: modern });
    await client.open(uri, sevenMilestones);
    await client.close(uri);
    for (const document of [uri, 'file:///never.ogpplan', '', 'not a uri']) {
      assert.equal(await client.hover(document, origin), null);
      assert.equal(await client.complete(document, origin), null);
      assert.equal(await client.actions(document, { start: origin, end: origin }), null);
      assert.deepEqual(await client.codes(document), []);
    }
  });

  it('takes positions outside the text for the nearest inside', async () => {
    client = await TestClient.start({ capabilities: modern });
    await client.open(uri, sevenMilestones);
    for (const position of [
      { line: 10_000, character: 0 },
      { line: 0, character: 10_000 },
      { line: 2 ** 31 - 1, character: 2 ** 31 - 1 },
    ]) {
      await client.hover(uri, position);
      await client.complete(uri, position);
      assert.ok(await client.actions(uri, { start: position, end: position }));
    }
  });

  describe('cancels', () => {
    it('a request that is not wanted any more, and answers the next', async () => {
      let answer: (value: unknown) => void = () => {};
      client = await TestClient.start({
        capabilities: modern,
        rules: () =>
          new Promise((resolve) => {
            answer = resolve;
          }),
      });
      await client.open(uri, sevenMilestones);
      const source = new CancellationTokenSource();
      const pull = client.connection.sendRequest(
        'textDocument/diagnostic',
        { textDocument: { uri } },
        source.token,
      );
      await client.settled();
      source.cancel();
      await client.settled();
      answer({});
      await assert.rejects(pull, { code: LSPErrorCodes.RequestCancelled });
      assert.ok((await client.codes(uri)).includes('milestone-limit'));
    });

    it('one that the server has not begun', async () => {
      client = await TestClient.start({ capabilities: modern });
      await client.open(uri, sevenMilestones);
      const source = new CancellationTokenSource();
      const hover = client.connection.sendRequest(
        'textDocument/hover',
        { textDocument: { uri }, position: origin },
        source.token,
      );
      source.cancel();
      await assert.rejects(hover, { code: LSPErrorCodes.RequestCancelled });
      assert.ok(await client.hover(uri, client.positionOf(uri, 'transparency')));
    });
  });

  describe('links to the pages of the rules', () => {
    const links = async () => {
      await client.open(uri, sevenMilestones);
      const report = await client.pull(uri);
      const hover = await client.hover(uri, client.positionOf(uri, 'Step 6'));
      assert.ok(report.kind === 'full');
      const { codeDescription } = report.items.find(({ code }) => code === 'milestone-limit') ?? {};
      return { href: codeDescription?.href, hover: JSON.stringify(hover?.contents) };
    };

    it('that our client has', async () => {
      const initializationOptions = { rulePages: 'ogpplan-rule:/' };
      client = await TestClient.start({ capabilities: modern, initializationOptions });
      const { href, hover } = await links();
      assert.equal(href, 'ogpplan-rule:/milestone-limit.md');
      assert.ok(hover.includes('](ogpplan-rule:/milestone-limit.md)'));
    });

    it('on the web, for other clients', async () => {
      client = await TestClient.start({ capabilities: modern, host: { webPages: 'https://x.org/rules/' } });
      const { href, hover } = await links();
      assert.equal(href, 'https://x.org/rules/milestone-limit.md');
      assert.ok(hover.includes('](https://x.org/rules/milestone-limit.md)'));
    });

    it('or not at all, where there are none', async () => {
      client = await TestClient.start({ capabilities: modern });
      const { href, hover } = await links();
      assert.equal(href, undefined);
      assert.ok(!hover.includes('milestone-limit.md'));
    });
  });

  describe('tells the state of a plan', () => {
    it('to clients that want it, after each check', async () => {
      client = await TestClient.start({ capabilities: modern, initializationOptions: { status: true } });
      await client.open(uri, sevenMilestones, 3);
      const first = client.statuses.next();
      const report = await client.pull(uri);
      assert.ok(report.kind === 'full');
      const status = await first;
      assert.equal(status.uri, uri);
      assert.equal(status.version, 3);
      assert.equal(status.commitments, 1);
      assert.equal(status.problems, report.items.filter(({ severity }) => severity !== 4).length);
      assert.ok(status.score !== null && status.score > 0 && status.score <= 1);
      const second = client.statuses.next();
      await client.change(uri, 'ogpplan: 1\n');
      await client.pull(uri);
      const { version, score, commitments } = await second;
      assert.deepEqual({ version, score, commitments }, { version: 4, score: null, commitments: 0 });
    });

    it('when it is sent diagnostics, too', async () => {
      client = await TestClient.start({ capabilities: {}, initializationOptions: { status: true } });
      const status = client.statuses.next();
      await client.open(uri, sevenMilestones);
      assert.equal((await status).commitments, 1);
    });

    it('to no other', async () => {
      client = await TestClient.start({ capabilities: modern });
      await client.open(uri, sevenMilestones);
      await client.pull(uri);
      await client.settled();
      assert.deepEqual(client.statuses.all, []);
    });
  });
});
