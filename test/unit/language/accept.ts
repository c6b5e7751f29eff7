import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type CompletionItem, InsertTextFormat, type TextEdit } from 'vscode-languageserver-types';
import { complete } from '../../../server/src/language/completion/completion';
import type { CompletionContext } from '../../../server/src/language/completion/request';
import { dayOf } from '../../../server/src/plan/calendar';
import { type Plan, readPlan } from '../../../server/src/plan/plan';
import { checkPlan } from '../../../server/src/rules/check';
import { workspaceOf } from '../workspaceOf';
import { marked } from './marked';

/** What completions depend on, where a test does not say. */
export const context: CompletionContext = {
  snippets: false,
  eager: true,
  today: dayOf(2026, 3, 15),
  uri: 'file:///plans/plan.ogpplan',
  workspace: workspaceOf({}),
  findings: () => [],
};

export type Options = boolean | Partial<CompletionContext>;

/** The items offered at the marker of a text; `options` may be just whether the editor knows snippets. */
export function offered(source: string, options: Options = false): CompletionItem[] {
  const { text, offset } = marked(source);
  const plan = readPlan(text);
  const given = typeof options === 'boolean' ? { snippets: options } : options;
  return complete(plan, offset, { ...context, findings: () => checkPlan(plan), ...given });
}

export const labels = (items: readonly CompletionItem[]): string[] => items.map(({ label }) => label);

/** Those of the items that VS Code shows, given what is typed between the start of an edit and the cursor. */
export function shown(source: string, options: Options = false): string[] {
  const { text, offset } = marked(source);
  const { lines } = readPlan(text);
  return offered(source, options)
    .filter((item) => {
      const word = text.slice(lines.offsetAt(editOf(item).range.start), offset).trimStart();
      return matchesLikeVSCode(word, item.filterText ?? item.label);
    })
    .map(({ label }) => label);
}

/** In order, letter case aside, the first letter where a word begins; only 128 characters are looked at. */
export function matchesLikeVSCode(word: string, filterText: string): boolean {
  const pattern = word.toLowerCase();
  const text = filterText.slice(0, 128).toLowerCase();
  if (pattern === '') return true;
  for (let start = 0; start < text.length; start++) {
    const begins = start === 0 || /[\s\-_./'"(]/.test(text[start - 1]!);
    if (!begins || text[start] !== pattern[0]) continue;
    let next = start;
    let found = true;
    for (const letter of pattern) {
      const at = text.indexOf(letter, next);
      found &&= at >= 0;
      next = at + 1;
    }
    if (found) return true;
  }
  return false;
}

/** The text after an item was taken, slots filled with their prompts. */
export function accept(source: string, label: string, options: Options = false): string {
  const { text, offset } = marked(source);
  const item = offered(source, options).find((one) => one.label === label);
  assert.ok(item, `${label} is not among ${labels(offered(source, options)).join(', ')}`);
  return acceptItem(item, text, offset);
}

/** A text after an item was taken that was offered at `offset`. */
export function acceptItem(item: CompletionItem, text: string, offset: number): string {
  const { range, newText } = editOf(item);
  assert.equal(range.start.line, range.end.line, 'an edit of several lines');
  const { lines } = readPlan(text);
  assert.ok(
    lines.offsetAt(range.start) <= offset && offset <= lines.offsetAt(range.end),
    'beside the cursor',
  );
  const inserted = item.insertTextFormat === InsertTextFormat.Snippet ? fillSnippet(newText) : newText;
  const edits = [{ range, newText: inserted }, ...(item.additionalTextEdits ?? [])];
  return TextDocument.applyEdits(TextDocument.create('', '', 1, text), edits);
}

/** The plan after an item was taken; the text must parse. */
export function acceptAndRead(source: string, label: string, options: Options = false): Plan {
  const plan = readPlan(accept(source, label, options));
  assert.deepEqual(
    plan.pieces.map(({ problem }) => problem?.code).filter((code) => code !== undefined),
    [],
    plan.text,
  );
  return plan;
}

/** A snippet with what its tab stops say. */
export function fillSnippet(snippet: string): string {
  return snippet
    .replace(/\$\{\d+\|((?:[^\\|]|\\.)*)\|\}/g, (_, choices: string) => choices.split(/(?<!\\),/)[0] ?? '')
    .replace(/\$\{\d+:((?:[^\\}]|\\.)*)\}/g, '$1')
    .replace(/\$\d+/g, '')
    .replace(/\\([\\$}])/g, '$1');
}

function editOf(item: CompletionItem): TextEdit {
  assert.ok(item.textEdit && 'range' in item.textEdit);
  return item.textEdit;
}
