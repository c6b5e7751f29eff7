// The life of the language server as VS Code's window sees it: start, restart, stop, and what it is told.
import {
  type CancellationToken,
  type Disposable,
  EventEmitter,
  type ExtensionContext,
  type LogOutputChannel,
  workspace,
} from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  CodeActionResolveRequest,
  ErrorAction,
  type ErrorHandler,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  State,
  vsdiag,
  WorkDoneProgress,
} from 'vscode-languageclient';
import {
  type ActionChoice,
  aliveRequest,
  type ClientOptions,
  type Fault,
  type FindPlansParams,
  type FindPlansResult,
  faultNotification,
  findPlansRequest,
  type PlanStatus,
  type ReadFileParams,
  type ReadFileResult,
  readFileRequest,
  statusNotification,
} from '../../server/src/lsp/protocol';
import { isWorkedOn } from './files';
import { pickActionCommand } from './pickAction';
import { showPlacesCommand } from './places';
import { Pulse } from './pulse';
import { linkRulePages, openRulePages, rulePagePrefix, showRuleCommand } from './rulePages';

/** The language of plans, as `contributes.languages` names it. */
export const languageId = 'ogpplan';

/** Makes the client that fits the host: one that forks a process, or one that runs a web worker. */
export type ClientFactory = (context: ExtensionContext, options: LanguageClientOptions) => BaseLanguageClient;

/** What the server's session needs from the rest of the extension. */
export interface ServerHooks {
  readonly context: ExtensionContext;
  readonly output: LogOutputChannel;
  readonly trace: LogOutputChannel;
  onStatus(status: PlanStatus): void;
  /** An internal error was caught, here or in the server; it is in the log. */
  onFault(name: string): void;
  /** The server is down and stays so until the user restarts it. */
  onGivenUp(reason: string): void;
  /** The server runs, and has not answered for ten seconds. */
  onSilent(): void;
  readFile(params: ReadFileParams): Promise<ReadFileResult>;
  findPlans(params: FindPlansParams): Promise<FindPlansResult>;
}

/** `failed`: never came up. `stopped`: ended by us, or crashed once too often. `silent`: runs, and does not answer. */
export type ServerState = 'starting' | 'running' | 'silent' | 'stopped' | 'failed';

/** How long a start may hold up a restart or a stop that waits behind it. */
const startPatience = 15_000;

