import {
  type ClientCapabilities,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  WatchKind,
  type WorkspaceFolder,
} from 'vscode-languageserver';
import { configFileName } from '../config/config';
import type { PageOf } from '../language/diagnostics';
import { planExtension } from '../plan/planPaths';
import { ClosedPlans } from './closedPlans';
import { Displays } from './displays';
import { OpenPlans } from './documents';
import { features } from './features/all';
import type { Session } from './features/feature';
import { Guard, type OnFault } from './guard';
import type { FindPlans } from './planFiles';
import {
  type ClientOptions,
  type Fault,
  type FindPlansParams,
  type FindPlansResult,
  faultNotification,
  findPlansRequest,
  type ReadFileResult,
  readFileRequest,
} from './protocol';
import { type ReadFile, Settings } from './settings';
import { Validator } from './validator';
import { foldersIn, urisIn } from './wellFormed';
import { WorkspacePlans } from './workspacePlans';

/** What the place the server runs in gives it. */
export interface Host {
  readonly version: string;
  /** Where rule pages are found on the web, with a slash at the end; '' if nowhere. */
  readonly webPages: string;
  /** Reads a file where the client does not do so. */
  readonly readFile: ReadFile;
  /** Finds plans where the client does not do so. A host that cannot look into folders finds none. */
  readonly findPlans?: FindPlans;
  /** Milliseconds to wait for a client to tell its settings, then what it said last applies. (3000) */
  readonly patience?: number;
  /** Is told of each internal error, besides the log. */
  readonly onFault?: OnFault;
}

/** Milliseconds from the first check of a plan until other plans are looked for. */
const lookDelay = 200;

/** Serves a client over a connection until it leaves. What goes wrong is to be noted with the guard it returns. */
export function serve(connection: Connection, host: Host): Guard {
  const guard = new Guard(connection.console);
  if (host.onFault) guard.onFault(host.onFault);
  connection.onInitialize((params) => new PlanSession(connection, host, params, guard).start());
  connection.listen();
  return guard;
}

/** Everything of one client, from its first message to its last. */
class PlanSession implements Session {
  readonly client: ClientCapabilities;
  readonly options: ClientOptions;
  readonly plans = new OpenPlans();
  readonly settings: Settings;
  readonly pageOf: PageOf;
  readonly displays: Displays;
  readonly validator: Validator;
  readonly workspace: WorkspacePlans;
  readonly closedPlans: ClosedPlans;
  readonly #host: Host;
  #looking: NodeJS.Timeout | number | undefined;

  constructor(
    readonly connection: Connection,
    host: Host,
    params: InitializeParams,
    readonly guard: Guard,
  ) {
    this.#host = host;
    this.client = params.capabilities;
    this.options = (params.initializationOptions ?? {}) as ClientOptions;
    if (this.options.faults === true) this.#tellFaults();
    this.settings = new Settings({
      connection,
      guard,
      readFile: this.#readFile(),
      capabilities: this.client,
      folders: foldersOf(params),
      patience: host.patience ?? 3000,
      onLate: () => this.#checkAgain(),
    });
    this.displays = new Displays(connection, this.client, guard);
    this.pageOf = pagesUnder(this.options.rulePages ?? host.webPages);
    const { workspace, textDocument } = this.client;
    this.validator = new Validator(connection, this.plans, this.settings, guard, {
      pull: textDocument?.diagnostic !== undefined,
      refresh: workspace?.diagnostics?.refreshSupport === true,
      status: this.options.status === true,
      pageOf: this.pageOf,
      onChecked: () => this.#lookAround(),
    });
    this.workspace = new WorkspacePlans({
      open: this.plans,
      guard,
      find: this.#findPlans(),
      read: this.#readFile(),
      folders: this.settings.folders,
      onConcerned: (uris) => {
        void guard.run('neighbours', () => this.validator.again(uris));
        this.displays.refreshLenses();
      },
      onChange: () => this.closedPlans.changed(),
    });
    this.closedPlans = new ClosedPlans({
      workspace: this.workspace,
      settings: this.settings,
      pageOf: this.pageOf,
    });
    this.plans.neighboursOf = (open) => this.workspace.neighboursOf(open);
  }

