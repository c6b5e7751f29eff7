import type {
  CodeAction,
  Diagnostic,
  Range,
  SnippetTextEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { type Edit, inOrder } from '../edits/edit';
import { asText, hasSlots, joinSnippets } from '../edits/template';
import type { Action } from '../language/codeActions';
import { rangeOf, rangeOfMark } from '../language/ranges';
import type { OpenPlan } from './documents';

/** What the client understands of edits. */
export interface EditSupport {
  readonly snippets: boolean;
  readonly documentChanges: boolean;
}

/** An action as the editor shows it, with the diagnostic that it puts right. */
export function codeActionOf(
  open: OpenPlan,
  action: Action,
  diagnostics: readonly Diagnostic[],
  support: EditSupport,
): CodeAction {
  const { title, kind, preferred, finding, edits } = action;
  const range = finding && rangeOfMark(open.plan.lines, finding.mark);
  const solved = diagnostics.filter(
    (one) => finding && one.code === finding.rule.code && range && sameRange(one.range, range),
  );
  return {
    title,
    kind,
    ...(preferred && { isPreferred: true }),
    ...(solved.length > 0 && { diagnostics: solved }),
    edit: workspaceEdit(open, edits, support),
  };
}

/** Edits of one plan for the client; with tab stops where it knows them, else as plain text. */
export function workspaceEdit(
  open: OpenPlan,
  unordered: readonly Edit[],
  support: EditSupport,
): WorkspaceEdit {
  const { uri, version, plan } = open;
  // Of insertions at one place the first in the list comes first in the text.
  const edits = inOrder(unordered);
  const ranges = edits.map((edit) => rangeOf(plan.lines, edit));
  const plain = (): TextEdit[] =>
    edits.map(({ text }, index) => ({ range: ranges[index]!, newText: asText(text) }));
  if (!support.documentChanges) return { changes: { [uri]: plain() } };
  const withStops = support.snippets && edits.some(({ text }) => hasSlots(text));
  const changes: (TextEdit | SnippetTextEdit)[] = withStops ? snippetEdits(edits, ranges) : plain();
  return { documentChanges: [{ textDocument: { uri, version }, edits: changes }] };
}

function snippetEdits(edits: readonly Edit[], ranges: readonly Range[]): SnippetTextEdit[] {
  return joinSnippets(edits.map(({ text }) => text)).map((value, index) => ({
    range: ranges[index]!,
    snippet: { kind: 'snippet', value },
  }));
}

const sameRange = (a: Range, b: Range): boolean =>
  a.start.line === b.start.line &&
  a.start.character === b.start.character &&
  a.end.line === b.end.line &&
  a.end.character === b.end.character;
