import type {
  CompletionItem,
  CompletionList,
  Diagnostic,
  Hover,
  Position,
} from 'vscode-languageserver-types';
import { LineIndex } from '../../server/src/plan/text/lines';
import { applied, type Change } from './edits';
import { type Program, ServerProcess } from './rpc';

/** How a server brings its diagnostics: asked for after each edit, as VS Code does, or by itself. */
export type Delivery = 'pull' | 'push';

/** A kind of server, and how an editor speaks to it. */
export interface Subject {
  readonly name: string;
  readonly program: Program;
  readonly delivery: Delivery;
  readonly language: string;
  readonly options: object;
  /** Its settings of a section, when it asks. */
  readonly settings: (section: string) => unknown;
}

/** Longest wait for an answer, in ms; a server that needs longer has not finished. */
export const patience = 90_000;

export const capabilities = (delivery: Delivery) => ({
  general: { positionEncodings: ['utf-16'] },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    applyEdit: true,
    workspaceEdit: { documentChanges: true, snippetEditSupport: true },
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
  },
  textDocument: {
    synchronization: { dynamicRegistration: true },
    publishDiagnostics: { relatedInformation: true, versionSupport: false, dataSupport: true },
    ...(delivery === 'pull' && { diagnostic: { dynamicRegistration: true, relatedDocumentSupport: false } }),
    completion: {
      completionItem: {
        snippetSupport: true,
        documentationFormat: ['markdown', 'plaintext'],
        resolveSupport: { properties: ['documentation', 'detail', 'additionalTextEdits'] },
      },
      contextSupport: true,
    },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'source', 'refactor'] } },
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
      isPreferredSupport: true,
    },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    foldingRange: { lineFoldingOnly: true, rangeLimit: 5000 },
    documentLink: { tooltipSupport: true },
    codeLens: { resolveSupport: { properties: ['command'] } },
    inlayHint: {
      resolveSupport: { properties: ['tooltip', 'textEdits', 'label.tooltip', 'label.location'] },
    },
    definition: { linkSupport: true },
    references: {},
    documentHighlight: {},
    formatting: {},
    semanticTokens: {
      requests: { range: true, full: { delta: true } },
      tokenTypes: [],
      tokenModifiers: [],
      formats: ['relative'],
    },
  },
});

/** What is looked at of notifications. */
interface Notified {
  readonly uri?: string;
  readonly diagnostics?: Diagnostic[];
  readonly message?: string;
}

/** A server with one open text, and the editor's side of it. */
export class Session {
  readonly server: ServerProcess;
  readonly uri: string;
  text = '';
  /** What the server said last. */
  diagnostics: readonly Diagnostic[] = [];
  #version = 0;
  #resultId: string | undefined;
  #pushed: ((diagnostics: readonly Diagnostic[]) => void) | undefined;
  readonly #subject: Subject;

  constructor(subject: Subject, folder: string) {
    this.#subject = subject;
    this.uri = `${folder}/bench.ogpplan`;
    this.server = new ServerProcess(subject.program);
    this.server.onNotification = (method, params) => {
      const { uri, diagnostics, message } = (params ?? {}) as Notified;
      if (method === 'window/logMessage' && message?.startsWith('Internal error')) {
        console.error(message);
        process.exitCode = 1;
      }
      if (method === 'textDocument/publishDiagnostics' && uri === this.uri) this.#pushed?.(diagnostics ?? []);
    };
    this.server.onRequest = (method, params) => {
      if (method !== 'workspace/configuration') return null;
      const { items } = params as { items: readonly { section: string }[] };
      return items.map(({ section }) => subject.settings(section) ?? null);
    };
  }

