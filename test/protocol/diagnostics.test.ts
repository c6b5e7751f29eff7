import assert from 'node:assert/strict';
import { codesOf, modern, TestClient, withResolvers } from './client';
import { sevenMilestones, uri } from './plans';

const fewer = sevenMilestones.replace(/ {6}- title: Step [67]\n.*\n/g, '');
const push = { capabilities: {} };
const codes = (params: { diagnostics: readonly { code?: unknown }[] }) =>
  params.diagnostics.map(({ code }) => code);

describe('diagnostics that the client pulls', () => {
  let client: TestClient;
  let rules: unknown = {};
  beforeEach(async () => {
    rules = {};
    client = await TestClient.start({ capabilities: modern, rules: () => rules });
    await client.open(uri, sevenMilestones);
  });
  afterEach(() => client.stop());

  it('are full at first, then unchanged', async () => {
    const first = await client.pull(uri);
    assert.ok(codesOf(first).includes('milestone-limit'));
    assert.deepEqual(await client.pull(uri, first.resultId), { kind: 'unchanged', resultId: first.resultId });
  });

  it('are full again after an edit', async () => {
    const first = await client.pull(uri);
    await client.change(uri, fewer);
    assert.ok(!codesOf(await client.pull(uri, first.resultId)).includes('milestone-limit'));
  });

  it('follow an edit of a part of the text', async () => {
    const start = client.positionOf(uri, 'Step 6', -'      - title: '.length);
    const at = sevenMilestones.indexOf('      - title: Step 6');
    const range = { start, end: { line: start.line + 4, character: 0 } };
    await client.edit(uri, sevenMilestones.slice(0, at), { range, text: '' });
    assert.ok(!(await client.codes(uri)).includes('milestone-limit'));
  });

  it('are full again after a change of settings, and the client is told to ask', async () => {
    const first = await client.pull(uri);
    rules = { 'milestone-limit': 'off' };
    const refresh = client.refreshes.next();
    await client.changeSettings();
    await refresh;
    const second = await client.pull(uri, first.resultId);
    assert.ok(!codesOf(second).includes('milestone-limit'));
    assert.equal((await client.pull(uri, second.resultId)).kind, 'unchanged');
  });

  it('are unchanged after a change of settings that says nothing new', async () => {
    const first = await client.pull(uri);
    await client.changeSettings();
    assert.equal((await client.pull(uri, first.resultId)).kind, 'unchanged');
  });

  it('are full after the file was closed and opened with the same version', async () => {
    const first = await client.pull(uri);
    await client.close(uri);
    await client.open(uri, fewer);
    const second = await client.pull(uri, first.resultId);
    assert.ok(!codesOf(second).includes('milestone-limit'));
  });

  it('stay unchanged while other files are opened and closed', async () => {
    const first = await client.pull(uri);
    await client.open('file:///plans/other.ogpplan', sevenMilestones);
    await client.close('file:///plans/other.ogpplan');
    assert.equal((await client.pull(uri, first.resultId)).kind, 'unchanged');
  });

  it('are empty for a file that is not open, or not any more', async () => {
    assert.deepEqual(await client.codes('file:///plans/unknown.ogpplan'), []);
    await client.close(uri);
    assert.deepEqual(await client.codes(uri), []);
  });

  it('move with a file that is renamed', async () => {
    const renamed = 'file:///plans/renamed.ogpplan';
    await client.close(uri);
    await client.open(renamed, sevenMilestones);
    assert.ok((await client.codes(renamed)).includes('milestone-limit'));
    assert.deepEqual(await client.codes(uri), []);
  });

  it('are not sent as well', async () => {
    await client.pull(uri);
    await client.change(uri, fewer);
    await client.close(uri);
    await client.settled();
    assert.deepEqual(client.published.all, []);
  });

  it('work for files of any scheme', async () => {
    for (const other of [
      'untitled:Untitled-1',
      'vscode-vfs://github/o/r/p.ogpplan',
      'git:/p.ogpplan?x',
      'p',
    ]) {
      await client.open(other, sevenMilestones);
      assert.ok((await client.codes(other)).includes('milestone-limit'), other);
    }
  });
});

