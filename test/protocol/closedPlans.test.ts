import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  LSPErrorCodes,
  WorkDoneProgress,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver-protocol/node';
import { type CheckAllResult, checkAllRequest } from '../../server/src/lsp/protocol';
import { type ClientSetup, Inbox, modern, TestClient, withResolvers } from './client';
import { sevenMilestones } from './plans';

const [a, b, c] = ['file:///w/a.ogpplan', 'file:///w/b.ogpplan', 'file:///v/c.ogpplan'];
const clean = 'ogpplan: 1\n';

describe('plans that are not open', () => {
  let client: TestClient;
  afterEach(() => client.stop());

  const start = async (over: Partial<ClientSetup> = {}) => {
    client = await TestClient.start({
      capabilities: modern,
      workspaceFolders: [
        { uri: 'file:///w', name: 'w' },
        { uri: 'file:///v', name: 'v' },
      ],
      files: new Map([
        [a, sevenMilestones],
        [b, sevenMilestones],
        [c, sevenMilestones],
      ]),
      ...over,
    });
  };

  /** Pulls as VS Code does: reports come in bit by bit, for as long as the request is open. */
  const stream = (previousResultIds: { uri: string; value: string }[] = []) => {
    const reports = new Inbox<WorkspaceDocumentDiagnosticReport>();
    const source = new CancellationTokenSource();
    const token = `partial ${Math.random()}`;
    client.connection.onProgress(WorkspaceDiagnosticRequest.partialResult, token, ({ items }) => {
      for (const item of items) reports.add(item);
    });
    const params = { previousResultIds, partialResultToken: token };
    const answer = client.connection.sendRequest(WorkspaceDiagnosticRequest.type, params, source.token);
    return { reports, answer, cancel: () => source.cancel() };
  };

  const codesOf = (report: WorkspaceDocumentDiagnosticReport): string[] => {
    assert.ok(report.kind === 'full');
    return report.items.map(({ code }) => String(code));
  };

  it('are checked where the settings of their folder say so, and told of again only as they change', async () => {
    await start({ checkWorkspace: (folder) => folder === 'file:///w', rules: () => ({}) });
    await client.open(a, sevenMilestones);
    const { reports, answer, cancel } = stream();
    const first = reports.next();
    await client.pull(a);
    const report = await first;
    assert.equal(report.uri, b);
    assert.ok(codesOf(report).includes('milestone-limit'));

    const second = reports.next();
    await client.save(b, clean);
    assert.ok(!codesOf(await second).includes('milestone-limit'));

    const gone = reports.next();
    await client.save(b, undefined);
    assert.deepEqual(codesOf(await gone), []);

    cancel();
    await assert.rejects(answer, { code: LSPErrorCodes.RequestCancelled });
    assert.equal(reports.all.length, 3);
    assert.ok(reports.all.every(({ uri }) => uri === b));
  });

  it('are each held to the configuration of their folder', async () => {
    await start({ checkWorkspace: () => true });
    client.setup.files!.set('file:///v/ogpplan.config.yaml', 'rules:\n  milestone-limit: off\n');
    await client.open(a, sevenMilestones);
    const { reports } = stream();
    const both = reports.next(() => reports.all.length === 2);
    await client.pull(a);
    await both;
    const limited = reports.all.filter((report) => codesOf(report).includes('milestone-limit'));
    assert.deepEqual(
      limited.map(({ uri }) => uri),
      [b],
    );
  });

  it('are forgotten when the setting is turned off', async () => {
    let on = true;
    await start({ checkWorkspace: () => on });
    await client.open(a, sevenMilestones);
    const { reports } = stream();
    const both = reports.next(() => reports.all.length === 2);
    await client.pull(a);
    await both;
    const cleared = reports.next(() => reports.all.length === 4);
    on = false;
    await client.changeSettings();
    await cleared;
    assert.deepEqual(reports.all.slice(2).map(codesOf), [[], []]);
  });

  it('cost nothing when they are known already', async () => {
    await start({ checkWorkspace: () => true });
    await client.open(a, sevenMilestones);
    const { reports, cancel, answer } = stream();
    const both = reports.next(() => reports.all.length === 2);
    await client.pull(a);
    await both;
    cancel();
    await assert.rejects(answer);
    const ids = reports.all.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' }));
    const read = client.filesRead.length;
    const again = stream(ids);
    const next = again.reports.next();
    await client.save(c, clean);
    assert.deepEqual((await next).uri, c);
    assert.deepEqual(again.reports.all.length, 1);
    assert.deepEqual(client.filesRead.slice(read), [c, c], 'once for the workspace, once to check it');
    again.cancel();
    await assert.rejects(again.answer);
  });

  it('go to a client that takes no partial results as soon as there are any', async () => {
    await start({ checkWorkspace: () => true });
    await client.open(a, sevenMilestones);
    const answer = client.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
    await client.pull(a);
    const { items }: WorkspaceDiagnosticReport = await answer;
    assert.deepEqual(new Set(items.map(({ uri }) => uri)), new Set([b, c]));
  });

  it('come and go with the editor', async () => {
    await start({ checkWorkspace: () => true });
    await client.open(a, sevenMilestones);
    const { reports } = stream();
    const first = reports.next(({ uri }) => uri === b);
    await client.pull(a);
    await first;
    await client.open(b, sevenMilestones);
    const closed = reports.next(({ uri }) => uri === b);
    await client.close(b);
    assert.ok(codesOf(await closed).includes('milestone-limit'));
  });

  it('are cleared of what was found while they were open, where they are not to be checked', async () => {
    await start();
    await client.open(a, sevenMilestones);
    const { reports } = stream();
    await client.pull(a);
    const last = reports.next();
    // As VS Code does: it asks a last time before it closes a plan, and leaves the rest to the workspace's report.
    const pull = client.pull(a);
    await client.close(a);
    await pull;
    const report = await last;
    assert.equal(report.uri, a);
    assert.deepEqual(codesOf(report), []);
  });

  it('are all checked when the user asks for it, with progress', async () => {
    await start();
    const { reports } = stream();
    const steps: string[] = [];
    client.connection.onProgress(WorkDoneProgress.type, 'check', (value) => {
      steps.push(`${value.kind} ${value.message ?? ''}`.trim());
    });
    const three = reports.next(() => reports.all.length === 3);
    const result: CheckAllResult = await client.connection.sendRequest(checkAllRequest, {
      workDoneToken: 'check',
    });
    await three;
    assert.equal(result.plans, 3);
    assert.equal(result.flawed, 3);
    const shown = reports.all.flatMap((report) => (report.kind === 'full' ? report.items : []));
    assert.equal(shown.filter(({ severity }) => severity !== 4).length, result.problems);
    assert.deepEqual(steps, ['begin', 'report 1 of 3', 'report 2 of 3', 'report 3 of 3', 'end']);
  });

  it('are left alone again when the user cancels', async () => {
    const files = new Map([
      [a, sevenMilestones],
      [b, sevenMilestones],
      [c, sevenMilestones],
    ]);
    const held = withResolvers();
    const checking = withResolvers();
    let reads = 0;
    const readFile = async (uri: string) => {
      // Three for the workspace, and then the first of those to be checked.
      if (uri.endsWith('.ogpplan') && ++reads === 4) {
        checking.resolve(uri);
        await held.promise;
      }
      return files.get(uri) ?? null;
    };
    await start({ host: { readFile } });
    const source = new CancellationTokenSource();
    const answer = client.connection.sendRequest(checkAllRequest, {}, source.token);
    await checking.promise;
    source.cancel();
    await client.settled();
    held.resolve(undefined);
    await assert.rejects(answer, { code: LSPErrorCodes.RequestCancelled });
    assert.equal(reads, 4);
  });

  it('are sent to a client that does not pull', async () => {
    await start({
      capabilities: { workspace: { workspaceFolders: true, configuration: true } },
      checkWorkspace: () => true,
    });
    const sent = client.published.next(({ uri, diagnostics }) => uri === b && diagnostics.length > 0);
    await client.open(a, sevenMilestones);
    await sent;
    const cleared = client.published.next(({ uri }) => uri === b);
    await client.save(b, undefined);
    assert.deepEqual((await cleared).diagnostics, []);
  });
});
