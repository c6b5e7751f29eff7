// The language server as a Node process: `server.js --stdio`, or forked by an editor over IPC.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from './lsp/server';
import { homepage, version } from './product';

serve(createConnection(ProposedFeatures.all), { version, homepage, readFile: readFromDisk });

/** The text of a file; null where there is none that can be read. */
async function readFromDisk(uri: string): Promise<string | null> {
  if (!uri.startsWith('file:')) return null;
  try {
    return await readFile(fileURLToPath(uri), 'utf8');
  } catch {
    return null;
  }
}
