import {
  type CompletionItem,
  type CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  type TextEdit,
} from 'vscode-languageserver-types';
import type { Range } from '../../plan/text/lines';
import { type About, detailsOf } from './documentation';
import { filterTextFor } from './filter';
import type { CompletionRequest } from './request';

/** Something that can be written at the cursor. */
export interface Offer {
  readonly label: string;
  readonly edit: TextEdit;
  readonly kind: CompletionItemKind;
  /** Beside the label, faintly. */
  readonly description?: string | undefined;
  /** In the first line of what the editor shows of it. */
  readonly detail?: string | undefined;
  /** What it is found by besides its label, in order of preference. */
  readonly names?: readonly string[];
  /** What its documentation is about, which is written when the editor asks for it. */
  readonly about?: About | undefined;
  /** Holds places to fill in. */
  readonly slots?: boolean;
  /** What to write next is to be picked from a list. */
  readonly suggest?: boolean;
}

/** Offers as the editor takes them, in their order. */
export function itemsOf(request: CompletionRequest, offers: readonly Offer[]): CompletionItem[] {
  const replaced = replacedText(request);
  const { snippets, suggestCommand, cursor } = request;
  return offers.map((offer, index) => {
    const item: CompletionItem = {
      label: offer.label,
      kind: offer.kind,
      filterText:
        replaced(offer.edit.range) + filterTextFor(cursor.typed, [offer.label, ...(offer.names ?? [])]),
      sortText: String(index).padStart(4, '0'),
      // The lines below the first are indented already.
      insertTextMode: InsertTextMode.asIs,
      textEdit: offer.edit,
    };
    if (offer.description !== undefined) item.labelDetails = { description: offer.description };
    if (offer.detail !== undefined) item.detail = offer.detail;
    if (offer.about !== undefined) {
      if (request.eager) Object.assign(item, detailsOf(offer.about, request.plan, request.workspace));
      else item.data = offer.about;
    }
    if (offer.slots) {
      item.insertTextFormat = snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText;
    }
    if (offer.suggest && suggestCommand !== undefined) {
      item.command = { title: 'Choose', command: suggestCommand };
    }
    return item;
  });
}

/**
 * What an edit replaces in front of the typed word, blanks aside: an opening quote. Editors hold it against the
 * text by which an item is found.
 */
function replacedText({ plan: { lines }, cursor }: CompletionRequest): (range: Range) => string {
  const known = new Map<number, string>();
  return ({ start }) => {
    let text = known.get(start.character);
    if (text === undefined) {
      text = lines.slice(lines.offsetAt(start), cursor.start).trimStart();
      known.set(start.character, text);
    }
    return text;
  };
}
