import assert from 'node:assert/strict';
import { PassThrough, type Readable } from 'node:stream';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import {
  type CodeAction,
  type CodeActionContext,
  CodeActionRequest,
  CodeActionResolveRequest,
  type CodeLens,
  CodeLensRefreshRequest,
  CodeLensRequest,
  CodeLensResolveRequest,
  type CompletionContext,
  type CompletionItem,
  type CompletionList,
  CompletionRequest,
  CompletionResolveRequest,
  ConfigurationRequest,
  createProtocolConnection,
  DiagnosticRefreshRequest,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  FileChangeType,
  type Hover,
  HoverRequest,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  type InitializeResult,
  InlayHintRefreshRequest,
  LogMessageNotification,
  type LogMessageParams,
  MessageType,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  type RegistrationParams,
  RegistrationRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import {
  type Fault,
  type FindPlansParams,
  faultNotification,
  findPlansRequest,
  type PlanStatus,
  type ReadFileParams,
  readFileRequest,
  statusNotification,
} from '../../server/src/lsp/protocol';
import { type Host, serve } from '../../server/src/lsp/server';

/** What the other side of a test can do and is told. */
export interface ClientSetup extends Partial<InitializeParams> {
  /** Answers `workspace/configuration` for `ogpplan.rules` of a document. */
  readonly rules?: (uri: string) => unknown;
  /** Answers `workspace/configuration` for `ogpplan.checkWorkspace` of a folder. */
  readonly checkWorkspace?: (folder: string) => unknown;
  /** What is shown among the lines: the answers for `ogpplan.codeLens` and `ogpplan.inlayHints`. */
  readonly display?: Record<string, unknown>;
  /** Files that the client (with `readFiles`) or the disk hands out. */
  readonly files?: Map<string, string>;
  readonly host?: Partial<Host>;
}

/** Capabilities like those of VS Code. */
export const modern: InitializeParams['capabilities'] = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    workspaceEdit: { documentChanges: true, snippetEditSupport: true },
  },
  textDocument: {
    diagnostic: { dynamicRegistration: true, relatedDocumentSupport: false },
    completion: {
      completionItem: {
        snippetSupport: true,
        resolveSupport: { properties: ['documentation', 'additionalTextEdits'] },
      },
    },
    hover: { contentFormat: ['markdown', 'plaintext'] },
  },
};

/** Like them, and asking for the edit of an action when it is chosen, as VS Code does. */
export const lazy: InitializeParams['capabilities'] = {
  ...modern,
  textDocument: {
    ...modern.textDocument,
    codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } },
  },
};

/** A queue of what came in, and of those who wait for it. */
export class Inbox<T> {
  readonly all: T[] = [];
  #waiting: { wanted: (value: T) => boolean; resolve: (value: T) => void }[] = [];

  add(value: T): void {
    this.all.push(value);
    for (const one of this.#waiting.filter(({ wanted }) => wanted(value))) {
      this.#waiting.splice(this.#waiting.indexOf(one), 1);
      one.resolve(value);
    }
  }

  /** The next one of the kind that comes in from now on. */
  next(wanted: (value: T) => boolean = () => true): Promise<T> {
    return new Promise((resolve) => this.#waiting.push({ wanted, resolve }));
  }
}

/** An editor as the server sees it, over a pair of streams in one process. */
export class TestClient {
  readonly connection: ProtocolConnection;
  readonly setup: ClientSetup;
  readonly published = new Inbox<PublishDiagnosticsParams>();
  readonly statuses = new Inbox<PlanStatus>();
  /** Internal errors that the server tells of, if it is asked to. */
  readonly faultsTold = new Inbox<Fault>();
  readonly registrations = new Inbox<RegistrationParams>();
  readonly refreshes = new Inbox<number>();
  /** What else the server wants to be asked for again: lenses, hints. */
  readonly displayRefreshes = new Inbox<'lenses' | 'hints'>();
  readonly logged: LogMessageParams[] = [];
  /** Files that the server asked for. */
  readonly reads = new Inbox<string>();
  /** What the server has had looked into: all of the workspace (undefined), or what has come to it. */
  readonly searches: (readonly string[] | undefined)[] = [];
  /** The folders that each of them had to be in. */
  readonly within: (readonly string[])[] = [];
  /** Documents whose settings the server asked for. */
  readonly settingsRead: string[] = [];
  /** Internal errors of the server. */
  readonly faults: string[] = [];
  result: InitializeResult | undefined;

