import { Lexer } from 'yaml';
import type { SyntaxProblem } from '../parse';
import { isSpare, type Line, lineAt, linesOf, type Stretch } from './lines';
import { type Owner, ownerOf } from './owner';

/** A word of YAML, as the lexer sees it. */
export interface Token extends Stretch {
  readonly source: string;
  /** How many brackets are open before it. */
  readonly depth: number;
}

/** A text that does not parse, the place where the parser gave up, and what stands around it. */
export class Scene {
  readonly lines: readonly Line[];
  /** Index of the line on which the parser gave up. */
  readonly at: number;
  #tokens: readonly Token[] | undefined;
  #owner: Owner | undefined | null = null;

  constructor(
    readonly text: string,
    readonly problem: SyntaxProblem,
  ) {
    this.lines = linesOf(text);
    this.at = Math.max(0, lineAt(this.lines, problem.start));
  }

  get line(): Line {
    return this.lines[this.at] ?? { start: 0, end: 0, content: 0, indent: 0, body: 0 };
  }

  get tokens(): readonly Token[] {
    this.#tokens ??= tokensOf(this.text);
    return this.#tokens;
  }

  /** The value that the line of the problem is a part of; of nested ones the outermost. */
  get owner(): Owner | undefined {
    if (this.#owner === null) this.#owner = this.ownerOf(this.at);
    return this.#owner;
  }

  ownerOf(at: number): Owner | undefined {
    return ownerOf(this.text, this.lines, at);
  }

  /** Index of the nearest line above that holds something. */
  above(index: number): number | undefined {
    for (let at = index - 1; at >= 0; at--) if (!isSpare(this.text, this.lines[at]!)) return at;
    return undefined;
  }
}

/** Signs of the lexer that stand for no text: a document, a scalar, a flow that ends too early. */
const markers: ReadonlySet<string> = new Set(['\u0002', '\u001f', '\u0018']);

/** The lexer's sign that brackets were still open where they had to end. */
export const flowBroken = '\u0018';

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let depth = 0;
  let start = 0;
  for (const source of new Lexer().lex(text)) {
    const end = markers.has(source) ? start : start + source.length;
    if ((source === ']' || source === '}') && depth > 0) depth--;
    tokens.push({ source, start, end, depth });
    if (source === '[' || source === '{') depth++;
    if (source === flowBroken) depth = 0;
    start = end;
  }
  return tokens;
}
