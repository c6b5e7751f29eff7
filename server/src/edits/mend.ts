import { absolute, type Mark, type Piece } from '../plan/model/piece';
import type { Repair } from '../plan/yaml/syntax/cause';
import type { Stretch } from '../plan/yaml/syntax/lines';
import { type Change, changed } from './change';
import type { Edit } from './edit';
import { doubleQuote, singleQuote } from './quote';

/** The text of a piece after a repair, to see whether it parses then. */
export const mended = (text: string, repair: Repair): string => changed(text, changesOf(text, repair));

/** A repair of a piece that does not parse, as edits of the plan. */
export const mendingEdits = (piece: Piece, repair: Repair): Edit[] =>
  changesOf(piece.text, repair).map((change) => editAt({ piece, ...change }, change.text));

const editAt = (mark: Mark, text: string): Edit => ({ ...absolute(mark), text: [text] });

/** Whole lines, or stretches within a line, that go. Offsets absolute. */
export const removal = (text: string, what: readonly Stretch[]): Edit[] =>
  changesOf(text, { how: 'remove', what }).map(({ start, end }) => ({ start, end, text: [] }));

/** What a repair changes, in the order of the text. */
function changesOf(text: string, repair: Repair): Change[] {
  switch (repair.how) {
    case 'quote':
      return [{ ...repair.what, text: quoteLines(text.slice(repair.what.start, repair.what.end)) }];
    case 'requote': {
      const { start, end } = repair.what;
      return [{ start, end, text: quoteLines(unquoted(text.slice(start, end))) }];
    }
    case 'spaces':
      return repair.changes.map(({ start, end, width }) => ({ start, end, text: ' '.repeat(width) }));
    case 'insert':
      return repair.at.map((at) => ({ start: at, end: at, text: repair.sign }));
    case 'write':
      return [{ ...repair.what, text: repair.text }];
    case 'remove':
      return repair.what.map((stretch) => ({ ...withBreak(text, stretch), text: '' }));
    case 'block':
      return [{ ...repair.what, text: indented(text, repair) }];
  }
}

/** Puts quotes round a text that may run over several lines, each of which stays where it is. */
function quoteLines(text: string): string {
  const single =
    /["\\]/.test(text) && !text.includes("'") && singleQuote(text.replace(/\s+/g, ' ')).startsWith("'");
  const quote = single ? singleQuote : doubleQuote;
  const lines = text.split(/(\r?\n)/).map((part, index) => (index % 2 ? part : quote(part).slice(1, -1)));
  const sign = quote('').charAt(0);
  return sign + lines.join('') + sign;
}

/** What stands between two quotes, as its author wrote it: doubled and escaped ones count as one. */
function unquoted(source: string): string {
  const inner = source.slice(1, -1);
  return source.startsWith("'") ? inner.replaceAll("''", "'") : inner.replace(/\\(["\\])/g, '$1');
}

/** A line that goes takes its line break along; part of a line does not. */
function withBreak(text: string, { start, end }: Stretch): Stretch {
  if (start > 0 && text.charCodeAt(start - 1) !== 0x0a) return { start, end };
  const rest = /^[ \t]*\r?\n/.exec(text.slice(end))?.[0].length ?? 0;
  return { start, end: end + rest };
}

/** A text below its key, each line in the column where the second one stands, or where it would. */
function indented(text: string, { what, column }: Repair & { how: 'block' }): string {
  const source = text.slice(what.start, what.end);
  const eol = source.includes('\r\n') || text.includes('\r\n') ? '\r\n' : '\n';
  const [first = '', ...rest] = source.split(/\r?\n/);
  const width = rest.find((line) => line.trim() !== '')?.search(/\S/) ?? column;
  return [''].concat(`${' '.repeat(width)}${first.trim()}`, rest).join(eol);
}
