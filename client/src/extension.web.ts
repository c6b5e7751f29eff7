// The entry in VS Code for the web (vscode.dev), where extensions and their servers are web workers.
import type { ExtensionContext } from 'vscode';
import { type ExtensionApi, startExtension } from './activate';
import type { PlanServer } from './client';
import { createWebClient } from './client.web';

let server: PlanServer | undefined;

/** Called by VS Code when the first plan or rule page is opened. */
export function activate(context: ExtensionContext): ExtensionApi {
  const started = startExtension(context, createWebClient, async () => true);
  server = started.server;
  return started.api;
}

/** Called by VS Code on the way out; it waits for the server to end. */
export async function deactivate(): Promise<void> {
  await server?.stop();
}
