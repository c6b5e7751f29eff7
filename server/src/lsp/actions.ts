import type { SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { type Edit, inOrder } from '../edits/edit';
import { asText, concat, hasSlots, joinSnippets } from '../edits/template';
import type { Plan } from '../plan/plan';
import type { OpenPlan } from './documents';

/** What the client understands of edits. */
export interface EditSupport {
  readonly snippets: boolean;
  readonly documentChanges: boolean;
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
  const plain = (): TextEdit[] =>
    edits.map((edit) => ({ range: plan.lines.rangeOf(edit), newText: asText(edit.text) }));
  if (!support.documentChanges) return { changes: { [uri]: plain() } };
  const withStops = support.snippets && edits.some(({ text }) => hasSlots(text));
  const changes: (TextEdit | SnippetTextEdit)[] = withStops ? snippetEdits(plan, edits) : plain();
  return { documentChanges: [{ textDocument: { uri, version }, edits: changes }] };
}

function snippetEdits(plan: Plan, edits: readonly Edit[]): SnippetTextEdit[] {
  const whole = fromLineStarts(plan, edits);
  return joinSnippets(whole.map(({ text }) => text)).map((value, index) => ({
    range: plan.lines.rangeOf(whole[index]!),
    snippet: { kind: 'snippet', value },
  }));
}

/**
 * VS Code indents each line of a snippet as much as the line in which it begins. Ours are indented already, so
 * those of several lines begin where their line does, and take in what stands between.
 */
function fromLineStarts({ text, lines }: Plan, edits: readonly Edit[]): Edit[] {
  const lineStart = (offset: number) => lines.offsetAt({ line: lines.positionAt(offset).line, character: 0 });
  const whole: Edit[] = [];
  for (const edit of edits) {
    let { start, text: changed } = edit;
    for (;;) {
      const from = asText(changed).includes('\n') ? lineStart(start) : start;
      const last = whole.at(-1);
      if (!last || last.end <= from) {
        whole.push({ start: from, end: edit.end, text: concat(text.slice(from, start), changed) });
        break;
      }
      // Both change this line: one edit that does both.
      whole.pop();
      changed = concat(last.text, text.slice(last.end, start), changed);
      start = last.start;
    }
  }
  return whole;
}
