// Pasting and dropping text into a plan: the server says how it is fitted in, VS Code does it as one step.
import {
  type CancellationToken,
  type DataTransfer,
  Disposable,
  DocumentDropEdit,
  type DocumentDropEditProvider,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  type DocumentPasteEditProvider,
  languages,
  Range,
  SnippetString,
  SnippetTextEdit,
  type TextDocument,
  WorkspaceEdit,
} from 'vscode';
import { type PasteParams, type PasteResult, pasteRequest } from '../../server/src/lsp/protocol';
import { languageId, type PlanServer } from './client';

const mimeType = 'text/plain';
const title = 'Fit into the Plan';
const kind = DocumentDropOrPasteEditKind.Empty.append('ogpplan', 'fit');

/** Who pastes waits this long at most; then VS Code pastes as it always does. */
const patience = 500;

/** Registers both. Where the server has nothing better, or does not answer in time, VS Code goes its own way. */
export function registerPasting(server: PlanServer): Disposable {
  const fitting = new Fitting(server);
  const selector = { language: languageId };
  return Disposable.from(
    languages.registerDocumentPasteEditProvider(selector, fitting, {
      providedPasteEditKinds: [kind],
      pasteMimeTypes: [mimeType],
    }),
    languages.registerDocumentDropEditProvider(selector, fitting, {
      providedDropEditKinds: [kind],
      dropMimeTypes: [mimeType],
    }),
  );
}

class Fitting implements DocumentPasteEditProvider, DocumentDropEditProvider {
  readonly #server: PlanServer;

  constructor(server: PlanServer) {
    this.#server = server;
  }

  async provideDocumentPasteEdits(
    document: TextDocument,
    ranges: readonly Range[],
    transfer: DataTransfer,
    _context: unknown,
    token: CancellationToken,
  ): Promise<DocumentPasteEdit[] | undefined> {
    const [range] = ranges;
    // Several cursors each take a line of what was copied, which only VS Code knows.
    if (!range || ranges.length > 1 || (await isWholeLine(transfer))) return undefined;
    const edit = await this.#fit(document, range, transfer, token);
    if (!edit) return undefined;
    const paste = new DocumentPasteEdit('', title, kind);
    paste.additionalEdit = edit;
    return [paste];
  }

  async provideDocumentDropEdits(
    document: TextDocument,
    position: Range['start'],
    transfer: DataTransfer,
    token: CancellationToken,
  ): Promise<DocumentDropEdit | undefined> {
    const edit = await this.#fit(document, new Range(position, position), transfer, token);
    if (!edit) return undefined;
    const drop = new DocumentDropEdit('', title, kind);
    drop.additionalEdit = edit;
    return drop;
  }

  async #fit(
    document: TextDocument,
    range: Range,
    transfer: DataTransfer,
    token: CancellationToken,
  ): Promise<WorkspaceEdit | undefined> {
    const text = await transfer.get(mimeType)?.asString();
    const { version } = document;
    if (!text) return undefined;
    const params: PasteParams = { uri: document.uri.toString(), version, range: plainRange(range), text };
    const answer = await inTime(this.#server.ask<PasteResult>(pasteRequest, params, token));
    return answer && document.version === version ? editOf(document, answer) : undefined;
  }
}

/** What was copied without selecting anything goes on a line of its own above the cursor: VS Code's own way. */
async function isWholeLine(transfer: DataTransfer): Promise<boolean> {
  const notes = await transfer.get('vscode-editor-data')?.asString();
  return notes?.includes('"isFromEmptySelection":true') === true;
}

/** VS Code's own ranges lose their names on the wire. */
const plainRange = ({ start, end }: Range): PasteParams['range'] => ({
  start: { line: start.line, character: start.character },
  end: { line: end.line, character: end.character },
});

function editOf(document: TextDocument, { range, before, after }: NonNullable<PasteResult>): WorkspaceEdit {
  const { start, end } = range;
  // VS Code indents the lines of a snippet as the one it begins in. These are indented, so it begins in column 0.
  const head = document.lineAt(start.line).text.slice(0, start.character);
  const snippet = new SnippetString().appendText(head + before);
  snippet.value += '$0';
  snippet.appendText(after);
  const whole = new Range(start.line, 0, end.line, end.character);
  const edit = new WorkspaceEdit();
  edit.set(document.uri, [new SnippetTextEdit(whole, snippet)]);
  return edit;
}

/** The answer, or undefined when who waits for it has waited long enough. */
function inTime<T>(answer: Promise<T>): Promise<T | undefined> {
  return Promise.race([
    answer,
    new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), patience)),
  ]);
}
