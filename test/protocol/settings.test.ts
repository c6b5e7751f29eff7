import assert from 'node:assert/strict';
import { type ClientSetup, modern, TestClient } from './client';
import { sevenMilestones, uri } from './plans';

const code = 'milestone-limit';
const config = 'file:///work/ogpplan.config.yaml';
const folder = (path: string) => ({ uri: `file://${path}`, name: path });

let client: TestClient;
const start = async (setup: ClientSetup) => {
  client = await TestClient.start({ capabilities: modern, ...setup });
  await client.open(uri, sevenMilestones);
};

/** The severity with which the rule is reported; undefined if it is not. */
async function severity(document = uri): Promise<number | undefined> {
  const report = await client.pull(document);
  assert.ok(report.kind === 'full');
  return report.items.find((one) => one.code === code)?.severity;
}

const byDefault = 2;

const notNow = (): unknown => {
  throw new Error('not now');
};

describe('settings', () => {
  afterEach(() => client.stop());

  describe('of an editor that answers for them', () => {
    it('are asked for once for each document', async () => {
      await start({ rules: (document) => (document === uri ? { [code]: 'error' } : { [code]: 'hint' }) });
      await client.open('file:///work/b.ogpplan', sevenMilestones);
      assert.equal(await severity(), 1);
      assert.equal(await severity('file:///work/b.ogpplan'), 4);
      await severity();
      await client.hover(uri, { line: 0, character: 0 });
      assert.deepEqual(client.settingsRead, [uri, 'file:///work/b.ogpplan']);
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
      assert.match(client.logged.map(({ message }) => message).join(), /settings.*could not be read/);
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
      await start({ rules: () => answers.shift(), host: { patience: 5 } });
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
      assert.equal(await client.hover('file:///work/unknown.ogpplan', { line: 0, character: 0 }), null);
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
        'workspace/didChangeWatchedFiles {"watchers":[{"globPattern":"**/ogpplan.config.yaml"}]}',
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

  describe('in ogpplan.config.yaml', () => {
    const workspaceFolders = [folder('/work')];
    const files = (text: string) => new Map([[config, text]]);

    it('are read through the client that offers to', async () => {
      await start({
        workspaceFolders,
        files: files(`rules:\n  ${code}: error\n`),
        initializationOptions: { readFiles: true },
        host: { readFile: () => Promise.reject(new Error('not from disk')) },
      });
      assert.equal(await severity(), 1);
      assert.deepEqual(client.filesRead, [config]);
    });

    it('are read from disk elsewhere', async () => {
      await start({ workspaceFolders, files: files(`rules:\n  ${code}: error\n`) });
      assert.equal(await severity(), 1);
    });

    it('are read once for all documents of a folder', async () => {
      await start({ workspaceFolders, files: files(`rules:\n  ${code}: error\n`) });
      await client.open('file:///work/deep/b.ogpplan', sevenMilestones);
      assert.equal(await severity(), 1);
      assert.equal(await severity('file:///work/deep/b.ogpplan'), 1);
      assert.deepEqual(client.filesRead, [config]);
    });

    it('yield to the editor’s, rule by rule', async () => {
      await start({
        workspaceFolders,
        files: files(`rules:\n  ${code}: error\n  specific-problem: off\n`),
        rules: () => ({ [code]: 'hint' }),
      });
      assert.equal(await severity(), 4);
      assert.ok(!(await client.codes(uri)).includes('specific-problem'));
    });

    it('apply as soon as the file changes', async () => {
      const disk = files(`rules:\n  ${code}: error\n`);
      await start({ workspaceFolders, files: disk });
      assert.equal(await severity(), 1);
      disk.set(config, `rules:\n  ${code}: hint\n`);
      const refresh = client.refreshes.next();
      await client.changeFile(config);
      await refresh;
      assert.equal(await severity(), 4);
      disk.delete(config);
      await client.changeFile(config);
      assert.equal(await severity(), byDefault);
    });

    it('are not read again when another file changes', async () => {
      await start({ workspaceFolders, files: files('') });
      await severity();
      await client.changeFile('file:///work/other.yaml');
      await severity();
      assert.equal(client.filesRead.length, 1);
    });

    it('show what is wrong with them, until it is put right', async () => {
      const disk = files(`rules:\n  ${code}: error\n  no-such-rule: off\n`);
      await start({ workspaceFolders, files: disk });
      const wrong = client.nextOf(config);
      assert.equal(await severity(), 1);
      const { diagnostics } = await wrong;
      assert.equal(diagnostics.length, 1);
      assert.match(String(diagnostics[0]?.message), /no-such-rule/);
      assert.equal(diagnostics[0]?.range.start.line, 2);
      const right = client.nextOf(config);
      disk.set(config, '');
      await client.changeFile(config);
      await severity();
      assert.deepEqual((await right).diagnostics, []);
    });

    it('can be broken without harm', async () => {
      await start({ workspaceFolders, files: files('rules: [') });
      const wrong = client.nextOf(config);
      assert.equal(await severity(), byDefault);
      assert.equal((await wrong).diagnostics.length, 1);
    });

    it('are not mentioned where there is nothing wrong', async () => {
      await start({ workspaceFolders, files: files(`rules:\n  ${code}: error\n`) });
      await severity();
      await client.settled();
      assert.deepEqual(client.published.all, []);
    });

    it('say nothing of a text that is out of date when it comes', async () => {
      const old = withResolvers();
      const texts = [old.promise, Promise.resolve('')];
      const readFile = async () => (await texts.shift()) as string;
      await start({ workspaceFolders, host: { readFile, patience: 5 } });
      assert.equal(await severity(), byDefault);
      await client.changeFile(config);
      assert.equal(await severity(), byDefault);
      old.resolve('rules: [');
      await client.settled();
      assert.deepEqual(client.published.all, []);
    });

    it('are none where the file cannot be read', async () => {
      await start({ workspaceFolders, host: { readFile: () => Promise.reject(new Error('no')) } });
      assert.equal(await severity(), byDefault);
    });

    it('count from the innermost folder that holds the document', async () => {
      const inner = 'file:///work/inner/ogpplan.config.yaml';
      await start({
        workspaceFolders: [folder('/work'), folder('/work/inner'), folder('/workshop')],
        files: new Map([
          [config, `rules:\n  ${code}: error\n`],
          [inner, `rules:\n  ${code}: hint\n`],
        ]),
      });
      await client.open('file:///work/inner/b.ogpplan', sevenMilestones);
      await client.open('file:///workshop/c.ogpplan', sevenMilestones);
      await client.open('untitled:Untitled-1', sevenMilestones);
      assert.equal(await severity(), 1);
      assert.equal(await severity('file:///work/inner/b.ogpplan'), 4);
      assert.equal(await severity('file:///workshop/c.ogpplan'), byDefault);
      assert.equal(await severity('untitled:Untitled-1'), byDefault);
    });

    it('come and go with workspace folders', async () => {
      const disk = files(`rules:\n  ${code}: error\n  oops: off\n`);
      await start({ workspaceFolders: [], files: disk });
      assert.equal(await severity(), byDefault);
      const change = (event: { added: unknown[]; removed: unknown[] }) =>
        client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
      const wrong = client.nextOf(config);
      await change({ added: [folder('/work')], removed: [] });
      assert.equal(await severity(), 1);
      assert.equal((await wrong).diagnostics.length, 1);
      const gone = client.nextOf(config);
      await change({ added: [], removed: [folder('/work')] });
      assert.equal(await severity(), byDefault);
      assert.deepEqual((await gone).diagnostics, []);
    });

    it('are found under the root of clients without workspace folders', async () => {
      await start({ rootUri: 'file:///work', files: files(`rules:\n  ${code}: error\n`) });
      assert.equal(await severity(), 1);
    });
  });
});

function withResolvers(): { promise: Promise<unknown>; resolve: (value: unknown) => void } {
  let resolve: (value: unknown) => void = () => {};
  const promise = new Promise<unknown>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
