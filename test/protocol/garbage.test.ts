import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { type Random, randomFrom } from '../random';
import { below, mutate } from '../unit/mutations';
import { corpus, examples } from '../unit/plans';
import { modern, TestClient } from './client';
import { uri } from './plans';

/** Asks for everything at a place of the open text. */
async function askAll(client: TestClient, text: string, random: Random): Promise<void> {
  const line = below(random, text.split('\n').length + 1);
  const position = { line, character: below(random, 80) };
  const range = { start: position, end: { line: line + below(random, 5), character: below(random, 80) } };
  await Promise.all([
    client.pull(uri),
    client.hover(uri, position),
    client.complete(uri, position),
    client.actions(uri, range),
    client.actions(uri, range, { only: ['source.fixAll'] }),
  ]);
}

describe('the server survives', function () {
  this.timeout(60_000);
  let client: TestClient;
  beforeEach(async () => {
    client = await TestClient.start({ capabilities: modern, initializationOptions: { status: true } });
    await client.open(uri, '');
  });
  // Fails where there was an internal error.
  afterEach(() => client.stop());

  it('any text', async () => {
    const random = randomFrom(1);
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc
        .array(
          fc.constantFrom(
            '- ',
            '  ',
            '\n',
            ': ',
            '[',
            '{',
            '"',
            "'",
            '|',
            '#',
            'a',
            'commitments:',
            'values:',
          ),
          {
            maxLength: 60,
          },
        )
        .map((parts) => parts.join('')),
    );
    await fc.assert(
      fc.asyncProperty(text, async (source) => {
        await client.change(uri, source);
        await askAll(client, source, random);
        assert.deepEqual(client.faults, []);
      }),
      { seed: 20_260_101, numRuns: 300 },
    );
  });

  it('plans that are cut, doubled and stirred', async () => {
    const random = randomFrom(2);
    const plans = [...examples(), ...(corpus() ?? []).filter((_, index) => index % 8 === 0)];
    for (let round = 0; round < 150; round++) {
      const { name, text } = plans[round % plans.length]!;
      const mutated = mutate(text, random);
      await client.change(uri, mutated);
      await askAll(client, mutated, random);
      assert.deepEqual(client.faults, [], `${name}, round ${round}`);
    }
  });

  it('edits of any place, and keeps the text that the client has', async () => {
    const random = randomFrom(3);
    let text = examples()[0]!.text;
    await client.change(uri, text);
    for (let round = 0; round < 100; round++) {
      const start = below(random, text.length);
      const end = Math.min(text.length, start + below(random, 30));
      // Positions between the halves of a line break or a character mean another place.
      if (/[\r\n\p{Surrogate}]/u.test(text.slice(Math.max(0, start - 1), end + 1))) continue;
      const before = text.slice(0, start).split('\n');
      const line = before.length - 1;
      const from = before.at(-1)!.length;
      const range = { start: { line, character: from }, end: { line, character: from + end - start } };
      const inserted = mutate('a: b', random).replace(/\r/g, '');
      text = text.slice(0, start) + inserted + text.slice(end);
      await client.edit(uri, text, { range, text: inserted });
      await askAll(client, text, random);
      assert.deepEqual(client.faults, [], `round ${round}`);
    }
    const fresh = 'file:///plans/fresh.ogpplan';
    await client.open(fresh, text);
    assert.deepEqual(await client.codes(uri), await client.codes(fresh));
  });

  it('messages that make no sense', async () => {
    const { connection } = client;
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: 'file:///never.ogpplan', version: 2 },
      contentChanges: [{ text: 'x' }],
    });
    await connection.sendNotification('textDocument/didClose', {
      textDocument: { uri: 'file:///never.ogpplan' },
    });
    await connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
    await assert.rejects(connection.sendRequest('ogpplan/unknown', {}));
    await assert.rejects(connection.sendRequest('textDocument/moniker', {}));
    const far = { start: { line: 5, character: 5 }, end: { line: 1, character: 1 } };
    await client.edit(uri, 'x', { range: far, text: 'x' });
    assert.ok((await client.codes(uri)).length > 0);
  });
});
