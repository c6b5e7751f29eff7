import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import { itemsBeside } from './beside';
import { itemsOf, type Offer } from './items';
import { isItem, wordWriter } from './place';
import type { CompletionRequest } from './request';

/** A word that can stand at the cursor. */
export interface Word extends Omit<Offer, 'label' | 'edit' | 'kind'> {
  /** What is written and shown. */
  readonly word: string;
  readonly kind?: CompletionItemKind;
}

/** What a word is known by where it stands in a list already; undefined if it is none of the list's. */
export type Known = (written: string) => string | undefined;

/** Does the format ask for a list of words, and not for one? */
const asksForMany = ({ cursor, type }: CompletionRequest): boolean =>
  isItem(cursor) || type.kind === 'list' || (type.kind === 'agencies' && type.many);

/** Words as items: written in place or as part of a list, without those that the list holds. */
export function wordItems(
  request: CompletionRequest,
  words: readonly Word[],
  known: Known = (written) => written,
): CompletionItem[] {
  const many = asksForMany(request);
  const beside = many ? itemsBeside(request.plan.lines, request.cursor) : undefined;
  const there = new Set(beside?.names.map(known));
  const write = wordWriter(request, many, beside);
  const offers = words
    .filter(({ word }) => !there.has(word))
    .map(
      ({ word, ...rest }): Offer => ({
        kind: CompletionItemKind.EnumMember,
        ...rest,
        label: word,
        edit: write(word),
      }),
    );
  return itemsOf(request, offers);
}
