import assert from 'node:assert/strict';
import {
  DeclarationRequest,
  DefinitionRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  type DocumentSymbol,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  type InitializeParams,
  LinkedEditingRangeRequest,
  type Location,
  type LocationLink,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  SelectionRangeRequest,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  type TextDocumentEdit,
  WorkspaceSymbolRequest,
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

  it('tells words apart, and after an edit only what is new', async () => {
    await start();
    const { connection } = client;
    const range = { start: { line: 14, character: 0 }, end: { line: 16, character: 0 } };
    const part = await connection.sendRequest(SemanticTokensRangeRequest.type, { ...document, range });
    assert.deepEqual(part?.data, [15, 10, 3, 0, 0]);
    const full = await connection.sendRequest(SemanticTokensRequest.type, document);
    const previousResultId = full?.resultId ?? '';
    const asked = { ...document, previousResultId };
    await client.change(uri, sevenMilestones.replace('lead: mof', 'lead: moj'));
    const delta = await connection.sendRequest(SemanticTokensDeltaRequest.type, asked);
    assert.ok(delta && 'edits' in delta);
    assert.deepEqual(delta.edits, [{ start: 13, deleteCount: 1, data: [4] }]);
    // Of a result that is no longer known everything is sent.
    const again = await connection.sendRequest(SemanticTokensDeltaRequest.type, asked);
    assert.ok(again && 'data' in again && again.data.length === full?.data.length);
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

  describe('by names', () => {
    const next = 'file:///plans/next.ogpplan';
    const carriesOn = `previous-plan: plan.ogpplan
commitments:
  - id: b
    continues: a
`;
    const open = async (capabilities: InitializeParams['capabilities']) => {
      client = await TestClient.start({
        capabilities,
        workspaceFolders: [{ uri: 'file:///plans', name: 'plans' }],
        files: new Map([
          [uri, sevenMilestones],
          [next, carriesOn],
        ]),
      });
      await client.open(uri, sevenMilestones, 7);
    };
    const on = (text: string, shift = 0) => ({ ...document, position: client.positionOf(uri, text, shift) });
    const connection = () => client.connection;

    it('goes to an agency, as a link where the editor knows links', async () => {
      const links = { definition: { linkSupport: true }, rename: { prepareSupport: true } };
      await open({ ...modern, textDocument: { ...modern.textDocument, ...links } });
      const [link] = (await connection().sendRequest(
        DefinitionRequest.type,
        on('lead: mof', 7),
      )) as LocationLink[];
      assert.deepEqual(link?.targetSelectionRange.start, client.positionOf(uri, 'mof:'));
      const [place] = (await connection().sendRequest(
        DeclarationRequest.type,
        on('lead: mof', 7),
      )) as Location[];
      assert.deepEqual(place?.range, link?.targetSelectionRange);
      assert.deepEqual(client.result?.capabilities.renameProvider, { prepareProvider: true });
    });

    it('finds mentions, and lights them up', async () => {
      await open(modern);
      const found = await connection().sendRequest(ReferencesRequest.type, {
        ...on('mof:'),
        context: { includeDeclaration: false },
      });
      assert.deepEqual(
        found?.map(({ range }) => range.start),
        [client.positionOf(uri, 'lead: mof', 6)],
      );
      const lit = await connection().sendRequest(DocumentHighlightRequest.type, on('mof:'));
      assert.deepEqual(
        lit?.map(({ kind }) => kind),
        [3, 2],
      );
      const linked = await connection().sendRequest(LinkedEditingRangeRequest.type, on('mof:', 1));
      assert.equal(linked?.ranges.length, 2);
    });

    it('links the plan before, with words where the editor shows them', async () => {
      const documentLink = { tooltipSupport: true };
      await open({ ...modern, textDocument: { ...modern.textDocument, documentLink } });
      await client.open(next, carriesOn);
      const asked = { textDocument: { uri: next } };
      const [link] = (await connection().sendRequest(DocumentLinkRequest.type, asked)) ?? [];
      assert.equal(link?.target, uri);
      assert.equal(link.tooltip, 'Open the previous plan');
      client.stop();
      await open(modern);
      const plain = await connection().sendRequest(DocumentLinkRequest.type, document);
      assert.deepEqual(
        plain?.map(({ tooltip }) => tooltip),
        [undefined],
      );
    });

    it('finds commitments and agencies of the whole workspace', async () => {
      await open(modern);
      const found = await connection().sendRequest(WorkspaceSymbolRequest.type, { query: 'finance' });
      assert.deepEqual(
        found?.map(({ name }) => name),
        ['Ministry of Finance'],
      );
    });

    it('renames over plans: the open one in the version that was seen, the other as it is saved', async () => {
      await open(modern);
      const edit = await connection().sendRequest(RenameRequest.type, {
        ...on('id: a', 4),
        newName: 'contracts',
      });
      const changes = edit?.documentChanges as TextDocumentEdit[];
      assert.deepEqual(
        changes.map(({ textDocument, edits }) => [textDocument, edits.length]),
        [
          [{ uri, version: 7 }, 1],
          [{ uri: next, version: null }, 1],
        ],
      );
    });

    it('renames by plain changes where the editor knows no others', async () => {
      await open({});
      const edit = await connection().sendRequest(RenameRequest.type, {
        ...on('id: a', 4),
        newName: 'contracts',
      });
      assert.deepEqual(Object.keys(edit?.changes ?? {}), [uri, next]);
    });

    it('says why it does not rename', async () => {
      await open(modern);
      const asked = connection().sendRequest(PrepareRenameRequest.type, on('Corrada'));
      await assert.rejects(asked, /Only ids can be renamed/);
      const wanted = connection().sendRequest(RenameRequest.type, { ...on('mof:'), newName: 'two words' });
      await assert.rejects(wanted, /one word/);
      const ready = await connection().sendRequest(PrepareRenameRequest.type, on('lead: mof', 6));
      assert.ok(ready && 'placeholder' in ready);
      assert.equal(ready.placeholder, 'mof');
    });
  });
});
