// What the tests inside VS Code share. Waiting is waiting for an event: a limit only ends a wait that would fail.
import assert from 'node:assert/strict';
import {
  type CodeAction,
  type CompletionList,
  commands,
  type Diagnostic,
  DiagnosticSeverity,
  Disposable,
  type Event,
  type Hover,
  languages,
  MarkdownString,
  type Position,
  Range,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';

export const extensionId = 'ogpplan.ogpplan';
const limitMs = 15_000;

/** The URI of a file of the workspace, which is a copy of examples/. */
export function workspaceFile(name: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  assert.ok(folder, 'no workspace folder is open');
  return Uri.joinPath(folder.uri, name);
}

/** Opens a file in an editor as a person does: once its tab is closed, nothing keeps the document open. */
export async function openInEditor(uri: Uri): Promise<TextEditor> {
  await commands.executeCommand('vscode.open', uri);
  const isShown = () => {
    const editor = window.activeTextEditor;
    return editor?.document.uri.toString() === uri.toString() ? editor : undefined;
  };
  return waitFor(`${uri.path} in the editor`, [window.onDidChangeActiveTextEditor], isShown);
}

/** Writes a file into the workspace and opens it. */
export async function openText(name: string, text: string): Promise<TextEditor> {
  const uri = workspaceFile(name);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return openInEditor(uri);
}

/** Closes every editor without saving. */
export async function closeAll(): Promise<void> {
  for (const editor of window.visibleTextEditors) {
    await window.showTextDocument(editor.document);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await commands.executeCommand('workbench.action.closeAllEditors');
}

/** Waits until a check yields something: now, or after one of the events. */
export function waitFor<T>(
  what: string,
  events: readonly Event<unknown>[],
  check: () => T | undefined | false,
  state: () => string = () => '',
): Promise<T> {
  return new Promise((resolve, reject) => {
    const subscriptions: Disposable[] = [];
    const end = () => {
      clearTimeout(limit);
      Disposable.from(...subscriptions).dispose();
    };
    const look = () => {
      const found = check();
      if (found === undefined || found === false) return;
      end();
      resolve(found);
    };
    const limit = setTimeout(() => {
      end();
      reject(new Error(`Waited in vain for ${what}. ${state()}`));
    }, limitMs);
    for (const event of events) subscriptions.push(event(look));
    look();
  });
}

/** Waits until the diagnostics of a file are as wanted. */
export function waitForDiagnostics(
  uri: Uri,
  what: string,
  predicate: (diagnostics: readonly Diagnostic[]) => boolean,
): Promise<readonly Diagnostic[]> {
  const check = () => {
    const diagnostics = ours(uri);
    return predicate(diagnostics) && diagnostics;
  };
  const state = () => `There are: ${ours(uri).map(codeOf).join(', ') || 'none'}.`;
  return waitFor(what, [languages.onDidChangeDiagnostics], check, state);
}

/** Waits until a file has a finding with this code, and returns the first. */
export async function waitForCode(uri: Uri, code: string): Promise<Diagnostic> {
  const has = (diagnostic: Diagnostic) => codeOf(diagnostic) === code;
  const diagnostics = await waitForDiagnostics(uri, code, (all) => all.some(has));
  return diagnostics.find(has)!;
}

/** Waits until a file has no finding with this code. */
export async function waitForNoCode(uri: Uri, code: string): Promise<void> {
  await waitForDiagnostics(uri, `no ${code}`, (all) => all.every((one) => codeOf(one) !== code));
}

/** The findings of our extension. */
function ours(uri: Uri): readonly Diagnostic[] {
  return languages.getDiagnostics(uri).filter(({ source }) => source === 'ogpplan');
}

/** The rule's code, with or without a link. */
export function codeOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Where a text begins; `^` in it is the place meant. */
export function positionOf(document: TextDocument, text: string): Position {
  const needle = text.replace('^', '');
  const offset = document.getText().indexOf(needle);
  assert.ok(offset >= 0, `"${needle}" is not in ${document.uri.path}`);
  return document.positionAt(offset + Math.max(0, text.indexOf('^')));
}

/** Replaces a text that stands in the editor once. */
export async function replace(editor: TextEditor, before: string, after: string): Promise<void> {
  const start = positionOf(editor.document, before);
  const end = editor.document.positionAt(editor.document.offsetAt(start) + before.length);
  const done = await editor.edit((edit) => edit.replace(new Range(start, end), after));
  assert.ok(done, 'the edit was refused');
}

/** What a hover says, as one text. */
export async function hoverText(uri: Uri, position: Position): Promise<string> {
  const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', uri, position);
  const contents = hovers.flatMap((hover) => hover.contents);
  return contents.map((part) => (part instanceof MarkdownString ? part.value : String(part))).join('\n');
}

/** So many items are asked for all that VS Code shows of one when it is looked at. */
const shownItems = 50;

/** The completion list. */
export async function completions(uri: Uri, position: Position): Promise<CompletionList> {
  return commands.executeCommand(
    'vscode.executeCompletionItemProvider',
    uri,
    position,
    undefined,
    shownItems,
  );
}

/** The code actions at a range, with their edits. */
export async function codeActions(uri: Uri, range: Range, kind?: string): Promise<CodeAction[]> {
  const resolved = 50;
  return commands.executeCommand('vscode.executeCodeActionProvider', uri, range, kind, resolved);
}

/** The text of a finding, for messages: `error milestone-limit at 12: …`. */
export function describeDiagnostic(diagnostic: Diagnostic): string {
  const severity = DiagnosticSeverity[diagnostic.severity].toLowerCase();
  return `${severity} ${codeOf(diagnostic)} at ${diagnostic.range.start.line + 1}: ${diagnostic.message}`;
}
