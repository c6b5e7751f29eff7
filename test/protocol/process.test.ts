import assert from 'node:assert/strict';
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  type DocumentDiagnosticReport,
  type InitializeResult,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { serverEnvironment } from '../../client/src/serverFlags';
import { codesOf } from './client';
import { sevenMilestones, uri } from './plans';

describe('the server as a process', function () {
  this.timeout(20_000);
  let server: ChildProcessWithoutNullStreams;
  let connection: ProtocolConnection;
  let errors: string;

  const start = (...args: string[]) => startIn({}, ...args);
  const startIn = (environment: NodeJS.ProcessEnv, ...args: string[]) => {
    server = spawn(process.execPath, ['dist/server.js', ...args], {
      env: { ...process.env, ...environment },
    });
    errors = '';
    server.stderr.on('data', (data) => {
      errors += data;
    });
    connection = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    connection.listen();
  };
  const initialize = (processId = process.pid): Promise<InitializeResult> =>
    connection.sendRequest('initialize', {
      processId,
      rootUri: pathToFileURL('.').href,
      capabilities: { textDocument: { diagnostic: {} } },
    });
  const exit = async () => (await once(server, 'exit'))[0] as number | null;

  afterEach(() => {
    connection.dispose();
    server.kill();
    assert.equal(errors, '');
  });

  for (const args of [['--stdio'], []]) {
    it(`answers and leaves when told to (${args.join('') || 'no arguments'})`, async () => {
      start(...args);
      assert.equal((await initialize()).serverInfo?.name, 'ogpplan');
      await connection.sendNotification('initialized', {});
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'ogpplan', version: 1, text: sevenMilestones },
      });
      const report: DocumentDiagnosticReport = await connection.sendRequest('textDocument/diagnostic', {
        textDocument: { uri },
      });
      assert.ok(codesOf(report).includes('milestone-limit'));
      await connection.sendRequest('shutdown');
      const code = exit();
      await connection.sendNotification('exit');
      assert.equal(await code, 0);
    });
  }

  it('starts with what was compiled before, also where none of it can be used', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ogpplan-compiled-'));
    const compiled = () =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name));
    try {
      for (const spoil of [false, false, true]) {
        if (spoil) for (const path of compiled()) writeFileSync(path, 'spoilt');
        startIn(serverEnvironment(folder), '--stdio');
        await initialize();
        await connection.sendRequest('shutdown');
        const code = exit();
        await connection.sendNotification('exit');
        assert.equal(await code, 0);
        assert.ok(compiled().length > 0);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('leaves when the client goes without a word', async () => {
    start('--stdio');
    await initialize();
    const code = exit();
    server.stdin.end();
    assert.equal(await code, 1);
  });

  it('leaves when the client goes in the middle of a message', async () => {
    start('--stdio');
    await initialize();
    const code = exit();
    server.stdin.end('Content-Length: 1000\r\n\r\n{"jsonrpc":"2.0","method":"textDocument/didOpen","par');
    assert.equal(await code, 1);
  });

  it('leaves when the client goes in the middle of its work', async () => {
    start('--stdio');
    await initialize();
    const text = sevenMilestones + '# a long comment\n'.repeat(100_000);
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'ogpplan', version: 1, text },
    });
    // Nobody will read the answers.
    for (let count = 0; count < 100; count++) {
      connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } }).catch(() => {});
    }
    const code = exit();
    server.stdout.destroy();
    server.stdin.end();
    assert.equal(await code, 1);
  });

  it('leaves when the process of the client is gone, even if its pipes are not', async () => {
    start('--stdio');
    const client = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: 'pipe' });
    await once(client, 'spawn');
    await initialize(client.pid);
    const code = exit();
    client.kill('SIGKILL');
    assert.equal(await code, 1);
  });

  it('survives what is no message', async () => {
    start('--stdio');
    await initialize();
    const messages = [
      '5',
      'null',
      '[]',
      '{}',
      '"x"',
      '{"jsonrpc":"2.0","id":7}',
      '{"jsonrpc":"2.0","method":5}',
    ];
    for (const message of messages) {
      server.stdin.write(`Content-Length: ${message.length}\r\n\r\n${message}`);
    }
    const report = await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
    assert.deepEqual(report, { kind: 'full', items: [] });
  });

  it('leaves with the client after a shutdown', async () => {
    start('--stdio');
    await initialize();
    await connection.sendRequest('shutdown');
    const code = exit();
    server.stdin.end();
    assert.equal(await code, 0);
  });
});
