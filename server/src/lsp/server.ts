import {
  type ClientCapabilities,
  CodeActionKind,
  type CompletionList,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type InitializeParams,
  type InitializeResult,
  MarkupKind,
  type TextDocumentPositionParams,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { configFileName } from '../config/config';
import { actionsAt, fixAllKind } from '../language/codeActions';
import { complete } from '../language/completion/completion';
import type { PageOf } from '../language/diagnostics';
import { type HoverOptions, hoverAt } from '../language/hover';
import { codeActionOf, type EditSupport } from './actions';
import { OpenPlans } from './documents';
import { Guard, type OnFault } from './guard';
import { type ClientOptions, type ReadFileResult, readFileRequest } from './protocol';
import { type ReadFile, Settings } from './settings';
import { Validator } from './validator';

/** What the place the server runs in gives it. */
export interface Host {
  readonly version: string;
  /** Where rule pages are found on the web, with a slash at the end; '' if nowhere. */
  readonly webPages: string;
  /** Reads a file where the client does not do so. */
  readonly readFile: ReadFile;
  /** Milliseconds to wait for a client to tell its settings, then what it said last applies. (3000) */
  readonly patience?: number;
  /** Is told of each internal error, besides the log. */
  readonly onFault?: OnFault;
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
  readonly #capabilities: ClientCapabilities;
  readonly #options: ClientOptions;
  readonly #plans = new OpenPlans();
  readonly #guard: Guard;
  readonly #settings: Settings;
  readonly #pageOf: PageOf;
  readonly #validator: Validator;

  constructor(connection: Connection, host: Host, params: InitializeParams) {
    this.#connection = connection;
    this.#host = host;
    this.#capabilities = params.capabilities;
    this.#options = (params.initializationOptions ?? {}) as ClientOptions;
    this.#guard = new Guard(connection.console, host.onFault);
    this.#settings = new Settings({
      connection,
      readFile: this.#readFile(),
      capabilities: this.#capabilities,
      folders: foldersOf(params),
      patience: host.patience ?? 3000,
      onLate: () => this.#checkAgain(),
    });
    this.#pageOf = pagesUnder(this.#options.rulePages ?? host.webPages);
    const { workspace, textDocument } = this.#capabilities;
    this.#validator = new Validator(connection, this.#plans, this.#settings, this.#guard, {
      pull: textDocument?.diagnostic !== undefined,
      refresh: workspace?.diagnostics?.refreshSupport === true,
      status: this.#options.status === true,
      pageOf: this.#pageOf,
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
        completionProvider: { triggerCharacters: [' ', '[', ','] },
        hoverProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  }

  #listenToTexts(): void {
    this.#plans.texts.onDidChangeContent(({ document }) => this.#validator.changed(document.uri));
    this.#plans.texts.onDidClose(({ document }) =>
      this.#guard.run('close', () => this.#validator.closed(document.uri)),
    );
  }

  #listenToWorkspace(): void {
    this.#connection.onDidChangeConfiguration(({ settings }) => {
      this.#settings.push(settings);
      this.#checkAgain();
    });
    this.#connection.onDidChangeWatchedFiles(({ changes }) => {
      if (!changes.some(({ uri }) => uri.endsWith(`/${configFileName}`))) return;
      this.#settings.reset();
      this.#checkAgain();
    });
    this.#connection.onInitialized(() => this.#register());
  }

  /** Asks to be told of changes, where the client has to be asked. */
  #register(): void {
    const { workspace } = this.#capabilities;
    const { client } = this.#connection;
    if (workspace?.didChangeConfiguration?.dynamicRegistration) {
      void this.#guard.run('registration', async () => {
        await client.register(DidChangeConfigurationNotification.type, { section: 'ogpplan' });
      });
    }
    if (workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      void this.#guard.run('registration', async () => {
        const watchers = [{ globPattern: `**/${configFileName}` }];
        await client.register(DidChangeWatchedFilesNotification.type, { watchers });
      });
    }
    if (workspace?.workspaceFolders) {
      this.#connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        this.#settings.changeFolders(added, removed);
        this.#checkAgain();
      });
    }
  }

  #checkAgain(): void {
    void this.#guard.run('settings', () => this.#validator.again());
  }

  #answer(): void {
    this.#connection.languages.diagnostics.on(
      this.#guard.request<DocumentDiagnosticParams, DocumentDiagnosticReport>(
        'diagnostics',
        { kind: DocumentDiagnosticReportKind.Full, items: [] },
        (params, token) => this.#validator.pull(params.textDocument.uri, params.previousResultId, token),
      ),
    );
    this.#answerCompletion();
    this.#answerHover();
    this.#answerCodeActions();
  }

  #answerCompletion(): void {
    const snippets = this.#capabilities.textDocument?.completion?.completionItem?.snippetSupport === true;
    this.#connection.onCompletion(
      this.#guard.request<TextDocumentPositionParams, CompletionList | null>(
        'completion',
        null,
        async ({ textDocument: { uri }, position }) => {
          const open = await this.#plans.ready(uri, 'plan');
          const items = open ? complete(open.plan, open.plan.lines.offsetAt(position), snippets) : [];
          return items.length > 0 ? { isIncomplete: true, items } : null;
        },
      ),
    );
  }

  #answerHover(): void {
    const formats = this.#capabilities.textDocument?.hover?.contentFormat;
    const markdown = formats === undefined || formats.includes(MarkupKind.Markdown);
    this.#connection.onHover(
      this.#guard.request('hover', null, async ({ textDocument: { uri }, position }) => {
        if (!this.#plans.get(uri)) return null;
        const settings = await this.#settings.of(uri);
        const open = await this.#plans.ready(uri, 'findings');
        if (!open) return null;
        const options: HoverOptions = { settings, pageOf: this.#pageOf, markdown };
        return hoverAt(open.plan, open.findings, open.plan.lines.offsetAt(position), options) ?? null;
      }),
    );
  }

  #answerCodeActions(): void {
    const edits = this.#capabilities.workspace?.workspaceEdit;
    const support: EditSupport = {
      documentChanges: edits?.documentChanges === true,
      snippets: edits?.snippetEditSupport === true,
    };
    this.#connection.onCodeAction(
      this.#guard.request('code actions', null, async ({ textDocument: { uri }, range, context }, token) => {
        if (!this.#plans.get(uri)) return null;
        const settings = await this.#settings.of(uri);
        const open = await this.#plans.ready(uri, 'findings');
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
}

/** In our client the packed page of a rule, elsewhere one on the web if there is one. */
const pagesUnder =
  (prefix: unknown): PageOf =>
  (code) =>
    typeof prefix === 'string' && prefix !== '' ? `${prefix}${code}.md` : undefined;

function foldersOf({ workspaceFolders, rootUri }: InitializeParams) {
  return workspaceFolders ?? (rootUri ? [{ uri: rootUri, name: '' }] : []);
}
