/** A word on one line and what it is: a number of the legend. Lines and characters from 0. */
export interface Token {
  readonly line: number;
  readonly character: number;
  readonly length: number;
  readonly type: number;
}

/** Tokens encoded as if they began at the top of a text, to be put anywhere. */
export interface TokenRun {
  readonly data: readonly number[];
  readonly first: Token;
  readonly last: Token;
}

/** Negative where one token comes before the other. */
export const compareTokens = (one: Token, other: Token): number =>
  one.line - other.line || one.character - other.character;

/** Tokens in the order of the text; of those that overlap the first. */
export function inOrder(tokens: readonly Token[]): Token[] {
  let last: Token | undefined;
  return [...tokens].sort(compareTokens).filter((token) => {
    if (last?.line === token.line && token.character < last.character + last.length) return false;
    last = token;
    return true;
  });
}

/** Some tokens in the order of the text as a run; undefined for none. */
export function runOf(tokens: readonly Token[]): TokenRun | undefined {
  const [first] = tokens;
  const last = tokens.at(-1);
  return first && last && { data: encoded(tokens), first, last };
}

/** Tokens in the order of the text as LSP has them. */
export function encoded(tokens: readonly Token[]): number[] {
  const encoder = new TokenEncoder();
  for (const token of tokens) encoder.add(token);
  return encoder.data;
}

/** Writes tokens in the order of the text as LSP has them: five numbers each, every place relative to the one before. */
export class TokenEncoder {
  readonly data: number[] = [];
  #line = 0;
  #character = 0;

  add({ line, character, length, type }: Token): void {
    const from = line === this.#line ? this.#character : 0;
    this.data.push(line - this.#line, character - from, length, type, 0);
    this.#line = line;
    this.#character = character;
  }

  /** Adds tokens as they stand so many lines further down. */
  addRun({ data, first, last }: TokenRun, lines: number): void {
    this.add({ ...first, line: first.line + lines });
    // Relative to the first, the others are the same wherever it stands.
    for (let at = 5; at < data.length; at++) this.data.push(data[at]!);
    this.#line = last.line + lines;
    this.#character = last.character;
  }
}

/** A replacement of numbers of encoded tokens. */
export interface TokenEdit {
  readonly start: number;
  readonly deleteCount: number;
  readonly data: number[];
}

/** What makes one list of encoded tokens of another: at most one edit, of all between what both begin and end with. */
export function tokenEdits(before: readonly number[], after: readonly number[]): TokenEdit[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < shorter - start && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail++;
  const deleteCount = before.length - tail - start;
  const data = after.slice(start, after.length - tail);
  return deleteCount === 0 && data.length === 0 ? [] : [{ start, deleteCount, data }];
}