  /** Takes up its work and tells the client what it can do. */
  start(): InitializeResult {
    this.plans.listen(this.connection);
    this.#listenToTexts();
    this.#listenToWorkspace();
    for (const feature of features) feature.listen(this);
    const capabilities = features.map((feature) => feature.capabilities(this));
    return {
      serverInfo: { name: 'ogpplan', version: this.#host.version },
      capabilities: Object.assign(
        {
          textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        },
        ...capabilities,
        {
          workspace: Object.assign(
            { workspaceFolders: { supported: true, changeNotifications: true } },
            ...capabilities.map(({ workspace }) => workspace),
          ),
        },
      ),
    };
  }

  #listenToTexts(): void {
    const { guard } = this;
    this.plans.texts.onDidChangeContent(
      guard.event('change', ({ document }) => {
        this.validator.changed(document.uri);
        this.workspace.edited(document.uri);
      }),
    );
    this.plans.texts.onDidOpen(guard.event('open', () => this.closedPlans.changed()));
    this.plans.texts.onDidClose(
      guard.event('close', ({ document }) => {
        void guard.run('close', () => this.validator.closed(document.uri));
        void guard.run('close', () => this.workspace.closed(document.uri));
        this.closedPlans.closed(document.uri);
        this.displays.forget(document.uri);
      }),
    );
  }

  #listenToWorkspace(): void {
    const { connection, guard } = this;
    connection.onDidChangeConfiguration(
      guard.event('settings', ({ settings }) => {
        this.settings.push(settings);
        this.displays.changed(settings);
        this.#checkAgain();
      }),
    );
    connection.onDidChangeWatchedFiles(
      guard.event('files', ({ changes }) => {
        const uris = urisIn(changes);
        const made = urisIn(changes, FileChangeType.Created);
        void guard.run('files', () => this.workspace.filesChanged(uris, made));
        if (!uris.some((uri) => uri.endsWith(`/${configFileName}`))) return;
        this.settings.reset();
        this.#checkAgain();
      }),
    );
    connection.onInitialized(guard.event('start', () => this.#register()));
  }

  /** Asks to be told of changes, where the client has to be asked. */
  #register(): void {
    const { workspace } = this.client;
    const { client } = this.connection;
    if (workspace?.didChangeConfiguration?.dynamicRegistration) {
      void this.guard.run('registration', async () => {
        await client.register(DidChangeConfigurationNotification.type, { section: 'ogpplan' });
      });
    }
    if (workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      void this.guard.run('registration', async () => {
        const watchers = [
          { globPattern: `**/${configFileName}` },
          { globPattern: `**/*${planExtension}` },
          // When a folder comes or goes as a whole, its name may be all that is told.
          { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
        ];
        await client.register(DidChangeWatchedFilesNotification.type, { watchers });
      });
    }
    if (workspace?.workspaceFolders) {
      this.connection.workspace.onDidChangeWorkspaceFolders(
        this.guard.event('folders', ({ added, removed }) => {
          this.settings.changeFolders(foldersIn(added), foldersIn(removed));
          this.workspace.changeFolders(this.settings.folders);
          this.#checkAgain();
        }),
      );
    }
  }

  #checkAgain(): void {
    void this.guard.run('settings', () => this.validator.again());
    this.closedPlans.changed();
  }

  /** Once a plan is checked and its author served, the others are looked for. */
  #lookAround(): void {
    this.#looking ??= setTimeout(() => void this.workspace.load(), lookDelay);
  }

  #findPlans(): FindPlans {
    if (this.options.findPlans !== true) return this.#host.findPlans ?? (async () => []);
    return (_, came) => {
      const params: FindPlansParams = { came };
      return this.connection.sendRequest<FindPlansResult>(findPlansRequest, params);
    };
  }

  /** Of a file that nobody can read nothing is known. */
  #readFile(): ReadFile {
    const fromClient: ReadFile = (uri, within) =>
      this.connection.sendRequest<ReadFileResult>(readFileRequest, { uri, within });
    const read = this.options.readFiles === true ? fromClient : this.#host.readFile;
    return (uri, within) => this.guard.ask('reading a file', false, () => read(uri, within));
  }

  #tellFaults(): void {
    let count = 0;
    this.guard.onFault((name) => {
      const fault: Fault = { name, count: ++count };
      void this.connection.sendNotification(faultNotification, fault);
    });
  }
}

/** In our client the packed page of a rule, elsewhere one on the web if there is one. */
const pagesUnder =
  (prefix: unknown): PageOf =>
  (code) =>
    typeof prefix === 'string' && prefix !== '' ? `${prefix}${code}.md` : undefined;

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly WorkspaceFolder[] {
  return foldersIn(workspaceFolders ?? [{ uri: rootUri, name: '' }]);
}
