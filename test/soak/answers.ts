import type { Random } from '../fuzz/edits';
import type { Editor } from './editor';

/** What an editor asks about a plan, or about a place in it. */
export interface Question {
  readonly method: string;
  readonly params: object;
}

const of = (method: string, params: object = {}): Question => ({ method: `textDocument/${method}`, params });

/** All that an editor asks about a plan as a whole, and at a few places that are picked at random. */
export function questionsOf(editor: Editor, uri: string, random: Random): Question[] {
  const text = editor.textOf(uri);
  const whole = { start: editor.positionAt(uri, 0), end: editor.positionAt(uri, text.length) };
  const questions = [
    of('diagnostic'),
    of('documentSymbol'),
    of('foldingRange'),
    of('documentLink'),
    of('codeLens'),
    of('inlayHint', { range: whole }),
    of('semanticTokens/full'),
    of('formatting', { options: { tabSize: 2, insertSpaces: true } }),
  ];
  for (let count = 0; count < 3; count++) {
    const end = text.indexOf('\n', random.next(text.length + 1));
    const offset = count === 0 && end >= 0 ? end : random.next(text.length + 1);
    questions.push(...questionsAt(editor, uri, offset));
  }
  return questions;
}

/** All that an editor asks about a place. */
function questionsAt(editor: Editor, uri: string, offset: number): Question[] {
  const position = editor.positionAt(uri, offset);
  const range = { start: position, end: position };
  return [
    of('hover', { position }),
    of('completion', { position }),
    of('definition', { position }),
    of('references', { position, context: { includeDeclaration: true } }),
    of('documentHighlight', { position }),
    of('linkedEditingRange', { position }),
    of('selectionRange', { positions: [position] }),
    of('codeAction', { range, context: { diagnostics: [], triggerKind: 1 } }),
  ];
}

/** Asks, and puts the answer so that it can be held against that of another server. */
export async function answerTo(editor: Editor, uri: string, { method, params }: Question): Promise<string> {
  const answer = await editor.ask<unknown>(method, uri, params).catch((error: unknown) => String(error));
  return JSON.stringify(answer, withoutHandles);
}

/** Without what a server knows its own answers by: it says nothing of the plan. */
const withoutHandles = (key: string, value: unknown): unknown =>
  key === 'resultId' || key === 'data'
    ? Array.isArray(value)
      ? value
      : undefined
    : key === 'version'
      ? undefined
      : value;
