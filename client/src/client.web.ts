// The language client for VS Code in a browser, where the server is a web worker.
import { Uri } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type LanguageClientOptions,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { workerReady } from '../../server/src/lsp/protocol';
import type { ClientFactory } from './client';

/** What is used of a worker: the browser's types would be seen in all of the project. */
interface ServerWorker {
  onmessage: ((event: { data: unknown }) => void) | null;
  onerror: ((event: { message?: string }) => void) | null;
  terminate(): void;
}
declare const Worker: new (address: string) => ServerWorker;

/** A client that runs the packed server in a worker of its own. */
export const createWebClient: ClientFactory = (context, options) => {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.web.js').toString(true);
  return new WorkerClient(script, options);
};

class WorkerClient extends LanguageClient {
  readonly #running: { worker?: ServerWorker };

  constructor(script: string, options: LanguageClientOptions) {
    const running: { worker?: ServerWorker } = {};
    const start = () => {
      // After a crash the client asks for another one.
      running.worker?.terminate();
      running.worker = new Worker(script);
      return connectionTo(running.worker);
    };
    super('ogpplan', 'OGP Action Plans', start, options);
    this.#running = running;
  }

  /** Ends the server: a worker, unlike a process, does not end by itself. */
  override async dispose(timeout?: number): Promise<void> {
    try {
      await super.dispose(timeout);
    } finally {
      this.#running.worker?.terminate();
    }
  }
}

/** The way to a worker as soon as its script runs; rejects where it cannot be loaded, which nothing else tells. */
function connectionTo(worker: ServerWorker): Promise<MessageTransports> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => {
      if (data !== workerReady) return;
      // Not the worker itself: VS Code puts its own in the place of `Worker`, and the client does not know it again.
      resolve({ reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) });
    };
    worker.onerror = ({ message }) => reject(new Error(message ?? 'The script of the server was not found.'));
  });
}
