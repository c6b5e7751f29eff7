// The language server as a Node process: `server.js --stdio`, or forked by an editor over IPC.
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { mostPlans } from './lsp/protocol';
import { serve } from './lsp/server';
import { version, webPages } from './product';
import { standardStreams } from './stdio.node';

/** What other than standard input and output an editor may speak over; the library looks for it itself. */
const otherTransports = /^--(?:node-ipc|socket|pipe)(?:=|$)/;

const connection = connect();
const guard = serve(connection, { version, webPages, readFile: readFromDisk, findPlans: findOnDisk });
// A promise that nobody waited for is a fault of ours, and no reason to leave the author without checks.
process.on('unhandledRejection', (reason) => guard.note('the background', reason));

function connect() {
  if (process.argv.some((argument) => otherTransports.test(argument))) return createConnection(ProposedFeatures.all);
  const { input, output } = standardStreams();
  return createConnection(ProposedFeatures.all, input, output);
}

/** Bytes. No plan is near this. */
const largestFile = 8 * 1024 * 1024;

/** In how many folders plans are looked for. */
const mostFolders = 20_000;

/** The plans in folders, at any depth; hidden folders and those of packages are left out, and links not followed. */
async function findOnDisk(folders: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  const waiting = folders.filter((uri) => uri.startsWith('file:')).map((uri) => fileURLToPath(uri));
  for (let count = 0; count < mostFolders && found.length < mostPlans; count++) {
    const folder = waiting.shift();
    if (folder === undefined) break;
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && !/^(?:\.|node_modules$)/.test(entry.name)) waiting.push(path);
      else if (entry.isFile() && entry.name.endsWith('.ogpplan')) found.push(pathToFileURL(path).href);
    }
  }
  return found.slice(0, mostPlans);
}

/** The text of a file; null where there is none that can be read. */
async function readFromDisk(uri: string): Promise<string | null> {
  if (!uri.startsWith('file:')) return null;
  try {
    const path = fileURLToPath(uri);
    if ((await stat(path)).size > largestFile) return null;
    return await readFile(path, 'utf8');
  } catch {
    return null;
  }
}
