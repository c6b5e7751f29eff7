import { setTimeout as pause } from 'node:timers/promises';
import type { Diagnostic, Position, Range, WorkspaceEdit } from 'vscode-languageserver-types';
import { findPlansRequest, readFileRequest } from '../../server/src/lsp/protocol';
import { LineIndex } from '../../server/src/plan/text/lines';
import type { Change } from '../bench/edits';
import { type Program, ServerProcess } from '../bench/rpc';
import { capabilities } from '../bench/subject';
import { fillSnippet } from '../unit/language/accept';

/** What the server has in hand of a plan. */
interface OpenText {
  version: number;
  text: string;
}

/** An edit as LSP sends it, also one with tab stops. */
interface WireEdit {
  readonly range: Range;
  readonly newText?: string;
  readonly snippet?: { readonly value: string };
}

/** The folder that all plans are in. There is no such folder: the server asks the editor for files. */
export const folder = 'file:///soak';

/** An editor with many plans and a server of its own, as our client for VS Code speaks to it. */
export class Editor {
  readonly server: ServerProcess;
  /** Plans as they are saved, by URI. */
  readonly files: Map<string, string>;
  /** Internal errors that the server logged. */
  readonly faults: string[] = [];
  readonly #open = new Map<string, OpenText>();
  #versions = 0;
  /** How many answers were had. */
  answers = 0;

  constructor(program: Program, files: ReadonlyMap<string, string>) {
    this.files = new Map(files);
    this.server = new ServerProcess(program);
    this.server.onNotification = (method, params) => {
      const { message } = (params ?? {}) as { message?: string };
      if (method === 'window/logMessage' && message?.includes('Internal error')) this.faults.push(message);
    };
    this.server.onRequest = (method, params) => this.#answer(method, params);
  }

  /** Introduces the editor, and waits until the server knows the plans of the folder. */
  async start(): Promise<void> {
    await this.server.request('initialize', {
      processId: process.pid,
      rootUri: folder,
      workspaceFolders: [{ uri: folder, name: 'soak' }],
      capabilities: capabilities('pull'),
      initializationOptions: { rulePages: 'ogpplan-rule:/', readFiles: true, findPlans: true, status: true },
    });
    this.server.notify('initialized', {});
    await this.server.request('workspace/symbol', { query: '' });
  }

