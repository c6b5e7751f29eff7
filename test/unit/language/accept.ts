import assert from 'node:assert/strict';
import { type CompletionItem, InsertTextFormat, type TextEdit } from 'vscode-languageserver-types';
import { complete } from '../../../server/src/language/completion/completion';
import { type Plan, readPlan } from '../../../server/src/plan/plan';
import { marked } from './marked';

/** The items offered at the marker of a text. */
export function offered(source: string, snippets = false): CompletionItem[] {
  const { text, offset } = marked(source);
  return complete(readPlan(text), offset, snippets);
}

export const labels = (items: readonly CompletionItem[]): string[] => items.map(({ label }) => label);

/** Those of the items that VS Code shows, given what is typed between the start of an edit and the cursor. */
export function shown(source: string, snippets = false): string[] {
  const { text, offset } = marked(source);
  const { lines } = readPlan(text);
  return offered(source, snippets)
    .filter((item) => {
      const word = text.slice(lines.offsetAt(editOf(item).range.start), offset).trimStart();
      return matchesLikeVSCode(word, item.filterText ?? item.label);
    })
    .map(({ label }) => label);
}

/** In order, letter case aside, the first letter where a word begins; only 128 characters are looked at. */
function matchesLikeVSCode(word: string, filterText: string): boolean {
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
export function accept(source: string, label: string, snippets = false): string {
  const { text, offset } = marked(source);
  const item = offered(source, snippets).find((one) => one.label === label);
  assert.ok(item, `${label} is not among ${labels(offered(source, snippets)).join(', ')}`);
  const { range, newText } = editOf(item);
  assert.equal(range.start.line, range.end.line, 'an edit of several lines');
  const { lines } = readPlan(text);
  assert.ok(
    lines.offsetAt(range.start) <= offset && offset <= lines.offsetAt(range.end),
    'beside the cursor',
  );
  const inserted = item.insertTextFormat === InsertTextFormat.Snippet ? fillSnippet(newText) : newText;
  return text.slice(0, lines.offsetAt(range.start)) + inserted + text.slice(lines.offsetAt(range.end));
}

/** The plan after an item was taken; the text must parse. */
export function acceptAndRead(source: string, label: string, snippets = false): Plan {
  const plan = readPlan(accept(source, label, snippets));
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
