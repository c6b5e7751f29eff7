// The language server as a Node process: `server.js --stdio`, or forked by an editor over IPC.
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from './lsp/server';
import { findOnDisk, readFromDisk } from './main.disk';
import { version, webPages } from './product';
import { standardStreams } from './stdio.node';

/** What other than standard input and output an editor may speak over; the library looks for it itself. */
const otherTransports = /^--(?:node-ipc|socket|pipe)(?:=|$)/;

const connection = connect();
const guard = serve(connection, { version, webPages, readFile: readFromDisk, findPlans: findOnDisk });
// A promise that nobody waited for is a fault of ours, and no reason to leave the author without checks.
process.on('unhandledRejection', (reason) => guard.note('the background', reason));

function connect() {
  if (process.argv.some((argument) => otherTransports.test(argument)))
    return createConnection(ProposedFeatures.all);
  const { input, output } = standardStreams();
  return createConnection(ProposedFeatures.all, input, output);
}
