import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import { semanticTokens as tokensOf, tokenTypes } from '../../language/semanticTokens';
import { tokenEdits } from '../../language/tokenEncoding';
import type { Feature } from './feature';

/** What a client was given last, so that the next time it gets only what is new. */
interface Given {
  readonly resultId: string;
  readonly data: number[];
}

export const semanticTokens: Feature = {
  capabilities: () => ({
    semanticTokensProvider: {
      legend: { tokenTypes: [...tokenTypes], tokenModifiers: [] },
      full: { delta: true },
      range: true,
    },
  }),

  listen({ connection, guard, plans }) {
    const { semanticTokens: requests } = connection.languages;
    const given = new Map<string, Given>();
    let results = 0;
    plans.texts.onDidClose(guard.event('close', ({ document }) => void given.delete(document.uri)));
    const tokensNow = async (uri: string): Promise<Given | undefined> => {
      const open = await plans.ready(uri, 'plan');
      if (!open) return undefined;
      const now = { resultId: String(++results), data: tokensOf(open.plan) };
      given.set(uri, now);
      return now;
    };
    requests.on(
      guard.request<{ textDocument: { uri: string } }, SemanticTokens>(
        'semantic tokens',
        none,
        async ({ textDocument: { uri } }) => (await tokensNow(uri)) ?? none,
      ),
    );
    requests.onDelta(
      guard.request<
        { textDocument: { uri: string }; previousResultId: string },
        SemanticTokens | SemanticTokensDelta
      >('semantic tokens', none, async ({ textDocument: { uri }, previousResultId }) => {
        const former = given.get(uri);
        const now = await tokensNow(uri);
        if (!now) return none;
        if (former?.resultId !== previousResultId) return now;
        return { resultId: now.resultId, edits: tokenEdits(former.data, now.data) };
      }),
    );
    requests.onRange(
      guard.request(
        'semantic tokens in a range',
        none,
        async ({ textDocument: { uri }, range: { start, end } }) => {
          const open = await plans.ready(uri, 'plan');
          return open ? { data: tokensOf(open.plan, { first: start.line, last: end.line }) } : none;
        },
      ),
    );
  },
};

const none: SemanticTokens = { data: [] };