  get openUris(): readonly string[] {
    return [...this.#open.keys()];
  }

  textOf(uri: string): string {
    return this.#open.get(uri)?.text ?? this.files.get(uri) ?? '';
  }

  isOpen(uri: string): boolean {
    return this.#open.has(uri);
  }

  open(uri: string, text = this.textOf(uri)): void {
    const version = ++this.#versions;
    this.#open.set(uri, { version, text });
    this.server.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: 'ogpplan', version, text },
    });
  }

  close(uri: string): void {
    if (this.#open.delete(uri)) this.server.notify('textDocument/didClose', { textDocument: { uri } });
  }

  /** Changes an open plan, and returns what takes the changes back. */
  change(uri: string, changes: readonly Change[]): Change[] {
    const open = this.#open.get(uri);
    if (!open) throw new Error(`${uri} is not open`);
    const undo: Change[] = [];
    const contentChanges = changes.map((change) => {
      const { start, end, text } = aroundLineBreaks(open.text, change);
      const range = rangeOf(open.text, start, end);
      undo.unshift({ start, end: start + text.length, text: open.text.slice(start, end) });
      open.text = open.text.slice(0, start) + text + open.text.slice(end);
      return { range, text };
    });
    open.version = ++this.#versions;
    this.server.notify('textDocument/didChange', {
      textDocument: { uri, version: open.version },
      contentChanges,
    });
    return undo;
  }

  /** Writes a file, as this editor or somebody else does; without a text, deletes it. */
  write(uri: string, text: string | undefined): void {
    const type = text === undefined ? 3 : this.files.has(uri) ? 2 : 1;
    if (text === undefined) this.files.delete(uri);
    else this.files.set(uri, text);
    this.server.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
  }

  /** Asks about a plan. */
  async ask<R>(method: string, uri: string, params: object = {}): Promise<R> {
    const answer = this.server.request<R>(method, { textDocument: { uri }, ...params });
    this.answers++;
    return answer;
  }

  async diagnostics(uri: string): Promise<readonly Diagnostic[]> {
    const report = await this.ask<{ items: Diagnostic[] }>('textDocument/diagnostic', uri);
    return report.items;
  }

  /** Makes edits that the server has offered, in open plans and saved ones; what takes them back in an open one. */
  apply(edit: WorkspaceEdit, uri: string): Change[] {
    let undo: Change[] = [];
    for (const [target, edits] of editsOf(edit)) {
      const changes = changesOf(this.textOf(target), edits);
      if (!this.isOpen(target)) this.write(target, edited(this.textOf(target), changes));
      else {
        const inverse = this.change(target, changes);
        if (target === uri) undo = inverse;
      }
    }
    return undo;
  }

  positionAt(uri: string, offset: number): Position {
    return new LineIndex(this.textOf(uri)).positionAt(offset);
  }

  /**
   * Bytes in the server's heap once it has been cleared of what nobody needs: the least of three times, as on a busy
   * machine a server may still be at work when it is first asked.
   */
  async heap(): Promise<number> {
    const measured: number[] = [];
    for (let time = 0; time < 3; time++) {
      await this.settle();
      measured.push(await this.server.measure('heap'));
    }
    return Math.min(...measured);
  }

  /** Waits until other plans know of what was last written: servers put that off until the author pauses. */
  async settle(): Promise<void> {
    await pause(700);
  }

  #answer(method: string, params: unknown): unknown {
    switch (method) {
      case 'workspace/configuration':
        return (params as { items: readonly { section: string }[] }).items.map(({ section }) =>
          section === 'ogpplan.rules' ? {} : null,
        );
      case findPlansRequest:
        return [...this.files.keys()];
      case readFileRequest:
        return this.files.get((params as { uri: string }).uri) ?? null;
      default:
        return null;
    }
  }
}

/** A change that begins or ends within a line break takes in the rest of it: no position in LSP lies there. */
function aroundLineBreaks(text: string, { start, end, text: put }: Change): Change {
  const isWithin = (at: number) => text.charAt(at - 1) === '\r' && text.charAt(at) === '\n';
  const [before, behind] = [isWithin(start), isWithin(end)];
  return {
    start: before ? start - 1 : start,
    end: behind ? end + 1 : end,
    text: `${before ? '\r' : ''}${put}${behind ? '\n' : ''}`,
  };
}

/** The edits of each plan. */
function editsOf({ documentChanges = [], changes = {} }: WorkspaceEdit): [string, readonly WireEdit[]][] {
  const versioned = documentChanges.flatMap((change): [string, readonly WireEdit[]][] =>
    'textDocument' in change ? [[change.textDocument.uri, change.edits as readonly WireEdit[]]] : [],
  );
  return [...versioned, ...Object.entries(changes)];
}

/** Edits of one text as changes that can be made one after the other: the last first. */
export function changesOf(text: string, edits: readonly WireEdit[]): Change[] {
  const lines = new LineIndex(text);
  const changes = edits.map(({ range, newText, snippet }) => ({
    start: lines.offsetAt(range.start),
    end: lines.offsetAt(range.end),
    text: newText ?? fillSnippet(snippet?.value ?? ''),
  }));
  return changes.toReversed().sort((a, b) => b.start - a.start);
}

const edited = (text: string, changes: readonly Change[]): string =>
  changes.reduce(
    (before, { start, end, text: put }) => before.slice(0, start) + put + before.slice(end),
    text,
  );

function rangeOf(text: string, start: number, end: number): Range {
  const lines = new LineIndex(text);
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}
