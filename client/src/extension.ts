// The entry on desktop and remote hosts, where a server process can be started.
import type { ExtensionContext } from 'vscode';
import { type ExtensionApi, startExtension } from './activate';
import type { PlanServer } from './client';
import { createNodeClient } from './client.node';
import { staysWithin } from './links.node';

let server: PlanServer | undefined;

/** Called by VS Code when the first plan or rule page is opened. */
export function activate(context: ExtensionContext): ExtensionApi {
  const started = startExtension(context, createNodeClient, staysWithin);
  server = started.server;
  return started.api;
}

/** Called by VS Code on the way out; it waits for the server to end. */
export async function deactivate(): Promise<void> {
  await server?.stop();
}
