import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  DocumentFormattingRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  type TextEdit,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { modern, TestClient } from './client';
import { uri } from './plans';

const options = { tabSize: 2, insertSpaces: true };
const plan =
  'title :  T\ncontact:\n  name: N\nagencies:\n    mof:\n       name :  M\n       kind: x\nperiod:\n  start: 1\n';
const tidy =
  'title: T\ncontact:\n  name: N\nagencies:\n  mof:\n    name: M\n    kind: x\nperiod:\n  start: 1\n';

const applied = (edits: readonly TextEdit[] | null, text = plan): string =>
  TextDocument.applyEdits(TextDocument.create(uri, 'ogpplan', 1, text), [...(edits ?? [])]);

describe('formatting over the wire', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await TestClient.start({ capabilities: modern });
  });
  afterEach(() => client.stop());

  const format = (token?: CancellationTokenSource['token']) =>
    client.connection.sendRequest(DocumentFormattingRequest.type, { textDocument: { uri }, options }, token);

  it('puts the whole plan in order, line by line', async () => {
    await client.open(uri, plan);
    const edits = await format();
    assert.equal(applied(edits), tidy);
    for (const { range } of edits ?? []) assert.equal(range.start.line, range.end.line);
  });

  it('puts whole lines of a selection in order', async () => {
    await client.open(uri, plan);
    const range = { start: { line: 5, character: 4 }, end: { line: 7, character: 0 } };
    const params = { textDocument: { uri }, range, options };
    const edits = await client.connection.sendRequest(DocumentRangeFormattingRequest.type, params);
    assert.equal(applied(edits), plan.replace('       name :  M\n       kind', '      name: M\n      kind'));
  });

  it('puts the cursor where the next thing belongs', async () => {
    const text = 'introduction: |\n  - one\n  \n';
    await client.open(uri, text);
    const edits = await client.connection.sendRequest(DocumentOnTypeFormattingRequest.type, {
      textDocument: { uri },
      position: { line: 2, character: 2 },
      ch: '\n',
      options,
    });
    assert.equal(applied(edits, text), 'introduction: |\n  - one\n  - \n');
  });

  it('has nothing to say of a text that is not open', async () => {
    assert.equal(await format(), null);
  });

  describe('in a long plan', () => {
    const many = Array.from(
      { length: 1500 },
      (_, index) => `  - id :  c${index}\n    contact:\n       name :  N\n`,
    );
    const long = `ogpplan: 1\ncommitments:\n${many.join('')}`;

    it('lets other requests have their turn', async () => {
      await client.open(uri, long);
      let done = false;
      const formatting = format().then((edits) => {
        done = true;
        return edits;
      });
      await client.settled();
      assert.equal(done, false);
      assert.match(applied(await formatting, long), /- id: c1499\n {4}contact:\n {6,7}name: N\n$/);
    });

    it('ends when it is cancelled', async () => {
      await client.open(uri, long);
      const source = new CancellationTokenSource();
      const formatting = assert.rejects(format(source.token), /cancelled/);
      source.cancel();
      await formatting;
    });

    it('has no answer for a text that changes meanwhile', async () => {
      await client.open(uri, long);
      const formatting = format();
      await client.change(uri, plan);
      assert.equal(await formatting, null);
    });
  });
});
