import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver-protocol/node';
import { modern, TestClient } from './client';
import { sevenMilestones, uri } from './plans';
import { assertLikeFresh } from './stress';

const place = (line: unknown, character: unknown) => ({ line, character });
const from = (start: unknown, end: unknown) => ({ range: { start, end }, text: 'x' });
const origin = place(0, 0);
const end = '\nx-note: new\n';

/** What is shown of a plan whose text is not known. */
const isLost = ({ message }: Diagnostic): boolean =>
  String(message).startsWith('This plan is not being checked');

describe('a text that the editor reports strangely', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await TestClient.start({ capabilities: modern });
  });
  // Fails where there was an internal error.
  afterEach(() => client.stop());

  const open = (version: unknown, text: unknown) =>
    client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'ogpplan', version, text },
    });
  const change = (version: unknown, ...contentChanges: unknown[]) =>
    client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
  const shown = async () => {
    const report = await client.pull(uri);
    assert.ok(report.kind === 'full');
    return report.items;
  };
  const assertLost = async () => {
    assert.deepEqual((await shown()).map(isLost), [true]);
    assert.equal(await client.hover(uri, client.positionOf(uri, 'transparency')), null);
    assert.equal(await client.actions(uri, { start: origin as never, end: origin as never }), null);
  };

  describe('is what was said last', () => {
    it('when it is opened twice', async () => {
      await client.open(uri, 'ogpplan: 1\n');
      await client.open(uri, sevenMilestones);
      await assertLikeFresh(client, uri, sevenMilestones);
    });

    it('when it is opened twice with the same version', async () => {
      await open(1, 'ogpplan: 1\n');
      const before = await client.pull(uri);
      await open(1, sevenMilestones);
      assert.ok((await client.pull(uri, (before as { resultId?: string }).resultId)).kind === 'full');
      await assertLikeFresh(client, uri, sevenMilestones);
    });

    it('when it is changed before it is opened, and after it is closed', async () => {
      await change(2, { text: 'early' });
      assert.deepEqual(await shown(), []);
      await client.open(uri, sevenMilestones);
      await client.close(uri);
      await change(3, { text: 'late' });
      assert.deepEqual(await shown(), []);
      await client.open(uri, sevenMilestones);
      await assertLikeFresh(client, uri, sevenMilestones);
    });

    it('when it is closed twice', async () => {
      await client.open(uri, sevenMilestones);
      await client.close(uri);
      await client.close(uri);
      assert.deepEqual(await shown(), []);
      await client.open(uri, sevenMilestones);
      await assertLikeFresh(client, uri, sevenMilestones);
    });

    it('when versions leave gaps or are left out', async () => {
      await client.open(uri, sevenMilestones);
      const last = place(10_000, 0);
      await change(900, { range: { start: last, end: last }, text: end });
      await change(null, { range: { start: last, end: last }, text: end });
      await assertLikeFresh(client, uri, sevenMilestones + end + end);
    });

    it('when the whole comes with an old version', async () => {
      await open(7, 'ogpplan: 1\n');
      const before = await client.pull(uri);
      await change(7, { text: sevenMilestones });
      assert.ok((await client.pull(uri, (before as { resultId?: string }).resultId)).kind === 'full');
      await change(3, { text: sevenMilestones + end });
      await assertLikeFresh(client, uri, sevenMilestones + end);
    });

    it('when a place lies past the end of a line or of the text', async () => {
      await client.open(uri, 'ogpplan: 1\n');
      await change(2, from(place(0, 2 ** 31 - 1), place(0, 2 ** 31 - 1)));
      await change(3, from(place(2 ** 31 - 1, 0), place(2 ** 31 - 1, 9)));
      await assertLikeFresh(client, uri, 'ogpplan: 1x\nx');
    });

    it('when the end of a change stands before its start', async () => {
      await client.open(uri, 'ogpplan: 1\n');
      await change(2, from(place(0, 10), place(0, 9)));
      await assertLikeFresh(client, uri, 'ogpplan: x\n');
    });
  });

  describe('is not guessed at, and comes right with the whole of it,', () => {
    const nonsense: readonly (readonly [name: string, change: unknown])[] = [
      ['a negative line', from(place(-1, 0), origin)],
      ['a negative character', from(origin, place(0, -5))],
      ['half a character', from(place(0, 0.5), place(0, 1))],
      ['a place that is no number', from(place(Number.NaN, 0), origin)],
      ['a line in words', from(place('0', 0), origin)],
      ['half a range', { range: { start: origin }, text: 'x' }],
      ['a range that is none', { range: 5, text: 'x' }],
      ['no text', from(origin, origin), { range: { start: origin, end: origin } }],
      ['a number for a text', { text: 5 }],
      ['nothing', null],
    ].map(([name, first, second]) => [name as string, second ?? first]);

    for (const [name, wrong] of nonsense) {
      it(name, async () => {
        await client.open(uri, sevenMilestones);
        await client.codes(uri);
        await change(2, wrong);
        await assertLost();
        // Later changes are of a text that is not known.
        await change(3, { range: { start: origin, end: origin }, text: '# more\n' });
        await assertLost();
        assert.ok(client.faults.length === 0);
        await change(4, { text: sevenMilestones + end });
        await assertLikeFresh(client, uri, sevenMilestones + end);
      });
    }

    it('an edit with an old version, sent again or too late', async () => {
      await client.open(uri, sevenMilestones);
      const edit = { range: { start: origin, end: origin }, text: '# a\n' };
      await change(2, edit);
      assert.ok(!(await shown()).some(isLost));
      await change(2, edit);
      await assertLost();
      await client.close(uri);
      await client.open(uri, sevenMilestones);
      await assertLikeFresh(client, uri, sevenMilestones);
    });

    it('changes that are no list', async () => {
      await client.open(uri, sevenMilestones);
      await client.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: 2 },
        contentChanges: 'x',
      });
      await assertLost();
    });

    it('and right with a whole text among the changes', async () => {
      await client.open(uri, sevenMilestones);
      await change(2, from(place(-1, 0), origin), { text: sevenMilestones }, from(origin, origin));
      await assertLikeFresh(client, uri, `x${sevenMilestones}`);
    });
  });

  it('is refused where there is no text in it', async () => {
    await open(1, 5);
    await open(1, undefined);
    for (const method of ['didOpen', 'didChange', 'didClose']) {
      for (const params of [{}, { textDocument: null }, { textDocument: { uri: 5 } }]) {
        await client.connection.sendNotification(`textDocument/${method}`, params);
      }
    }
    assert.deepEqual(await shown(), []);
    assert.ok(client.logged.some(({ message }) => message.includes('makes no sense')));
    await client.open(uri, sevenMilestones);
    await assertLikeFresh(client, uri, sevenMilestones);
  });
});

describe('a client that is sent diagnostics', () => {
  it('is told when a text is not known any more, and when it is again', async () => {
    const client = await TestClient.start({ capabilities: {} });
    const first = client.nextOf(uri);
    await client.open(uri, sevenMilestones);
    await first;
    const lost = client.nextOf(uri);
    await client.edit(uri, sevenMilestones, from(place(-1, 0), origin));
    assert.deepEqual((await lost).diagnostics.map(isLost), [true]);
    const again = client.nextOf(uri);
    await client.change(uri, sevenMilestones);
    assert.ok((await again).diagnostics.length > 1);
    client.stop();
  });
});