  get filesRead(): readonly string[] {
    return this.reads.all;
  }

  readonly #versions = new Map<string, number>();
  readonly #texts = new Map<string, string>();
  readonly #dispose: () => void;

  /** All that the server writes. */
  readonly written: Readable;

  constructor(setup: ClientSetup) {
    this.setup = setup;
    const [up, down] = [new PassThrough(), new PassThrough()];
    this.written = down;
    const server = createConnection(
      ProposedFeatures.all,
      // Not the streams themselves: the server process ends with its input stream.
      new StreamMessageReader(up),
      new StreamMessageWriter(down),
    );
    serve(server, {
      version: '1.2.3',
      webPages: '',
      readFile: async (uri, within) => this.#read(uri, within),
      findPlans: async (_, came) => this.#find(came),
      onFault: (name, error) =>
        this.faults.push(`${name}: ${error instanceof Error ? error.stack : String(error)}`),
      ...setup.host,
    });
    this.connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    this.#answer();
    this.connection.listen();
    this.#dispose = () => {
      this.connection.dispose();
      server.dispose();
    };
  }

  /** A client that has shaken hands. */
  static async start(setup: ClientSetup = {}): Promise<TestClient> {
    const client = new TestClient(setup);
    const { rules, display, checkWorkspace, files, host, ...params } = setup;
    client.result = await client.connection.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: null,
      workspaceFolders: null,
      capabilities: {},
      ...params,
    });
    await client.connection.sendNotification(InitializedNotification.type, {});
    return client;
  }

  /** Ends the conversation; the server must not have met an internal error, nor have logged one. */
  stop(): void {
    this.#dispose();
    assert.deepEqual(this.faults, []);
    assert.deepEqual(
      this.logged.filter(({ type }) => type === MessageType.Error),
      [],
    );
  }

  /** The lenses of a plan, all resolved. */
  async lenses(uri: string): Promise<CodeLens[]> {
    const lenses = await this.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } });
    return Promise.all(
      (lenses ?? []).map((lens) => this.connection.sendRequest(CodeLensResolveRequest.type, lens)),
    );
  }

  async open(uri: string, text: string, version = 1): Promise<void> {
    this.#versions.set(uri, version);
    this.#texts.set(uri, text);
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'ogpplan', version, text },
    });
  }

  /** Replaces the whole text. */
  async change(uri: string, text: string): Promise<void> {
    await this.edit(uri, text, { text });
  }

  /** Sends any change; `after` is the text that it leads to. */
  async edit(uri: string, after: string, change: unknown): Promise<void> {
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    this.#texts.set(uri, after);
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [change],
    });
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
      ...(previousResultId !== undefined && { previousResultId }),
    });
  }

  /** The codes that a pull reports. */
  async codes(uri: string): Promise<string[]> {
    return codesOf(await this.pull(uri));
  }

  /** The severity with which a rule is reported; undefined if it is not. */
  async severityOf(uri: string, code: string): Promise<number | undefined> {
    const report = await this.pull(uri);
    assert.ok(report.kind === 'full');
    return report.items.find((one) => one.code === code)?.severity;
  }

  complete(uri: string, position: Position, context?: CompletionContext): Promise<CompletionList | null> {
    const params = { textDocument: { uri }, position, ...(context && { context }) };
    return this.connection.sendRequest(CompletionRequest.type, params) as Promise<CompletionList | null>;
  }

  resolve(item: CompletionItem): Promise<CompletionItem> {
    return this.connection.sendRequest(CompletionResolveRequest.type, item);
  }

  hover(uri: string, position: Position): Promise<Hover | null> {
    return this.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
  }

  actions(uri: string, range: Range, context: Partial<CodeActionContext> = {}): Promise<CodeAction[] | null> {
    const params = { textDocument: { uri }, range, context: { diagnostics: [], ...context } };
    return this.connection.sendRequest(CodeActionRequest.type, params) as Promise<CodeAction[] | null>;
  }

  resolveAction(action: CodeAction): Promise<CodeAction> {
    return this.connection.sendRequest(CodeActionResolveRequest.type, action);
  }

  /** The next diagnostics that the server sends of a document. */
  nextOf(uri: string): Promise<PublishDiagnosticsParams> {
    return this.published.next((one) => one.uri === uri);
  }

  /** Resolves when the server has worked off all that was sent to it before. */
  async settled(): Promise<void> {
    await this.complete('file:///nowhere', { line: 0, character: 0 });
  }

  /** Settings changed: what the editor sends then. */
  async changeSettings(settings: unknown = null): Promise<void> {
    await this.connection.sendNotification('workspace/didChangeConfiguration', { settings });
  }

  async changeFile(uri: string): Promise<void> {
    await this.tellOfFiles([uri], FileChangeType.Changed);
  }

  async tellOfFiles(uris: readonly string[], type: FileChangeType): Promise<void> {
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: uris.map((uri) => ({ uri, type })),
    });
  }

  /** Writes a file behind the editor's back, or deletes it. */
  async save(uri: string, text: string | undefined): Promise<void> {
    if (text === undefined) this.setup.files?.delete(uri);
    else this.setup.files?.set(uri, text);
    await this.changeFile(uri);
  }

  /** Where a text stands in an open document. */
  positionOf(uri: string, text: string, shift = 0): Position {
    const whole = this.#texts.get(uri) ?? '';
    const offset = whole.indexOf(text);
    assert.ok(offset >= 0, `${text} is not there`);
    const before = whole.slice(0, offset + shift).split('\n');
    return { line: before.length - 1, character: before.at(-1)!.length };
  }

  /** Plans in the folders, or in what has come to them, as the client (with `findPlans`) or the disk lists them. */
  #find(came?: readonly string[]): string[] {
    this.searches.push(came);
    const folders = came?.map((uri) => ({ uri })) ?? this.setup.workspaceFolders ?? [];
    const uris = [...(this.setup.files?.keys() ?? [])];
    return uris.filter(
      (uri) => uri.endsWith('.ogpplan') && folders.some((folder) => uri.startsWith(`${folder.uri}/`)),
    );
  }

  #read(uri: string, within: readonly string[]): string | null {
    this.reads.add(uri);
    this.within.push(within);
    return this.setup.files?.get(uri) ?? null;
  }

  #answer(): void {
    const { connection, setup } = this;
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => this.published.add(params));
    connection.onNotification(statusNotification, (status: PlanStatus) => this.statuses.add(status));
    connection.onNotification(faultNotification, (fault: Fault) => this.faultsTold.add(fault));
    connection.onNotification(LogMessageNotification.type, (message) => {
      this.logged.push(message);
    });
    connection.onRequest(RegistrationRequest.type, (params) => this.registrations.add(params));
    connection.onRequest(DiagnosticRefreshRequest.type, () => this.refreshes.add(this.refreshes.all.length));
    connection.onRequest(CodeLensRefreshRequest.type, () => this.displayRefreshes.add('lenses'));
    connection.onRequest(InlayHintRefreshRequest.type, () => this.displayRefreshes.add('hints'));
    connection.onRequest(readFileRequest, ({ uri, within }: ReadFileParams) => this.#read(uri, within));
    connection.onRequest(findPlansRequest, ({ came }: FindPlansParams) => this.#find(came));
    connection.onRequest(ConfigurationRequest.type, ({ items }) =>
      Promise.all(
        items.map(({ scopeUri = '', section }) => {
          if (section === 'ogpplan.checkWorkspace') return setup.checkWorkspace?.(scopeUri) ?? null;
          if (section !== 'ogpplan.rules') return setup.display?.[section ?? ''] ?? null;
          this.settingsRead.push(scopeUri);
          return setup.rules?.(scopeUri) ?? null;
        }),
      ),
    );
  }
}

/** The codes of a report; fails where it says that nothing changed. */
export function codesOf(report: DocumentDiagnosticReport): string[] {
  assert.ok(report.kind === 'full', 'unchanged');
  return report.items.map(({ code }) => String(code));
}

/** A promise, and what resolves it. */
export function withResolvers(): { promise: Promise<unknown>; resolve: (value: unknown) => void } {
  let resolve: (value: unknown) => void = () => {};
  const promise = new Promise<unknown>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
