import assert from 'node:assert/strict';
import { CancellationTokenSource, ErrorCodes, LSPErrorCodes } from 'vscode-languageserver-protocol/node';
import { aliveRequest } from '../../server/src/lsp/protocol';
import { planOf } from '../bench/plans';
import { modern, TestClient } from './client';
import { sevenMilestones, uri } from './plans';
import { assertLikeFresh } from './stress';

const folder = 'file:///plans';
const other = `${folder}/other.ogpplan`;
const origin = { line: 0, character: 0 };
const range = { start: origin, end: origin };

/** Requests about a text, with all that they need. */
const sound: Readonly<Record<string, object>> = {
  'textDocument/diagnostic': {},
  'textDocument/documentSymbol': {},
  'textDocument/foldingRange': {},
  'textDocument/documentLink': {},
  'textDocument/codeLens': {},
  'textDocument/inlayHint': { range },
  'textDocument/semanticTokens/full': {},
  'textDocument/semanticTokens/range': { range },
  'textDocument/semanticTokens/full/delta': { previousResultId: '1' },
  'textDocument/formatting': { options: { tabSize: 2, insertSpaces: true } },
  'textDocument/rangeFormatting': { range, options: { tabSize: 2, insertSpaces: true } },
  'textDocument/onTypeFormatting': {
    position: origin,
    ch: '\n',
    options: { tabSize: 2, insertSpaces: true },
  },
  'textDocument/hover': { position: origin },
  'textDocument/completion': { position: origin },
  'textDocument/definition': { position: origin },
  'textDocument/declaration': { position: origin },
  'textDocument/references': { position: origin, context: { includeDeclaration: true } },
  'textDocument/documentHighlight': { position: origin },
  'textDocument/linkedEditingRange': { position: origin },
  'textDocument/rename': { position: origin, newName: 'x' },
  'textDocument/selectionRange': { positions: [origin] },
  'textDocument/codeAction': { range, context: { diagnostics: [] } },
};

