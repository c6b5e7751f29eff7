import { type CST, Lexer, Parser } from 'yaml';

/** Deeper nesting than any plan needs. On Node 20 `yaml` aborts the process at 2,000 nested brackets. */
export const maxNesting = 100;

/**
 * The tokens of a text, for `yaml` to compose. Ends where lists and maps are nested deeper than {@link maxNesting},
 * whatever they are written with, and tells the place (an offset, UTF-16). Its parser takes down in a list what is
 * open; only what follows is done in calls inside of calls.
 */
export function* boundedTokens(text: string, onTooDeep: (offset: number) => void): Generator<CST.Token> {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    const at = parser.offset;
    yield* parser.next(lexeme);
    if (parser.stack.length > maxNesting && collectionsIn(parser.stack) > maxNesting) {
      onTooDeep(at);
      return;
    }
  }
  yield* parser.end();
}

const collectionsIn = (stack: readonly CST.Token[]): number =>
  stack.reduce((count, token) => ('items' in token ? count + 1 : count), 0);
