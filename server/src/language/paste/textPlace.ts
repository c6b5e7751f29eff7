import { type Piece, pieceAt } from '../../plan/model/piece';
import type { Plan } from '../../plan/plan';
import { longestText } from '../../plan/yaml/parse';
import {
  bodyColumn,
  hasDash,
  isSpare,
  type Line,
  lineAt,
  linesOf,
  mayBeText,
} from '../../plan/yaml/syntax/lines';
import { ownerOf } from '../../plan/yaml/syntax/owner';

/** A text of a plan that takes in what is pasted. Offsets absolute, UTF-16. */
export interface TextPlace {
  readonly kind: 'block' | 'quoted' | 'plain' | 'empty';
  /** What is replaced where the text is written anew: behind the colon up to the end of the text. */
  readonly start: number;
  readonly end: number;
  /** Where the text itself ends, a comment behind it left out. */
  readonly textEnd: number;
  /** Column of its key, or of the dash before it. */
  readonly column: number;
  /** A block text whose lines are joined (`>`). */
  readonly folded: boolean;
  /** Column of the lines of a block text; undefined where it has none yet. */
  readonly bodyColumn: number | undefined;
  /** Where the first line of a block text ends that holds only its sign. */
  readonly headEnd: number;
  /** A comment behind the text. */
  readonly comment: string;
}

/**
 * The text that a selection stands in, told from the lines around it, so that it is right however broken the plan
 * is. Undefined outside of texts: at keys, dates, ids, in comments, in brackets, and across two texts.
 */
export function textPlaceAt(plan: Plan, from: number, to: number): TextPlace | undefined {
  const piece = pieceAt(plan.pieces, from);
  if (!piece || piece.text.length > longestText || to > piece.base + piece.text.length) return undefined;
  const place = new Around(piece, from - piece.base, to - piece.base).place();
  return place && moved(place, piece.base);
}

const moved = (place: TextPlace, by: number): TextPlace => ({
  ...place,
  start: place.start + by,
  end: place.end + by,
  textEnd: place.textEnd + by,
  headEnd: place.headEnd + by,
});

/** The lines of a piece around a selection. */
class Around {
  readonly text: string;
  readonly lines: readonly Line[];
  /** Index of the line of the selection's start. */
  readonly at: number;
  /** … and of the last line from there upwards that holds something. */
  readonly above: number;

  constructor(
    piece: Piece,
    readonly from: number,
    readonly to: number,
  ) {
    this.text = piece.text;
    const lines = linesOf(piece.text);
    // The empty line behind the last line break is one too.
    const { length } = piece.text;
    if (length === 0 || piece.text.endsWith('\n')) {
      lines.push({ start: length, end: length, content: length, indent: 0, body: length });
    }
    this.lines = lines;
    this.at = lineAt(lines, from);
    this.above = lines.findLastIndex((line, index) => index <= this.at && line.content < line.end);
  }

  place(): TextPlace | undefined {
    const line = this.lines[this.above];
    if (!line) return undefined;
    const owner = ownerOf(this.text, this.lines, this.above);
    if (!owner) return this.#empty(line);
    if (owner.line.key ? !mayBeText(owner.line.key.name) : !owner.block) return undefined;
    // A comment that stands further left than the text ends it.
    if (isSpare(this.text, line) && line.indent <= bodyColumn(owner.line)) return undefined;
    // A comment behind a key is no text, and what the key holds may stand below.
    if (this.from < owner.value.start || this.text[owner.value.start] === '#') return undefined;
    if (owner.block) return this.#block(owner);
    return this.#inline(owner.line, owner.value.start, owner.value.end);
  }

  /** A key with nothing behind it, on whose line the selection is or right below, deeper than the key. */
  #empty(line: Line): TextPlace | undefined {
    const { key } = line;
    if (!key || line.value || !mayBeText(key.name)) return undefined;
    const open = this.text.indexOf(':', key.end) + 1;
    const column = bodyColumn(line);
    const below = this.at > this.above;
    if (this.from < open || (below && this.from - this.lines[this.at]!.start <= column)) return undefined;
    // What stands deeper is the key's: languages, or a text that begins on its own line.
    const next = this.lines.slice(this.at + 1).find((one) => one.content < one.end);
    if (next && (next.indent > column || (hasDash(next) && next.indent === column))) return undefined;
    const end = this.lines[this.at]!.end;
    return this.to <= end
      ? { ...nothing, kind: 'empty', start: open, end, textEnd: open, column, headEnd: open }
      : undefined;
  }

  #block(owner: NonNullable<ReturnType<typeof ownerOf>>): TextPlace | undefined {
    const { line, first, last, value } = owner;
    const end = Math.max(value.end, this.lines[this.at]!.end);
    if (this.to > end) return undefined;
    const column = line.key ? bodyColumn(line) : line.indent;
    const head = this.text.slice(value.start, line.end);
    const depth = /^[|>][-+]?([1-9])/.exec(head)?.[1];
    const body = this.lines.slice(first + 1, last + 1).find((one) => one.content < one.end);
    return {
      ...nothing,
      kind: 'block',
      start: value.start,
      end,
      textEnd: end,
      column,
      folded: head.startsWith('>'),
      bodyColumn: depth === undefined ? body?.indent : column + Number(depth),
      headEnd: line.end,
    };
  }

  /** A text that begins behind its key, in quotes or without. */
  #inline(line: Line, start: number, textEnd: number): TextPlace | undefined {
    const source = this.text.slice(start, textEnd);
    const [said, note = ''] = /^["']/.test(source) ? quotedPart(source) : plainPart(source);
    if (said === undefined) return undefined;
    const quoted = /^["']/.test(said);
    const end = start + said.length;
    const inside = quoted ? start < this.from && this.to < end : this.to <= end;
    const place = { ...nothing, start: this.text.lastIndexOf(':', start - 1) + 1, column: bodyColumn(line) };
    const kind = quoted ? 'quoted' : 'plain';
    if (inside)
      return { ...place, kind, end: note ? textEnd : end, textEnd: end, headEnd: start, comment: note };
    if (quoted && this.from === start && this.to === end) {
      return {
        ...place,
        kind: 'empty',
        end: note ? textEnd : end,
        textEnd: start,
        headEnd: start,
        comment: note,
      };
    }
    const reach = this.lines[this.at]!.end;
    const behind = this.at === this.above || this.from - this.lines[this.at]!.start > bodyColumn(line);
    if (quoted || note || !behind || this.from < end || this.to > reach) return undefined;
    return { ...place, kind, end: reach, textEnd: reach, headEnd: start };
  }
}

/** A text in quotes and the comment behind it; nothing if something else follows, or the quote is open. */
function quotedPart(source: string): [said?: string, note?: string] {
  const said = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/s.exec(source)?.[0] ?? '';
  const rest = source.slice(said.length).trim();
  return said && (rest === '' || rest.startsWith('#')) ? [said, rest] : [];
}

/** A text without quotes and the comment behind it. What is glued to a `#` is meant as part of the text. */
function plainPart(source: string): [said?: string, note?: string] {
  if (/^[[{&*!|>]/.test(source)) return [];
  const note = /(?<!\s)\s+#(?:\s.*)?$/s.exec(source);
  return note ? [source.slice(0, note.index), note[0].trim()] : [source];
}

const nothing = { folded: false, bodyColumn: undefined, comment: '' };
