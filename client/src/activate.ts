// Puts the parts together. Knows nothing of the host: the entry brings the way to make a client, and to see
// where links lead.
import { commands, type ExtensionContext, type TextDocument, window, workspace } from 'vscode';
import { type ClientFactory, languageId, PlanServer } from './client';
import { registerCommands } from './commands';
import { findPlanFiles, readPlanFile, type StaysWithin } from './files';
import { registerPasting } from './paste';
import { registerRulePages } from './rulePages';
import { ScoreItem } from './status';
import { TraceChannel } from './trace';

/** What the extension tells other code in the window. */
export interface ExtensionApi {
  /** What the extension and its server were doing each time an internal error was caught; our tests want none. */
  readonly faults: readonly string[];
}

/** Registers everything the extension offers, and starts the server as soon as there is a plan. */
export function startExtension(
  context: ExtensionContext,
  createClient: ClientFactory,
  staysWithin: StaysWithin,
): { server: PlanServer; api: ExtensionApi } {
  const faults: string[] = [];
  const output = window.createOutputChannel('OGP Action Plans', { log: true });
  const trace = new TraceChannel(output);
  const score = new ScoreItem();
  const server = new PlanServer(createClient, {
    context,
    output,
    trace,
    onStatus: (status) => score.show(status),
    onFault: (name) => faults.push(name),
    onGivenUp: (reason) => void offerRestart(`does not run, because ${reason}`),
    onSilent: () => void offerRestart('has not answered for ten seconds'),
    readFile: (params) => readPlanFile(params, staysWithin),
    findPlans: findPlanFiles,
  });
  const startFor = (document: TextDocument) => {
    if (document.languageId === languageId) void server.start();
  };
  context.subscriptions.push(
    output,
    trace,
    score,
    server,
    server.onDidChangeState((state) => score.showState(state)),
    registerRulePages(context.extensionUri),
    registerCommands(server, output),
    registerPasting(server),
    workspace.onDidOpenTextDocument(startFor),
    workspace.onDidCloseTextDocument((document) => score.forget(document.uri)),
  );
  for (const document of workspace.textDocuments) startFor(document);
  // Our commands are worth a place in the palette only once there has been a plan.
  void commands.executeCommand('setContext', 'ogpplan.active', true);
  return { server, api: { faults } };
}

/**
 * The one message of the extension: without the server nothing is checked, and only the user can change that.
 * @param what is the matter with it
 */
async function offerRestart(what: string): Promise<void> {
  const [restart, showOutput] = ['Restart', 'Show Output'];
  const message = `Your action plans are not being checked: the language server ${what}. What you have written is safe.`;
  const choice = await window.showErrorMessage(message, restart, showOutput);
  if (choice === restart) await commands.executeCommand('ogpplan.restart');
  if (choice === showOutput) await commands.executeCommand('ogpplan.showOutput');
}