describe('diagnostics that the server sends', () => {
  let client: TestClient;
  afterEach(() => client.stop());

  it('come with the version of the text, when it is opened and when it is edited', async () => {
    client = await TestClient.start(push);
    const opened = client.nextOf(uri);
    await client.open(uri, sevenMilestones, 7);
    const first = await opened;
    assert.equal(first.version, 7);
    assert.ok(codes(first).includes('milestone-limit'));
    const changed = client.nextOf(uri);
    await client.change(uri, fewer);
    const second = await changed;
    assert.equal(second.version, 8);
    assert.ok(!codes(second).includes('milestone-limit'));
  });

  it('are taken back when the file is closed', async () => {
    client = await TestClient.start(push);
    const opened = client.nextOf(uri);
    await client.open(uri, sevenMilestones);
    await opened;
    const closed = client.nextOf(uri);
    await client.close(uri);
    assert.deepEqual(await closed, { uri, diagnostics: [] });
  });

  it('do not come after the file was closed', async () => {
    client = await TestClient.start(push);
    // Those of the open file may have come first.
    const closed = client.published.next(({ diagnostics }) => diagnostics.length === 0);
    await client.open(uri, sevenMilestones);
    await client.close(uri);
    await closed;
    await client.settled();
    assert.deepEqual(client.published.all.at(-1)?.diagnostics, []);
  });

  it('do not come after the file was closed while its settings were asked for', async () => {
    const asked = withResolvers();
    const answer = withResolvers();
    const rules = () => {
      asked.resolve(undefined);
      return answer.promise;
    };
    client = await TestClient.start({ capabilities: { workspace: { configuration: true } }, rules });
    await client.open(uri, sevenMilestones);
    await asked.promise;
    const closed = client.nextOf(uri);
    await client.close(uri);
    await closed;
    answer.resolve({});
    await client.settled();
    await client.settled();
    assert.deepEqual(client.published.all, [{ uri, diagnostics: [] }]);
  });

  for (const [what, more] of [
    ['', ''],
    [', each of which takes longer to read than a timer', '\n#'.repeat(5000)],
  ] as const) {
    it(`come once for a burst of edits${what}`, async () => {
      client = await TestClient.start(push);
      const opened = client.nextOf(uri);
      await client.open(uri, '');
      await opened;
      const last = client.published.next(({ version }) => version === 21);
      await Promise.all(
        Array.from({ length: 20 }, (_, n) => client.change(uri, sevenMilestones.slice(0, 10 * n) + more)),
      );
      await last;
      await client.settled();
      await client.settled();
      assert.deepEqual(
        client.published.all.map(({ version }) => version),
        [1, 21],
      );
    });
  }

  it('follow a change of settings', async () => {
    client = await TestClient.start(push);
    const opened = client.nextOf(uri);
    await client.open(uri, sevenMilestones);
    await opened;
    const again = client.nextOf(uri);
    await client.changeSettings({ ogpplan: { rules: { 'milestone-limit': 'error' } } });
    const { diagnostics } = await again;
    assert.equal(diagnostics.find(({ code }) => code === 'milestone-limit')?.severity, 1);
  });

  it('are those of the newest settings, even if older ones arrive later', async () => {
    const answers: ((value: unknown) => void)[] = [];
    const asked = { resolve: () => {} };
    client = await TestClient.start({
      capabilities: { workspace: { configuration: true } },
      rules: () =>
        new Promise((resolve) => {
          answers.push(resolve);
          asked.resolve();
        }),
    });
    const nextAsked = () =>
      new Promise<void>((resolve) => {
        asked.resolve = resolve;
      });
    const first = nextAsked();
    await client.open(uri, sevenMilestones);
    await first;
    const second = nextAsked();
    await client.changeSettings();
    await second;
    const sent = client.nextOf(uri);
    answers[1]?.({ 'milestone-limit': 'off' });
    assert.ok(!codes(await sent).includes('milestone-limit'));
    answers[0]?.({ 'milestone-limit': 'error' });
    // The first may overtake the answer.
    await client.settled();
    await client.settled();
    assert.equal(client.published.all.length, 1);
  });

  it('stop at the limit', async () => {
    client = await TestClient.start(push);
    const opened = client.nextOf(uri);
    await client.open(uri, `ogpplan: 1\ncommitments:\n${'  - id: a\n'.repeat(2000)}`);
    const { diagnostics } = await opened;
    assert.equal(diagnostics.length, 1000);
    assert.match(String(diagnostics.at(-1)?.message), /^\d+ more problems/);
  });
});
