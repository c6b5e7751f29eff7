import assert from 'node:assert/strict';
import { type ClientSetup, modern, TestClient, withResolvers } from './client';
import { sevenMilestones, uri } from './plans';

const code = 'milestone-limit';

let client: TestClient;
const start = async (setup: ClientSetup) => {
  client = await TestClient.start({ capabilities: modern, ...setup });
  await client.open(uri, sevenMilestones);
};

/** The severity with which the rule is reported; undefined if it is not. */
const severity = (document = uri) => client.severityOf(document, code);

const byDefault = 2;

const notNow = (): unknown => {
  throw new Error('not now');
};

describe('settings', () => {
  afterEach(() => client.stop());

  describe('of an editor that answers for them', () => {
    it('are asked for once for each document', async () => {
      await start({ rules: (document) => (document === uri ? { [code]: 'error' } : { [code]: 'hint' }) });
      await client.open('file:///plans/b.ogpplan', sevenMilestones);
      assert.equal(await severity(), 1);
      assert.equal(await severity('file:///plans/b.ogpplan'), 4);
      await severity();
      await client.hover(uri, { line: 0, character: 0 });
      assert.deepEqual(client.settingsRead, [uri, 'file:///plans/b.ogpplan']);
    });

    it('apply at once when they change', async () => {
      let level = 'error';
      await start({ rules: () => ({ [code]: level }) });
      assert.equal(await severity(), 1);
      for (const [next, expected] of [
        ['information', 3],
        ['off', undefined],
        ['warning', 2],
      ] as const) {
        level = next;
        await client.changeSettings();
        assert.equal(await severity(), expected);
      }
    });

    it('are asked for anew when a file is opened again', async () => {
      let level = 'error';
      await start({ rules: () => ({ [code]: level }) });
      assert.equal(await severity(), 1);
      level = 'hint';
      await client.close(uri);
      await client.open(uri, sevenMilestones);
      assert.equal(await severity(), 4);
    });

    it('do no harm if they are of the wrong type', async () => {
      let rules: unknown;
      await start({ rules: () => rules });
      const wrong: unknown[] = [
        undefined,
        null,
        true,
        0,
        'error',
        [],
        [code],
        { [code]: 1 },
        { [code]: null },
        { [code]: { level: 'error' } },
        { [code]: 'loud' },
        { 'no-such-rule': 'error' },
        { constructor: 'error', __proto__: 'error', toString: 'off' },
      ];
      for (rules of wrong) {
        await client.changeSettings();
        assert.equal(await severity(), byDefault, JSON.stringify(rules));
      }
      rules = { 'no-such-rule': 'off', [code]: 'Error' };
      await client.changeSettings();
      assert.equal(await severity(), 1);
    });

    it('are the defaults while the editor fails to say, and are asked for again', async () => {
      let answer = notNow;
      await start({ rules: () => answer() });
      assert.equal(await severity(), byDefault);
      answer = () => ({ [code]: 'error' });
      assert.equal(await severity(), 1);
      assert.match(
        client.logged.map(({ message }) => message).join(),
        /did not do what it was asked for \(settings of/,
      );
    });

    it('are kept as they were while the editor fails to say', async () => {
      let answer: () => unknown = () => ({ [code]: 'error' });
      await start({ rules: () => answer() });
      assert.equal(await severity(), 1);
      answer = notNow;
      await client.changeSettings();
      assert.equal(await severity(), 1);
    });

    it('hold nothing up while the editor is slow, and apply when they come', async () => {
      const slow = withResolvers();
      await start({ rules: () => slow.promise, host: { patience: 5 } });
      assert.equal(await severity(), byDefault);
      assert.ok(await client.complete(uri, client.positionOf(uri, 'lead: ', 6)));
      assert.ok(
        await client.actions(uri, { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }),
      );
      const refresh = client.refreshes.next();
      slow.resolve({ [code]: 'error' });
      await refresh;
      assert.equal(await severity(), 1);
    });

    it('are the newest, even if older ones come later', async () => {
      const old = withResolvers();
      const answers = [old.promise, { [code]: 'error' }];
      await start({ rules: () => answers.shift(), host: { patience: 250 } });
      assert.equal(await severity(), byDefault);
      await client.changeSettings();
      assert.equal(await severity(), 1);
      old.resolve({ [code]: 'hint' });
      await client.settled();
      await client.settled();
      assert.equal(await severity(), 1);
    });

    it('are not asked for by what does not need them', async () => {
      await start({ rules: () => new Promise(() => {}), host: { patience: 60_000 } });
      const pull = client.pull(uri);
      assert.ok(await client.complete(uri, client.positionOf(uri, 'lead: ', 6)));
      assert.equal(await client.hover('file:///plans/unknown.ogpplan', { line: 0, character: 0 }), null);
      pull.catch(() => {});
    });

    it('are registered for, so that the editor tells of changes', async () => {
      client = new TestClient({ capabilities: modern });
      const registrations = new Set<string>();
      const both = client.registrations.next(({ registrations: [one] }) => {
        registrations.add(`${one?.method} ${JSON.stringify(one?.registerOptions)}`);
        return registrations.size === 2;
      });
      await client.connection.sendRequest('initialize', {
        processId: null,
        rootUri: null,
        capabilities: modern,
      });
      await client.connection.sendNotification('initialized', {});
      await both;
      assert.deepEqual([...registrations].sort(), [
        'workspace/didChangeConfiguration {"section":"ogpplan"}',
        'workspace/didChangeWatchedFiles {"watchers":[{"globPattern":"**/ogpplan.config.yaml"},{"globPattern":"**/*.ogpplan"},{"globPattern":"**/*","kind":5}]}',
      ]);
    });
  });

  describe('of an editor that sends them', () => {
    it('apply to all documents', async () => {
      await start({ capabilities: { textDocument: { diagnostic: {} } } });
      assert.equal(await severity(), byDefault);
      await client.changeSettings({ ogpplan: { rules: { [code]: 'error' } } });
      assert.equal(await severity(), 1);
      await client.changeSettings({ ogpplan: {} });
      assert.equal(await severity(), byDefault);
    });

    it('do no harm if they are of the wrong type', async () => {
      await start({ capabilities: { textDocument: { diagnostic: {} } } });
      for (const settings of [null, 1, 'x', [], { ogpplan: null }, { ogpplan: { rules: 5 } }]) {
        await client.changeSettings(settings);
        assert.equal(await severity(), byDefault, JSON.stringify(settings));
      }
    });
  });
});
