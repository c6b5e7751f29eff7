import assert from 'node:assert/strict';
import { type PasteResult, pasteRequest } from '../../server/src/lsp/protocol';
import { modern, TestClient } from './client';
import { uri } from './plans';

const plan = 'ogpplan: 1\nintroduction: |\n  One.\n  \ntitle: T\n';

describe('pasting over the wire', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await TestClient.start({ capabilities: modern });
    await client.open(uri, plan, 5);
  });
  afterEach(() => client.stop());

  const paste = (text: string, version = 5, line = 3): Promise<PasteResult> => {
    const at = { line, character: 2 };
    return client.connection.sendRequest(pasteRequest, {
      uri,
      version,
      range: { start: at, end: at },
      text,
    });
  };

  it('fits several lines into the text', async () => {
    assert.deepEqual(await paste('• Two\r\n• Three\r\n'), {
      range: { start: { line: 3, character: 0 }, end: { line: 3, character: 2 } },
      before: '  - Two\n  - Three',
      after: '',
    });
  });

  it('leaves to the editor what it does as well', async () => {
    assert.equal(await paste('Two.'), null);
    assert.equal(await paste('Two.\nThree.', 5, 0), null);
  });

  it('answers nothing for a version that it does not know', async () => {
    assert.equal(await paste('Two.\nThree.', 4), null);
  });

  it('answers nothing for a text that is not open', async () => {
    await client.close(uri);
    assert.equal(await paste('Two.\nThree.'), null);
  });
});