/** The one server of a window. Starts and stops take turns, so they can be asked for at any time. */
export class PlanServer implements Disposable {
  readonly #create: ClientFactory;
  readonly #hooks: ServerHooks;
  readonly #states = new EventEmitter<ServerState>();
  readonly onDidChangeState = this.#states.event;
  #client: BaseLanguageClient | undefined;
  #turn: Promise<void> = Promise.resolve();
  #restart: Promise<void> | undefined;
  #requests = 0;
  readonly #pulse = new Pulse({
    isWanted: () => workspace.textDocuments.some((document) => document.languageId === languageId),
    ask: () => this.#askForLife(),
    onChange: (answers) => this.#onPulse(answers),
  });

  constructor(create: ClientFactory, hooks: ServerHooks) {
    this.#create = create;
    this.#hooks = hooks;
  }

  /** Starts the server unless it has been started before. Never rejects: a failure is logged and shown. */
  start(): Promise<void> {
    this.#pulse.begin();
    return this.#next(async () => {
      if (this.#client === undefined) await this.#launch();
    });
  }

  /** Replaces the server by a new one, whatever state it is in. Never rejects. */
  restart(): Promise<void> {
    // A second wish while the first waits for its turn is the same wish.
    this.#restart ??= this.#next(async () => {
      this.#restart = undefined;
      await this.#quit();
      await this.#launch();
    });
    return this.#restart;
  }

  /** Ends the server and waits for it. Never rejects. */
  stop(): Promise<void> {
    return this.#next(() => this.#quit());
  }

  /** Asks the server something beyond LSP. Undefined while it does not run, and if it fails or is cancelled. */
  async ask<R>(request: string, params: unknown, token: CancellationToken): Promise<R | undefined> {
    const client = this.#client;
    if (client?.state !== State.Running) return undefined;
    return client.sendRequest<R>(request, params, token).catch((error: unknown) => {
      this.#hooks.output.debug(String(error));
      return undefined;
    });
  }

  /**
   * The same for what takes long, started with the server if need be.
   * @param onProgress is told how far it is, in percent, with a few words
   */
  async askAtLength<R>(
    request: string,
    token: CancellationToken,
    onProgress: (percentage: number, message: string) => void,
  ): Promise<R | undefined> {
    await this.start();
    const workDoneToken = `${request}/${++this.#requests}`;
    const listener = this.#client?.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
      if (value.kind === 'report') onProgress(value.percentage ?? 0, value.message ?? '');
    });
    const answer = await this.ask<R>(request, { workDoneToken }, token);
    listener?.dispose();
    return answer;
  }

  /** Has the server make the edit of a code action, and applies it; false where there is none (any more). */
  async applyAction(action: ActionChoice['action']): Promise<boolean> {
    const client = this.#client;
    if (client === undefined) return false;
    const { edit } = await client.sendRequest(CodeActionResolveRequest.type, action);
    return (
      edit !== undefined && workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(edit))
    );
  }

  dispose(): void {
    this.#pulse.end();
    void this.stop().then(() => this.#states.dispose());
  }

  /** Nobody is asked who is only starting, or is held by a debugger. */
  #askForLife(): Promise<unknown> | undefined {
    const client = this.#client;
    if (client?.state !== State.Running || isDebugged(client)) return undefined;
    return client.sendRequest(aliveRequest);
  }

  #onPulse(answers: boolean): void {
    this.#states.fire(answers ? 'running' : 'silent');
    if (!answers) this.#hooks.onSilent();
  }

  #next(task: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn.then(task).catch((error: unknown) => {
      this.#hooks.output.error(error instanceof Error ? error : String(error));
      this.#hooks.onFault('starting or stopping the server');
    });
    return this.#turn;
  }

  async #launch(): Promise<void> {
    // A client whose start failed cannot be used again, so every start makes its own.
    const client: BaseLanguageClient = this.#create(
      this.#hooks.context,
      this.#options(() => client),
    );
    this.#client = client;
    // Its own messages are for programmers; ours go out where they tell the user something to do.
    const log = client.error.bind(client);
    client.error = (message, data) => log(message, data, false);
    client.onDidChangeState(({ newState }) => {
      if (this.#client !== client) return;
      this.#pulse.renew();
      this.#states.fire(stateNames[newState]);
    });
    client.onNotification(statusNotification, (status: PlanStatus) => this.#hooks.onStatus(status));
    client.onNotification(faultNotification, ({ name }: Fault) => this.#hooks.onFault(name));
    client.onRequest<ReadFileResult, void>(readFileRequest, (params: ReadFileParams) =>
      this.#hooks.readFile(params),
    );
    client.onRequest<FindPlansResult, void>(findPlansRequest, (params: FindPlansParams) =>
      this.#hooks.findPlans(params),
    );
    const started = client.start().catch(() => {
      if (this.#client === client) this.#hooks.onGivenUp('it could not be started');
    });
    await Promise.race([started, delay(startPatience)]);
  }

  async #quit(): Promise<void> {
    const client = this.#client;
    if (client === undefined) return;
    this.#client = undefined;
    this.#states.fire('stopped');
    // Rejects where the server does not answer or never came up; its process is killed all the same.
    await client.dispose().catch((error: unknown) => this.#hooks.output.debug(String(error)));
  }

  #options(client: () => BaseLanguageClient): LanguageClientOptions {
    const initializationOptions: ClientOptions = {
      rulePages: rulePagePrefix,
      showRule: showRuleCommand,
      showPlaces: showPlacesCommand,
      pickAction: pickActionCommand,
      readFiles: true,
      suggestCommand: 'editor.action.triggerSuggest',
      findPlans: true,
      status: true,
      faults: true,
    };
    return {
      // No scheme: untitled plans, plans on virtual file systems and the old side of a diff are plans too.
      documentSelector: [{ language: languageId }],
      initializationOptions,
      outputChannel: this.#hooks.output,
      traceOutputChannel: this.#hooks.trace,
      // A request that failed is for the log, not for the writer.
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      // Without it the client shows such a failure itself.
      initializationFailedHandler: () => false,
      errorHandler: this.#errorHandler(client),
      // Other files reach a plan's problems through the server, which then asks for a refresh.
      diagnosticPullOptions: { onChange: true, onSave: false, onFocus: false, onTabs: false },
      middleware: {
        provideDiagnostics: (document, previousResultId, token, next) =>
          isWorkedOn(document) ? next(document, previousResultId, token) : nothingFound,
        provideHover: async (document, position, token, next) =>
          linkRulePages(await next(document, position, token)),
        provideDocumentLinks: async (document, token, next) => openRulePages(await next(document, token)),
      },
    };
  }

  /** The client's own handling: a few restarts in a row, then none. What dies while starting is not restarted. */
  #errorHandler(client: () => BaseLanguageClient): ErrorHandler {
    let standard: ErrorHandler | undefined;
    const handler = () => {
      standard ??= client().createDefaultErrorHandler();
      return standard;
    };
    return {
      error: async (error, message, count) => {
        const result = await handler().error(error, message, count);
        if (result.action === ErrorAction.Shutdown) this.#hooks.onGivenUp('the connection to it broke');
        return result;
      },
      closed: async () => {
        // Before anything else went wrong, `standard` is not there.
        const isFirst = standard === undefined;
        const isStarting = client().state === State.Starting;
        const result = isStarting ? { action: CloseAction.DoNotRestart } : await handler().closed();
        // Of a first start that failed, who asked for it tells.
        if (result.action === CloseAction.DoNotRestart && !(isStarting && isFirst))
          this.#hooks.onGivenUp('it stopped several times in a row');
        return result;
      },
    };
  }
}

/** Only a client with a process can be debugged, and knows whether it is. */
const isDebugged = (client: BaseLanguageClient): boolean =>
  'isInDebugMode' in client && client.isInDebugMode === true;

const nothingFound: vsdiag.FullDocumentDiagnosticReport = {
  kind: vsdiag.DocumentDiagnosticReportKind.full,
  items: [],
};

const stateNames: Record<State, ServerState> = {
  [State.Starting]: 'starting',
  [State.Running]: 'running',
  [State.Stopped]: 'stopped',
  [State.StartFailed]: 'failed',
};

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