describe('the server under stress', function () {
  this.timeout(30_000);
  let client: TestClient;
  const start = async (setup: ConstructorParameters<typeof TestClient>[0] = {}) => {
    client = await TestClient.start({ capabilities: modern, ...setup });
  };
  // Fails where there was an internal error.
  afterEach(() => client.stop());

  const ask = (method: string, params: unknown) => client.connection.sendRequest(method, params as object);
  const tell = (method: string, params: unknown) =>
    client.connection.sendNotification(method, params as object);

  it('answers every request about files that are closed or unknown', async () => {
    await start();
    await client.open(uri, sevenMilestones);
    await client.close(uri);
    for (const [method, params] of Object.entries(sound)) {
      for (const asked of [uri, 'file:///never.ogpplan', '', 'not a uri', 'x:'.repeat(1000)]) {
        const answer = await ask(method, { textDocument: { uri: asked }, ...params });
        assert.ok(!JSON.stringify(answer ?? null).includes('newText'), `${method} of ${asked}`);
      }
    }
  });

  it('refuses requests that lack what they need, and answers the next', async () => {
    await start();
    await client.open(uri, sevenMilestones);
    const textDocument = { uri };
    const wrongPlaces = [null, {}, { line: -1, character: 0 }, { line: 0.5, character: 0 }, { line: '0' }, 5];
    for (const [method, params] of Object.entries(sound)) {
      const wrong: unknown[] = [
        {},
        { textDocument: null, ...params },
        { textDocument: { uri: 5 }, ...params },
      ];
      const places = ['position', 'range', 'positions'].filter((key) => key in params);
      for (const key of places) {
        wrong.push({ textDocument, ...params, [key]: undefined });
        for (const place of wrongPlaces) wrong.push({ textDocument, ...params, [key]: [place] });
        if (key !== 'positions') {
          for (const place of wrongPlaces) wrong.push({ textDocument, ...params, [key]: place });
        }
      }
      for (const one of wrong) {
        const what = `${method} with ${JSON.stringify(one)}`;
        await assert.rejects(ask(method, one), { code: ErrorCodes.InvalidParams }, what);
      }
      await ask(method, { textDocument, ...params }).catch(({ code }: { code: number }) =>
        // There is nothing to rename there, which it says.
        assert.equal(code, LSPErrorCodes.RequestFailed, method),
      );
    }
    for (const [method, params] of [
      ['workspace/symbol', { query: null }],
      ['workspace/diagnostic', { previousResultIds: 5 }],
      ['workspace/willRenameFiles', { files: [{ oldUri: 5 }] }],
      ['codeLens/resolve', { range, data: 5 }],
      ['completionItem/resolve', { label: 'x', data: 'x' }],
      ['ogpplan/paste', { uri, version: 1, range, text: 5 }],
      ['ogpplan/newPlanProblem', { start: 5 }],
    ] as const) {
      await assert.rejects(ask(method, params), { code: ErrorCodes.InvalidParams }, method);
    }
    await assertLikeFresh(client, uri, sevenMilestones);
  });

  it('keeps its head when thousands of requests are cancelled', async () => {
    await start();
    await client.open(uri, sevenMilestones);
    const asked: Promise<unknown>[] = [];
    const methods = Object.entries(sound).filter(([method]) => method !== 'textDocument/rename');
    for (let count = 0; count < 3000; count++) {
      const source = new CancellationTokenSource();
      const [method, params] = methods[count % methods.length]!;
      // Every third before it is sent, the others right behind it.
      const early = count % 3 === 0;
      if (early) source.cancel();
      asked.push(client.connection.sendRequest(method, { textDocument: { uri }, ...params }, source.token));
      if (!early) source.cancel();
    }
    for (let id = -100; id < 100; id++) await tell('$/cancelRequest', { id });
    await tell('$/cancelRequest', { id: 'no such request' });
    for (const end of await Promise.allSettled(asked)) {
      if (end.status === 'rejected') assert.equal(end.reason.code, LSPErrorCodes.RequestCancelled);
    }
    await assertLikeFresh(client, uri, sevenMilestones);
  });

  it('serves 500 open files, and is as new when they are closed', async () => {
    await start();
    const uris = Array.from({ length: 500 }, (_, index) => `${folder}/plan-${index}.ogpplan`);
    for (const one of uris) await client.open(one, sevenMilestones.replace('Step 6', `Step ${one}`));
    const codes = await Promise.all(uris.map((one) => client.codes(one)));
    for (const one of codes) assert.ok(one.includes('milestone-limit'));
    for (const one of uris) await client.change(one, 'ogpplan: 1\n');
    for (const one of uris) await client.close(one);
    for (const one of uris) assert.deepEqual(await client.codes(one), []);
    await client.open(uri, sevenMilestones);
    await assertLikeFresh(client, uri, sevenMilestones);
  });

  it('gives a sign of life while it reads a long plan', async () => {
    await start();
    const ends: string[] = [];
    await client.open(uri, planOf(300));
    const pull = client.codes(uri).then(() => ends.push('read'));
    for (let count = 0; count < 3; count++) {
      await ask(aliveRequest, null);
      ends.push('alive');
    }
    await pull;
    assert.deepEqual(ends, ['alive', 'alive', 'alive', 'read']);
  });

  const nonsense: readonly unknown[] = [
    null,
    5,
    'off',
    true,
    [],
    ['x'],
    { 'milestone-limit': 5 },
    { x: { y: 1 } },
  ];

  it('takes settings of the wrong types for none', async () => {
    let answer: unknown;
    await start({
      workspaceFolders: [{ uri: folder, name: 'plans' }],
      rules: () => answer,
      checkWorkspace: () => answer,
      display: new Proxy({}, { get: () => answer }),
    });
    await client.open(uri, sevenMilestones);
    for (answer of nonsense) {
      await client.changeSettings();
      assert.ok((await client.codes(uri)).includes('milestone-limit'), JSON.stringify(answer));
      await client.lenses(uri);
    }
    answer = undefined;
    await client.changeSettings();
    await assertLikeFresh(client, uri, sevenMilestones);
  });

  it('takes wrong settings that it is sent for none', async () => {
    await start({ capabilities: { textDocument: { diagnostic: {} } } });
    await client.open(uri, sevenMilestones);
    for (const value of nonsense) {
      for (const settings of [value, { ogpplan: value }, { ogpplan: { rules: value, codeLens: value } }]) {
        await client.changeSettings(settings);
        assert.ok((await client.codes(uri)).includes('milestone-limit'), JSON.stringify(settings));
        await client.lenses(uri);
      }
    }
  });

  it('follows workspace folders that come and go', async () => {
    const files = new Map([[other, 'ogpplan: 1\ntitle: Other\n']]);
    const workspaceFolders = [{ uri: folder, name: 'plans' }];
    const initializationOptions = { readFiles: true, findPlans: true };
    await start({ files, workspaceFolders, initializationOptions });
    const change = (added: unknown, removed: unknown) =>
      tell('workspace/didChangeWorkspaceFolders', { event: { added, removed } });
    const titles = async () => {
      const found = await ask('workspace/symbol', { query: 'Other' });
      return (found as { name: string }[] | null)?.length ?? 0;
    };
    await client.open(uri, sevenMilestones);
    const there = await titles();
    assert.ok(there > 0);
    for (let round = 0; round < 20; round++) {
      await change([], workspaceFolders);
      await change([{ uri: 'file:///elsewhere', name: 'x' }], []);
      await change(workspaceFolders, [{ uri: 'file:///elsewhere', name: 'x' }]);
    }
    for (const wrong of [null, 5, [null], [{ uri: 5 }], ['x']]) await change(wrong, wrong);
    await change(
      [
        { uri: 'file:///twice', name: 'a' },
        { uri: 'file:///twice', name: 'b' },
      ],
      [],
    );
    await change(
      [],
      [
        { uri: 'file:///twice', name: 'a' },
        { uri: 'file:///never', name: '' },
      ],
    );
    assert.equal(await titles(), there);
    await assertLikeFresh(client, uri, sevenMilestones);
  });

  it('is told of changes to files that make no sense', async () => {
    const files = new Map([[other, 'ogpplan: 1\ntitle: Other\n']]);
    await start({ files, workspaceFolders: [{ uri: folder, name: 'plans' }] });
    await client.open(uri, sevenMilestones);
    await client.codes(uri);
    await ask('workspace/symbol', { query: '' });
    const strange = ['', 'x', ':', 'file://', 'file:///%', 'file:///%E0%A4%A.ogpplan', `${folder}/.ogpplan`];
    const uris = [
      ...strange,
      `${folder}/gone.ogpplan`,
      `${folder}/%00.ogpplan`,
      `${folder}/ogpplan.config.yaml`,
    ];
    for (const one of uris) {
      for (const type of [1, 2, 3, 99, 'x']) {
        await tell('workspace/didChangeWatchedFiles', { changes: [{ uri: one, type }] });
      }
    }
    for (const changes of [null, 5, [null], [{}], [{ uri: 5 }], undefined]) {
      await tell('workspace/didChangeWatchedFiles', { changes });
    }
    for (const wrong of [null, [null], [{ oldUri: 5, newUri: 'x' }], 5]) {
      await tell('workspace/didRenameFiles', { files: wrong });
      await tell('workspace/didDeleteFiles', { files: wrong });
    }
    await assertLikeFresh(client, uri, sevenMilestones);
  });
});
