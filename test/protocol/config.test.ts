import assert from 'node:assert/strict';
import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { type ClientSetup, modern, TestClient, withResolvers } from './client';
import { sevenMilestones, uri } from './plans';

const code = 'milestone-limit';
const config = 'file:///plans/ogpplan.config.yaml';
const folder = (path: string) => ({ uri: `file://${path}`, name: path });

let client: TestClient;
const start = async (setup: ClientSetup) => {
  client = await TestClient.start({ capabilities: modern, ...setup });
  await client.open(uri, sevenMilestones);
};

/** The severity with which the rule is reported; undefined if it is not. */
const severity = (document = uri) => client.severityOf(document, code);

const byDefault = 2;

describe('settings in ogpplan.config.yaml', () => {
  afterEach(() => client.stop());

  const workspaceFolders = [folder('/plans')];
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
    await client.open('file:///plans/deep/b.ogpplan', sevenMilestones);
    assert.equal(await severity(), 1);
    assert.equal(await severity('file:///plans/deep/b.ogpplan'), 1);
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
    await client.changeFile('file:///plans/other.yaml');
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

  it('are none where the client cannot read the file', async () => {
    const refuse = () => Promise.reject(new ResponseError(ErrorCodes.InternalError, 'no'));
    await start({ workspaceFolders, host: { readFile: refuse } });
    assert.equal(await severity(), byDefault);
  });

  it('count from the innermost folder that holds the document', async () => {
    const inner = 'file:///plans/inner/ogpplan.config.yaml';
    await start({
      workspaceFolders: [folder('/plans'), folder('/plans/inner'), folder('/plansshop')],
      files: new Map([
        [config, `rules:\n  ${code}: error\n`],
        [inner, `rules:\n  ${code}: hint\n`],
      ]),
    });
    await client.open('file:///plans/inner/b.ogpplan', sevenMilestones);
    await client.open('file:///plansshop/c.ogpplan', sevenMilestones);
    await client.open('untitled:Untitled-1', sevenMilestones);
    assert.equal(await severity(), 1);
    assert.equal(await severity('file:///plans/inner/b.ogpplan'), 4);
    assert.equal(await severity('file:///plansshop/c.ogpplan'), byDefault);
    assert.equal(await severity('untitled:Untitled-1'), byDefault);
  });

  it('come and go with workspace folders', async () => {
    const disk = files(`rules:\n  ${code}: error\n  oops: off\n`);
    await start({ workspaceFolders: [], files: disk });
    assert.equal(await severity(), byDefault);
    const change = (event: { added: unknown[]; removed: unknown[] }) =>
      client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
    const wrong = client.nextOf(config);
    await change({ added: [folder('/plans')], removed: [] });
    assert.equal(await severity(), 1);
    assert.equal((await wrong).diagnostics.length, 1);
    const gone = client.nextOf(config);
    await change({ added: [], removed: [folder('/plans')] });
    assert.equal(await severity(), byDefault);
    assert.deepEqual((await gone).diagnostics, []);
  });

  it('are found under the root of clients without workspace folders', async () => {
    await start({ rootUri: 'file:///plans', files: files(`rules:\n  ${code}: error\n`) });
    assert.equal(await severity(), 1);
  });
});
