// The language client for hosts with processes; the only file of the client part that needs Node.
import { Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { ClientFactory } from './client';
import { serverFlags } from './serverFlags';

/** A client that forks the packed server and talks to it over Node's IPC. */
export const createNodeClient: ClientFactory = (context, options) => {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  const transport = TransportKind.ipc;
  return new LanguageClient(
    'ogpplan',
    'OGP Action Plans',
    {
      run: { module, transport, options: { execArgv: [...serverFlags] } },
      debug: {
        module,
        transport,
        options: { execArgv: [...serverFlags, '--nolazy', '--inspect=6009'] },
      },
    },
    options,
  );
};
