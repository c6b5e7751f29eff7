import assert from 'node:assert/strict';
import {
  type DocumentSymbol,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  type InitializeParams,
  SelectionRangeRequest,
} from 'vscode-languageserver-protocol';
import { modern, TestClient } from './client';
import { sevenMilestones, uri } from './plans';

describe('finding one’s way', () => {
  let client: TestClient;
  const start = async (textDocument: InitializeParams['capabilities']['textDocument'] = {}) => {
    client = await TestClient.start({
      capabilities: { ...modern, textDocument: { ...modern.textDocument, ...textDocument } },
    });
    await client.open(uri, sevenMilestones);
  };
  afterEach(() => client.stop());

  const document = { textDocument: { uri } };
  const nowhere = { textDocument: { uri: 'file:///nowhere' } };

  it('has an outline, nested or plain', async () => {
    await start({ documentSymbol: { hierarchicalDocumentSymbolSupport: true } });
    const symbols = (await client.connection.sendRequest(
      DocumentSymbolRequest.type,
      document,
    )) as DocumentSymbol[];
    assert.equal(symbols.at(-1)?.children?.[0]?.children?.length, 7);
    assert.equal(await client.connection.sendRequest(DocumentSymbolRequest.type, nowhere), null);
    client.stop();
    await start();
    const flat = await client.connection.sendRequest(DocumentSymbolRequest.type, document);
    assert.deepEqual(
      flat?.flatMap((one) =>
        'location' in one && one.containerName === 'Publish contracts' ? one.name : [],
      ),
      [1, 2, 3, 4, 5, 6, 7].map((number) => `Step ${number}`),
    );
  });

  it('folds, no more than the editor takes', async () => {
    await start({ foldingRange: { rangeLimit: 4, lineFoldingOnly: true } });
    const folds = await client.connection.sendRequest(FoldingRangeRequest.type, document);
    assert.deepEqual(
      folds?.map(({ startLine }) => startLine),
      [5, 8, 9, 12],
    );
    assert.equal(await client.connection.sendRequest(FoldingRangeRequest.type, nowhere), null);
  });

  it('selects more and more', async () => {
    await start();
    const positions = [client.positionOf(uri, 'contracts'), client.positionOf(uri, 'Corrada')];
    const ranges = await client.connection.sendRequest(SelectionRangeRequest.type, {
      ...document,
      positions,
    });
    assert.equal(ranges?.length, 2);
    assert.deepEqual(ranges?.[0]?.range.start, positions[0]);
    assert.ok(ranges?.[0]?.parent);
  });
});