  /** Introduces the editor, which has a folder open. */
  async initialize(): Promise<void> {
    const folder = this.uri.slice(0, this.uri.lastIndexOf('/'));
    await this.server.request('initialize', {
      processId: process.pid,
      rootUri: folder,
      workspaceFolders: [{ uri: folder, name: 'bench' }],
      capabilities: capabilities(this.#subject.delivery),
      initializationOptions: this.#subject.options,
    });
    this.server.notify('initialized', {});
  }

  /** Opens a text and waits for diagnostics that satisfy a condition; resolves to the milliseconds it took. */
  async open(
    text: string,
    enough: (diagnostics: readonly Diagnostic[]) => boolean = () => true,
  ): Promise<number> {
    const since = performance.now();
    this.text = text;
    this.#version++;
    const { language: languageId } = this.#subject;
    const answer = this.#next(enough);
    this.server.notify('textDocument/didOpen', {
      textDocument: { uri: this.uri, languageId, version: this.#version, text },
    });
    await this.#answered(answer);
    return performance.now() - since;
  }

  close(): void {
    this.server.notify('textDocument/didClose', { textDocument: { uri: this.uri } });
    this.#resultId = undefined;
  }

  /** Makes a change and waits for the diagnostics of it; resolves to the milliseconds between the two. */
  async edit(change: Change): Promise<number> {
    const since = this.send(change);
    await this.#answered(since.answer);
    return performance.now() - since.time;
  }

  /** Makes a change without waiting. */
  send(change: Change): { readonly time: number; readonly answer: Promise<void> } {
    const { start, end, text } = change;
    const lines = new LineIndex(this.text);
    const range = { start: lines.positionAt(start), end: lines.positionAt(end) };
    this.text = applied(this.text, change);
    this.#version++;
    const answer = this.#next(() => true);
    const time = performance.now();
    this.server.notify('textDocument/didChange', {
      textDocument: { uri: this.uri, version: this.#version },
      contentChanges: [{ range, text }],
    });
    return { time, answer: this.#asked(answer) };
  }

  async completion(position: Position): Promise<readonly CompletionItem[]> {
    const found = await this.#ask<CompletionList | CompletionItem[] | null>('completion', { position });
    return Array.isArray(found) ? found : (found?.items ?? []);
  }

  async hover(position: Position): Promise<readonly Hover[]> {
    const found = await this.#ask<Hover | null>('hover', { position });
    return found && JSON.stringify(found.contents).length > 10 ? [found] : [];
  }

  /** What can be done at a place, about the diagnostics that are there. */
  async codeActions(position: Position): Promise<readonly unknown[]> {
    const diagnostics = this.diagnostics.filter(({ range }) => range.start.line === position.line);
    const range = { start: position, end: position };
    const context = { diagnostics, triggerKind: 1 };
    return (await this.#ask<unknown[] | null>('codeAction', { range, context })) ?? [];
  }

  /** What a server lists when asked about the text. Rejects if it does not know the question. */
  async items(method: string, params: object): Promise<readonly unknown[]> {
    const found = await this.#ask<unknown[] | { data: unknown[] } | null>(method, params);
    return Array.isArray(found) ? found : (found?.data ?? []);
  }

  async #ask<R>(method: string, params: object): Promise<R> {
    return this.server.request(`textDocument/${method}`, { textDocument: { uri: this.uri }, ...params });
  }

  /** The next diagnostics that the server sends by itself. */
  #next(enough: (diagnostics: readonly Diagnostic[]) => boolean): Promise<void> | undefined {
    if (this.#subject.delivery === 'pull') return undefined;
    return new Promise((resolve) => {
      this.#pushed = (diagnostics) => {
        this.diagnostics = diagnostics;
        if (enough(diagnostics)) resolve();
      };
    });
  }

  /** Waits for diagnostics, which a client that pulls asks for at once. */
  async #asked(pushed: Promise<void> | undefined): Promise<void> {
    if (pushed !== undefined) return pushed;
    const report = await this.#ask<{ kind: string; resultId?: string; items?: Diagnostic[] }>('diagnostic', {
      identifier: 'ogpplan',
      ...(this.#resultId !== undefined && { previousResultId: this.#resultId }),
    });
    this.#resultId = report.resultId;
    if (report.kind === 'full') this.diagnostics = report.items ?? [];
  }

  async #answered(answer: Promise<void> | undefined): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer within ${patience / 1000} s`)), patience);
    });
    await Promise.race([this.#asked(answer), late]).finally(() => clearTimeout(timer));
  }
}
