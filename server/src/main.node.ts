// The language server as a Node process: `server.js --stdio`, or forked by an editor over IPC.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from './lsp/server';
import { version, webPages } from './product';

const transports = /^--(?:stdio|node-ipc|socket|pipe)(?:=|$)/;
if (!process.argv.slice(2).some((argument) => transports.test(argument))) process.argv.push('--stdio');

const connection = createConnection(ProposedFeatures.all);
// A promise that nobody waited for is a fault of ours, and no reason to leave the author without checks.
process.on('unhandledRejection', (reason) => {
  connection.console.error(`Internal error: ${reason instanceof Error ? reason.stack : String(reason)}`);
});
serve(connection, { version, webPages, readFile: readFromDisk });

/** The text of a file; null where there is none that can be read. */
async function readFromDisk(uri: string): Promise<string | null> {
  if (!uri.startsWith('file:')) return null;
  try {
    return await readFile(fileURLToPath(uri), 'utf8');
  } catch {
    return null;
  }
}
