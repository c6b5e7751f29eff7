import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  type DocumentDiagnosticReport,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { configFileName } from '../../server/src/config/config';
import { codesOf } from './client';

const examples = resolve('examples');
const corpus = process.env.OGPPLAN_CORPUS ? join(process.env.OGPPLAN_CORPUS, 'plans') : undefined;
/** Real plans where there are any; of all languages, and few enough for each run of the tests. */
const folder = corpus ?? examples;
const plans = readdirSync(folder)
  .filter((name) => name.endsWith('.ogpplan'))
  .filter((_, index) => corpus === undefined || index % 6 === 0);

/** What is loaded first. */
const denied = pathToFileURL('test/protocol/deny.mjs');
/** The settings that a plan might have, in its folder and in those above. */
const settings = folder
  .split(sep)
  .map((_, index, steps) => [...steps.slice(0, index + 1), configFileName].join(sep));
const readable = [resolve('dist'), fileURLToPath(denied), folder, ...settings];
/** Where Node can hold a program to it: no writing, no programs, no threads, and reading nothing else. */
const permissions = process.allowedNodeEnvironmentFlags.has('--permission')
  ? ['--permission', ...readable.map((one) => `--allow-fs-read=${one}`)]
  : [];

/** Starts a program with everything denied that reaches beyond it. */
function start(script: string, ...args: string[]) {
  const child = spawn(process.execPath, [...permissions, '--import', denied.href, script, ...args], {
    cwd: folder,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  return { child, errors: collect(child.stderr) };
}

function collect(stream: ChildProcess['stdout']): () => string {
  let text = '';
  stream?.on('data', (data) => {
    text += data;
  });
  return () => text;
}

describe('alone, with no way to reach out', function () {
  this.timeout(60_000);

  it('a program notices it', async () => {
    for (const reach of [
      "require('net').connect(9)",
      "fetch('http://127.0.0.1')",
      "require('child_process').spawn('true')",
      "require('fs').writeFileSync('x', '')",
      "require('dns').lookup('example.org', () => {})",
    ]) {
      const child = spawn(process.execPath, ['--import', denied.href, '-e', reach]);
      const errors = collect(child.stderr);
      assert.notEqual((await once(child, 'close'))[0], 0, reach);
      assert.match(errors(), /denied: /, reach);
    }
  });

  it('the server serves', async () => {
    const { child, errors } = start(resolve('dist/server.js'), '--stdio');
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    connection.listen();
    const workspaceFolders = [{ uri: pathToFileURL(folder).href, name: '' }];
    const capabilities = {
      textDocument: { diagnostic: {}, hover: { contentFormat: ['markdown' as const] } },
    };
    await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders,
      capabilities,
    });
    await connection.sendNotification('initialized', {});
    let found = 0;
    for (const name of plans) {
      const uri = pathToFileURL(join(folder, name)).href;
      const text = readFileSync(join(folder, name), 'utf8');
      const textDocument = { uri, languageId: 'ogpplan', version: 1, text };
      await connection.sendNotification('textDocument/didOpen', { textDocument });
      const report: DocumentDiagnosticReport = await connection.sendRequest('textDocument/diagnostic', {
        textDocument,
      });
      found += codesOf(report).length;
      const lines = text.split('\n').length;
      for (const line of [1, Math.floor(lines / 2), lines - 2]) {
        const position = { line, character: 6 };
        const at = { textDocument, position };
        for (const what of ['hover', 'completion', 'definition'])
          await connection.sendRequest(`textDocument/${what}`, at);
        const range = { start: position, end: position };
        const asked = { textDocument, range, context: { diagnostics: [] } };
        await connection.sendRequest('textDocument/codeAction', asked);
      }
      for (const what of [
        'documentSymbol',
        'documentLink',
        'codeLens',
        'foldingRange',
        'semanticTokens/full',
      ]) {
        await connection.sendRequest(`textDocument/${what}`, { textDocument });
      }
    }
    assert.ok(((await connection.sendRequest('workspace/symbol', { query: 'a' })) as unknown[]).length > 0);
    assert.ok(found > 0);
    await connection.sendRequest('shutdown');
    const ended = once(child, 'close');
    await connection.sendNotification('exit');
    assert.equal((await ended)[0], 0);
    connection.dispose();
    assert.equal(errors(), '');
  });

  it('the command line checks and scores', async () => {
    for (const command of ['check', 'score']) {
      const { child, errors } = start(resolve('dist/cli.js'), command, '--format', 'json', ...plans);
      const out = collect(child.stdout);
      const [code] = await once(child, 'close');
      assert.ok(code === 0 || code === 1, `${code}: ${errors()}`);
      assert.ok(JSON.parse(out()).length > 0);
      assert.equal(errors(), '');
    }
  });
});
