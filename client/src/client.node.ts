// The language client for hosts with processes; the only file of the client part that needs Node.
import { Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { ClientFactory } from './client';
import { compiledFolder, removeFormer } from './compiledServer';
import { serverEnvironment, serverFlags } from './serverFlags';

/** A client that forks the packed server and talks to it over Node's IPC. */
export const createNodeClient: ClientFactory = (context, options) => {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  const transport = TransportKind.ipc;
  const { version } = context.extension.packageJSON as { version: string };
  const compiled = compiledFolder(context.globalStorageUri, version);
  removeFormer(context.globalStorageUri, version).catch((error) =>
    options.outputChannel?.warn(String(error)),
  );
  return new ProcessClient(
    'ogpplan',
    'OGP Action Plans',
    {
      run: {
        module,
        transport,
        options: { execArgv: [...serverFlags], env: serverEnvironment(compiled.fsPath) },
      },
      debug: {
        module,
        transport,
        options: { execArgv: [...serverFlags, '--nolazy', '--inspect=6009'] },
      },
    },
    options,
  );
};

class ProcessClient extends LanguageClient {
  /** Ends the server, also one that hangs: such a one does not hear that it is to end. */
  override async dispose(timeout?: number): Promise<void> {
    const server = this.serverProcess;
    try {
      await super.dispose(timeout);
    } catch (error) {
      server?.kill('SIGKILL');
      throw error;
    }
  }
}
