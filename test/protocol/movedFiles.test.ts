import assert from 'node:assert/strict';
import { WillRenameFilesRequest } from 'vscode-languageserver-protocol/node';
import { modern, TestClient } from './client';

const newer = 'file:///w/2020.ogpplan';
const older = 'file:///w/2018.ogpplan';
const text = 'ogpplan: 1\nprevious-plan: 2018.ogpplan\n';
const capabilities = {
  ...modern,
  workspace: { ...modern.workspace, fileOperations: { willRename: true } },
};

const all = { willRename: true, didRename: true, didDelete: true };

describe('files that are moved', () => {
  let client: TestClient;
  afterEach(() => client.stop());

  const start = async (over: object = {}) => {
    client = await TestClient.start({
      capabilities,
      workspaceFolders: [{ uri: 'file:///w', name: 'w' }],
      files: new Map([
        [newer, text],
        [older, 'ogpplan: 1\n'],
      ]),
      ...over,
    });
  };
  const rename = () =>
    client.connection.sendRequest(WillRenameFilesRequest.type, {
      files: [{ oldUri: older, newUri: 'file:///w/old/2018.ogpplan' }],
    });
  const edits = [
    {
      range: { start: { line: 1, character: 15 }, end: { line: 1, character: 27 } },
      newText: 'old/2018.ogpplan',
    },
  ];

  it('are told of by clients that can, plans and folders', async () => {
    await start();
    const operations = client.result?.capabilities.workspace?.fileOperations;
    assert.deepEqual(operations?.willRename?.filters, [
      { pattern: { glob: '**/*.ogpplan', matches: 'file' } },
      { pattern: { glob: '**', matches: 'folder' } },
    ]);
    assert.equal(client.result?.capabilities.workspace?.workspaceFolders?.supported, true);
    client.stop();
    await start({ capabilities: modern });
    assert.equal(client.result?.capabilities.workspace?.fileOperations, undefined);
  });

  it('take the paths in closed plans with them', async () => {
    await start();
    assert.deepEqual(await rename(), {
      documentChanges: [{ textDocument: { uri: newer, version: null }, edits }],
    });
  });

  it('take the paths in open plans with them, as they are in the editor', async () => {
    await start();
    await client.open(newer, text, 7);
    await client.change(newer, text.replace('ogpplan: 1', 'ogpplan: 1 # one'));
    assert.deepEqual(await rename(), {
      documentChanges: [{ textDocument: { uri: newer, version: 8 }, edits }],
    });
    await client.change(newer, 'ogpplan: 1\n');
    assert.equal(await rename(), null);
  });

  it('are known in their new place when their folder was moved, and not any more when it was deleted', async () => {
    const [before, after] = ['file:///w/a/2018.ogpplan', 'file:///w/b/2018.ogpplan'];
    const files = new Map([[before, 'ogpplan: 1\n']]);
    await start({
      files,
      capabilities: { ...capabilities, workspace: { ...capabilities.workspace, fileOperations: all } },
    });
    const { didRename, didDelete } = client.result?.capabilities.workspace?.fileOperations ?? {};
    assert.ok(didRename && didDelete);
    await client.open(newer, 'ogpplan: 1\nlanguages: [en]\nprevious-plan: b/2018.ogpplan\n');
    let refreshed = client.refreshes.next();
    await client.pull(newer);
    await refreshed;
    assert.ok((await client.codes(newer)).includes('plan-reference'));

    refreshed = client.refreshes.next();
    files.set(after, files.get(before)!);
    files.delete(before);
    const move = { oldUri: 'file:///w/a', newUri: 'file:///w/b' };
    await client.connection.sendNotification('workspace/didRenameFiles', { files: [move] });
    await refreshed;
    assert.ok(!(await client.codes(newer)).includes('plan-reference'));

    refreshed = client.refreshes.next();
    files.delete(after);
    await client.connection.sendNotification('workspace/didDeleteFiles', { files: [{ uri: 'file:///w/b' }] });
    await refreshed;
    assert.ok((await client.codes(newer)).includes('plan-reference'));
  });

  it('are mended for clients that know only plain edits, too', async () => {
    await start({ capabilities: { workspace: { fileOperations: { willRename: true } } } });
    assert.deepEqual(await rename(), { changes: { [newer]: edits } });
  });
});
