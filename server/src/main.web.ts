// The language server as a web worker, which our own client starts in VS Code for the web.
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { workerReady } from './lsp/protocol';
import { serve } from './lsp/server';
import { version, webPages } from './product';

/** What is used of the worker's global scope: the browser's types would be seen in all of the project. */
declare const self: {
  addEventListener(type: 'unhandledrejection', listener: (event: { reason: unknown }) => void): void;
  postMessage(message: string): void;
};

const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(self),
  new BrowserMessageWriter(self),
);
// A worker reaches no disk: all files come from the client.
const guard = serve(connection, { version, webPages, readFile: async () => false });
// A promise that nobody waited for is a fault of ours, and no reason to leave the author without checks.
self.addEventListener('unhandledrejection', ({ reason }) => guard.note('the background', reason));
self.postMessage(workerReady);
