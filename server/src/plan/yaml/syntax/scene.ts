import { Lexer } from 'yaml';
import type { SyntaxProblem } from '../parse';
import { bodyColumn, hasDash, isSpare, type Line, lineAt, linesOf, type Stretch } from './lines';

/** A word of YAML, as the lexer sees it. */
export interface Token extends Stretch {
  readonly source: string;
  /** How many brackets are open before it. */
  readonly depth: number;
}

/** The value that a line belongs to: a text, perhaps of several lines, behind a key or a dash. */
export interface Owner {
  readonly line: Line;
  /** Indexes of its first and last line. */
  readonly first: number;
  readonly last: number;
  /** From its first character to the end of its last line. */
  readonly value: Stretch;
  /** True where its text is a block (`|`, `>`). */
  readonly block: boolean;
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
    let found: number | undefined;
    let limit = Number.POSITIVE_INFINITY;
    for (let index = at; index >= 0 && limit > 0; index--) {
      const line = this.lines[index]!;
      if (isSpare(this.text, line)) continue;
      const started = line.key !== undefined || hasDash(line);
      if (started && line.value && bodyColumn(line) < limit) found = index;
      if (started || index === at) limit = Math.min(limit, line.indent);
    }
    return found === undefined ? undefined : this.#ownerFrom(found);
  }

  #ownerFrom(first: number): Owner | undefined {
    const line = this.lines[first]!;
    if (!line.value) return undefined;
    const last = this.lastBelow(first, line.key ? bodyColumn(line) : line.indent);
    const end = last === first ? line.value.end : trimmed(this.text, this.lines[last]!);
    const source = this.text.slice(line.value.start, line.value.end);
    return {
      line,
      first,
      last,
      value: { start: line.value.start, end },
      block: /^[|>][-+0-9]*(?:\s+#.*)?$/.test(source),
    };
  }

  /** Index of the last line, from `first` on, that is indented by more than `column`; blank ones between count. */
  lastBelow(first: number, column: number): number {
    let last = first;
    for (let index = first + 1; index < this.lines.length; index++) {
      const line = this.lines[index]!;
      if (line.content === line.end) continue;
      if (line.indent <= column) break;
      last = index;
    }
    return last;
  }

  /** Index of the nearest line above that holds something. */
  above(index: number): number | undefined {
    for (let at = index - 1; at >= 0; at--) if (!isSpare(this.text, this.lines[at]!)) return at;
    return undefined;
  }
}

/** Where a line ends when blanks at its end do not count. */
function trimmed(text: string, line: Line): number {
  let end = line.end;
  while (end > line.content && /[ \t]/.test(text.charAt(end - 1))) end--;
  return end;
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
