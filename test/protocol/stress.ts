import assert from 'node:assert/strict';
import { modern, TestClient } from './client';

/** What an editor asks about the whole of a plan, or about one place of it. */
const questions = (line: number, character: number): readonly (readonly [string, object])[] => {
  const position = { line, character };
  const range = { start: position, end: position };
  const whole = { start: { line: 0, character: 0 }, end: { line: 100_000, character: 0 } };
  const options = { tabSize: 2, insertSpaces: true };
  return [
    ['diagnostic', {}],
    ['documentSymbol', {}],
    ['foldingRange', {}],
    ['documentLink', {}],
    ['codeLens', {}],
    ['inlayHint', { range: whole }],
    ['semanticTokens/full', {}],
    ['formatting', { options }],
    ['hover', { position }],
    ['completion', { position }],
    ['definition', { position }],
    ['references', { position, context: { includeDeclaration: true } }],
    ['documentHighlight', { position }],
    ['linkedEditingRange', { position }],
    ['selectionRange', { positions: [position] }],
    ['codeAction', { range, context: { diagnostics: [] } }],
  ];
};

/** Every answer about a plan, at a few of its places; without the numbers a server knows its own answers by. */
async function everyAnswer(client: TestClient, uri: string, text: string): Promise<string[]> {
  const lines = text.split('\n');
  const answers: string[] = [];
  for (const line of [0, Math.floor(lines.length / 2), lines.length - 1]) {
    for (const [method, params] of questions(line, lines[line]!.length)) {
      const answer = await client.connection.sendRequest<unknown>(`textDocument/${method}`, {
        textDocument: { uri },
        ...params,
      });
      answers.push(`${method} ${JSON.stringify(answer, withoutHandles)}`);
    }
  }
  return answers;
}

const handles = new Set(['resultId', 'version', 'opening']);
const withoutHandles = (key: string, value: unknown): unknown => (handles.has(key) ? undefined : value);

/** Fails where a server says something else of a plan than one that has just been given the text. */
export async function assertLikeFresh(client: TestClient, uri: string, text: string): Promise<void> {
  const { files, workspaceFolders = null } = client.setup;
  const fresh = await TestClient.start({
    capabilities: modern,
    workspaceFolders,
    ...(files && { files: new Map(files) }),
  });
  try {
    await fresh.open(uri, text);
    assert.deepEqual(await everyAnswer(client, uri, text), await everyAnswer(fresh, uri, text));
  } finally {
    fresh.stop();
  }
}
