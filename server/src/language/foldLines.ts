import { FoldingRangeKind } from 'vscode-languageserver-types';
import type { Lines } from '../plan/text/lines';

/** Lines that can be folded into the first of them. */
export interface Fold {
  /** The first and the last line, 0-based. */
  readonly start: number;
  readonly end: number;
  /** How many others are around it. */
  readonly level: number;
  readonly kind?: FoldingRangeKind;
}

/** What the indentation of some lines says of how they fold. */
export interface LineFolds {
  readonly folds: readonly Fold[];
  /** The outermost line that what follows may stand below; undefined where it all stands below one further up. */
  readonly top: number | undefined;
  /** The last line that holds something, comments aside; -1 if none does. */
  readonly last: number;
  /** Comments that open or close a region, by line. */
  readonly regions: readonly { readonly line: number; readonly opens: boolean }[];
}

/** How lines fold by their indentation: all that stands deeper than a line, or is a list right below it. */
export function foldsOf(lines: Lines): LineFolds {
  const folder = new Folder();
  for (let number = 0; number < lines.count; number++) folder.take(number, lines.line(number));
  return folder.finish();
}

/** A line below which others may stand. */
interface Holder {
  readonly line: number;
  readonly column: number;
  readonly dash: boolean;
}

const regionSign = /^\s*#\s*(?:(region)|endregion)\b/;
const dashes = /^\s*(?:-\s+)+/;
/** Behind a key, a dash or an anchor: the lines below are a text, whatever they look like. */
const blockHeader = /(?:^|[:-]\s|(?<!\S)[&!]\S+\s)\s*[|>][-+1-9]{0,2}\s*(?:#.*)?$/s;

class Folder {
  readonly #folds: Fold[] = [];
  readonly #regions: { line: number; opens: boolean }[] = [];
  readonly #holders: Holder[] = [];
  #last = -1;
  /** Stands even the first line below one further up? Undefined before it. */
  #nested: boolean | undefined;
  /** The first and the last line of the comment that is being read. */
  #comment: { start: number; end: number } | undefined;
  /** Lines that stand deeper than this are a text. */
  #textBelow: number | undefined;

  take(number: number, text: string): void {
    const column = text.search(/\S/);
    if (column < 0) this.#endComment();
    else if (this.#textBelow !== undefined && column > this.#textBelow) this.#last = number;
    else {
      this.#textBelow = undefined;
      if (text.charAt(column) === '#') this.#takeComment(number, text);
      else this.#takeContent(number, column, text);
    }
  }

  finish(): LineFolds {
    this.#endComment();
    while (this.#holders.length > (this.#nested ? 0 : 1)) this.#closeLast();
    return { folds: this.#folds, regions: this.#regions, top: this.#holders[0]?.line, last: this.#last };
  }

  #takeContent(number: number, column: number, text: string): void {
    this.#endComment();
    const lead = dashes.exec(text)?.[0] ?? '';
    const dash = lead !== '' || text.slice(column).trimEnd() === '-';
    this.#nested ??= column > 0 || dash;
    this.#close(column, !dash);
    this.#holders.push({ line: number, column, dash });
    this.#last = number;
    if (blockHeader.test(text))
      this.#textBelow = text.includes(':', lead.length) ? lead.length || column : column;
  }

  /** Ends what holds no line at a column; the items of a list may stand in the column of its key. */
  #close(column: number, key: boolean): void {
    for (let top = this.#holders.at(-1); top; top = this.#holders.at(-1)) {
      if (top.column < column || (top.column === column && !key && !top.dash)) return;
      this.#closeLast();
    }
  }

  #closeLast(): void {
    const start = this.#holders.pop()?.line ?? this.#last;
    if (this.#last > start) this.#folds.push({ start, end: this.#last, level: this.#level });
  }

  #takeComment(number: number, text: string): void {
    const sign = regionSign.exec(text);
    if (sign) {
      this.#endComment();
      this.#regions.push({ line: number, opens: sign[1] !== undefined });
    } else this.#comment = { start: this.#comment?.start ?? number, end: number };
  }

  #endComment(): void {
    const { start, end } = this.#comment ?? { start: 0, end: 0 };
    this.#comment = undefined;
    const level = this.#level;
    if (end > start) this.#folds.push({ start, end, level, kind: FoldingRangeKind.Comment });
  }

  get #level(): number {
    return this.#holders.length + (this.#nested ? 1 : 0);
  }
}
