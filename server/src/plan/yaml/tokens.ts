import { Lexer } from 'yaml';

/** What YAML's lexer takes for one sign, word or blank. Offset UTF-16. */
export interface Token {
  readonly text: string;
  readonly start: number;
}

/** The tokens of a text but for its scalars: in them nothing is what it looks like. */
export function* tokensOf(text: string): Iterable<Token> {
  let start = 0;
  let scalar = false;
  for (const token of new Lexer().lex(text)) {
    // Signs of the lexer's own: a document, a scalar that follows, brackets that end too early.
    if (token === '\u0002' || token === '\u0018' || token === '\u001f') {
      scalar = token === '\u001f';
      continue;
    }
    if (!scalar) yield { text: token, start };
    scalar = false;
    start += token.length;
  }
}
