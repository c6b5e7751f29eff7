import { bodyColumn, hasDash, isSpare, type Line, type Stretch } from './lines';

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

/**
 * The value that a line belongs to, told from the lines alone, so that it is right in a text that does not parse; of
 * nested ones the outermost. Undefined for a line of no value, such as a key with a list below it.
 */
export function ownerOf(text: string, lines: readonly Line[], at: number): Owner | undefined {
  let found: number | undefined;
  let limit = Number.POSITIVE_INFINITY;
  for (let index = at; index >= 0 && limit > 0; index--) {
    const line = lines[index]!;
    if (isSpare(text, line)) continue;
    const started = line.key !== undefined || hasDash(line);
    if (started && line.value && bodyColumn(line) < limit) found = index;
    if (started || index === at) limit = Math.min(limit, line.indent);
  }
  return found === undefined ? undefined : ownerFrom(text, lines, found);
}

function ownerFrom(text: string, lines: readonly Line[], first: number): Owner | undefined {
  const line = lines[first]!;
  if (!line.value) return undefined;
  const last = lastBelow(lines, first, line.key ? bodyColumn(line) : line.indent);
  const end = last === first ? line.value.end : trimmed(text, lines[last]!);
  const source = text.slice(line.value.start, line.value.end);
  return {
    line,
    first,
    last,
    value: { start: line.value.start, end },
    block: /^[|>][-+0-9]*(?:\s+#.*)?$/.test(source),
  };
}

/** Index of the last line, from `first` on, that is indented by more than `column`; blank ones between count. */
function lastBelow(lines: readonly Line[], first: number, column: number): number {
  let last = first;
  for (let index = first + 1; index < lines.length; index++) {
    const line = lines[index]!;
    if (line.content === line.end) continue;
    if (line.indent <= column) break;
    last = index;
  }
  return last;
}

/** Where a line ends when blanks at its end do not count. */
function trimmed(text: string, line: Line): number {
  let end = line.end;
  while (end > line.content && /[ \t]/.test(text.charAt(end - 1))) end--;
  return end;
}
