import {
  CodeActionKind,
  type Connection,
  DidChangeWatchedFilesNotification,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { actionsAt, fixAllKind } from '../language/codeActions';
import { complete } from '../language/completion/completion';
import { hoverAt } from '../language/hover';
import { codeActionOf, type EditSupport } from './actions';
import { OpenPlans } from './documents';
import { Guard } from './guard';
import { type ClientOptions, type ReadFileResult, readFileRequest } from './protocol';
import { configFile, type ReadFile, Settings } from './settings';
import { Validator } from './validator';

/** What the place the server runs in gives it. */
export interface Host {
  readonly version: string;
  /** Where rule pages are found on the web, with a slash at the end; '' if nowhere. */
  readonly homepage: string;
  /** Reads a file where the client does not do so. */
  readonly readFile: ReadFile;
}

/** Serves a client over a connection until it leaves. */
export function serve(connection: Connection, host: Host): void {
  connection.onInitialize((params) => new Session(connection, host, params).start());
  connection.listen();
}

/** Everything of one client, from its first message to its last. */
class Session {
  readonly #connection: Connection;
  readonly #host: Host;
  readonly #params: InitializeParams;
  readonly #options: ClientOptions;
  readonly #plans = new OpenPlans();
  readonly #guard: Guard;
  readonly #settings: Settings;
  readonly #validator: Validator;

  constructor(connection: Connection, host: Host, params: InitializeParams) {
    const { workspace, textDocument } = params.capabilities;
    this.#connection = connection;
    this.#host = host;
    this.#params = params;
    this.#options = (params.initializationOptions ?? {}) as ClientOptions;
    this.#guard = new Guard(connection.console);
    this.#settings = new Settings(connection, this.#readFile(), params.capabilities, foldersOf(params));
    this.#validator = new Validator(connection, this.#plans, this.#settings, this.#guard, {
      pull: textDocument?.diagnostic !== undefined,
      refresh: workspace?.diagnostics?.refreshSupport === true,
      status: this.#options.status === true,
      pageOf: this.#pageOf(),
    });
  }

  /** Takes up its work and tells the client what it can do. */
  start(): InitializeResult {
    this.#plans.texts.listen(this.#connection);
    this.#listenToTexts();
    this.#listenToWorkspace();
    this.#answer();
    return {
      serverInfo: { name: 'ogpplan', version: this.#host.version },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        diagnosticProvider: {
          identifier: 'ogpplan',
          interFileDependencies: false,
          workspaceDiagnostics: false,
        },
        completionProvider: { triggerCharacters: [' ', '[', ',', '-'] },
        hoverProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  }

  #listenToTexts(): void {
    this.#plans.texts.onDidOpen(() => this.#validator.opened());
    this.#plans.texts.onDidChangeContent(({ document }) => this.#validator.changed(document.uri));
    this.#plans.texts.onDidClose(({ document }) =>
      this.#guard.run('close', () => this.#validator.closed(document.uri)),
    );
  }

  #listenToWorkspace(): void {
    const again = () => void this.#guard.run('settings', () => this.#validator.again());
    const { workspace } = this.#params.capabilities;
    this.#connection.onDidChangeConfiguration(({ settings }) => {
      this.#settings.reset({ pushed: settings });
      again();
    });
    this.#connection.onDidChangeWatchedFiles(() => {
      this.#settings.reset();
      again();
    });
    this.#connection.onInitialized(() =>
      this.#guard.run('registration', async () => {
        if (workspace?.didChangeWatchedFiles?.dynamicRegistration) {
          const watchers = [{ globPattern: `**/${configFile}` }];
          await this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
        }
        if (workspace?.workspaceFolders) {
          this.#connection.workspace.onDidChangeWorkspaceFolders(() =>
            this.#guard.run('folders', async () => {
              this.#settings.reset({
                folders: (await this.#connection.workspace.getWorkspaceFolders()) ?? [],
              });
              await this.#validator.again();
            }),
          );
        }
      }),
    );
  }

  #answer(): void {
    const { textDocument } = this.#params.capabilities;
    const snippets = textDocument?.completion?.completionItem?.snippetSupport === true;
    this.#connection.languages.diagnostics.on(
      this.#guard.request<DocumentDiagnosticParams, DocumentDiagnosticReport>(
        'diagnostics',
        { kind: DocumentDiagnosticReportKind.Full, items: [] },
        (params, token) => this.#validator.pull(params.textDocument.uri, params.previousResultId, token),
      ),
    );
    this.#connection.onCompletion(
      this.#guard.request('completion', null, ({ textDocument: { uri }, position }) => {
        const open = this.#plans.get(uri);
        return open ? complete(open.plan, open.plan.lines.offsetAt(position), snippets) : null;
      }),
    );
    this.#connection.onHover(
      this.#guard.request('hover', null, ({ textDocument: { uri }, position }) => {
        const open = this.#plans.get(uri);
        return (open && hoverAt(open.plan, open.findings, open.plan.lines.offsetAt(position))) ?? null;
      }),
    );
    this.#answerCodeActions();
  }

  #answerCodeActions(): void {
    const { workspace } = this.#params.capabilities;
    const support: EditSupport = {
      documentChanges: workspace?.workspaceEdit?.documentChanges === true,
      snippets: workspace?.workspaceEdit?.snippetEditSupport === true,
    };
    this.#connection.onCodeAction(
      this.#guard.request('code actions', null, async ({ textDocument: { uri }, range, context }, token) => {
        const settings = await this.#settings.of(uri);
        const open = this.#plans.get(uri);
        if (!open || token.isCancellationRequested) return null;
        const { lines } = open.plan;
        const request = {
          start: lines.offsetAt(range.start),
          end: lines.offsetAt(range.end),
          only: context.only,
        };
        const actions = actionsAt(open.plan, open.findings, request, settings);
        return actions.map((action) => codeActionOf(open, action, context.diagnostics, support));
      }),
    );
  }

  #readFile(): ReadFile {
    if (this.#options.readFiles !== true) return this.#host.readFile;
    return (uri) => this.#connection.sendRequest<ReadFileResult>(readFileRequest, { uri });
  }

  /** In our client the packed page, elsewhere one on the web if there is one. */
  #pageOf(): (code: string) => string | undefined {
    const prefix = this.#options.rulePages ?? this.#host.homepage;
    return (code) => (prefix ? `${prefix}${code}.md` : undefined);
  }
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams) {
  return workspaceFolders ?? (rootUri ? [{ uri: rootUri, name: '' }] : []);
}
