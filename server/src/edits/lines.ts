// Lines as YAML counts them: a lone carriage return ends none, unlike in LSP.

const byteOrderMark = 0xfeff;

/** Where the line of an offset begins, behind a byte order mark. */
export function lineStart(text: string, offset: number): number {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  return start === 0 && text.charCodeAt(0) === byteOrderMark ? Math.min(1, text.length) : start;
}

/** Where the line of an offset ends, its line break left out. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end < 0) return text.length;
  return end > offset && text[end - 1] === '\r' ? end - 1 : end;
}

/** Where the line behind that of an offset begins; the end of the text behind the last. */
export function nextLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

/** How deep a line is indented, in characters; `start` is where it begins. */
export function indentAt(text: string, start: number): number {
  let at = start;
  while (text[at] === ' ' || text[at] === '\t') at++;
  return at - start;
}

/** What the line that begins at `start` holds. */
export function lineKind(text: string, start: number): 'blank' | 'comment' | 'content' {
  const first = text[start + indentAt(text, start)];
  if (first === '#') return 'comment';
  return first === undefined || first === '\n' || first === '\r' ? 'blank' : 'content';
}

/**
 * Where what belongs to a block value ends: at the end of the line of `end`, or of the comment lines below
 * it that are indented deeper than `column`.
 */
export function endOfLines(text: string, end: number, column: number): number {
  let last = lineEnd(text, end);
  for (let at = nextLine(text, last); at < text.length; at = nextLine(text, at)) {
    const kind = lineKind(text, at);
    if (kind === 'content' || (kind === 'comment' && indentAt(text, at) <= column)) break;
    if (kind === 'comment') last = lineEnd(text, at);
  }
  return last;
}

/**
 * Where the comment lines begin that stand right above a line and are indented like it; the line's own
 * start if there are none. `floor` is an offset they must not reach.
 */
export function commentsAbove(text: string, start: number, floor: number): number {
  const indent = indentAt(text, start);
  let first = start;
  while (first > floor) {
    const above = lineStart(text, first - 1);
    if (above < floor || above >= first) break;
    if (lineKind(text, above) !== 'comment' || indentAt(text, above) !== indent) break;
    first = above;
  }
  return first;
}

/**
 * The column of an offset, if only blanks, dashes and question marks stand before it on its line;
 * undefined where a tab or anything else does, so that lines below cannot be aligned with it.
 */
export function columnAt(text: string, offset: number): number | undefined {
  const before = text.slice(lineStart(text, offset), offset);
  return /^[ ?-]*$/.test(before) ? before.length : undefined;
}
