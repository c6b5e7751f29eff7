import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import { textPrompt } from '../../edits/asks';
import { renderFlowPair, renderPair } from '../../edits/render';
import { styleOf } from '../../edits/style';
import { slot } from '../../edits/template';
import { block, scalar } from '../../edits/value';
import { languageName, languageNames, sameLanguage, spokenLanguages } from '../../plan/languages';
import type { TextType } from '../../plan/schema/types';
import { languagesOf } from '../../rules/wordings';
import { fieldAt } from '../schemaAt';
import { keysBeside } from './beside';
import { itemsOf, type Offer } from './items';
import { inPlace, isItem, writeFlow, writeLine } from './place';
import { type CompletionRequest, isNaming } from './request';
import { type Word, wordItems } from './words';

let spoken: readonly Word[] | undefined;

/** Languages of the plan: those that are spoken in most participants first, found by name. */
export function completeLanguages(request: CompletionRequest): CompletionItem[] {
  spoken ??= spokenLanguages.map((tag) => ({
    word: tag,
    description: languageName(tag),
    names: languageNames(tag),
  }));
  return wordItems(request, spoken);
}

/** The keys of a text that stands in several languages: those of the plan that it lacks. */
export function completeWordings(request: CompletionRequest): CompletionItem[] {
  const { plan, cursor, type } = request;
  const languages = languagesOf(plan.frame);
  const field = fieldAt(cursor.path);
  if (languages.length < 2 || !field || !maySplit(request)) return [];
  const beside = keysBeside(plan.lines, cursor);
  const missing = languages.filter((tag) => !beside.names.some((name) => sameLanguage(name, tag)));
  const style = styleOf(plan);
  const write = (tag: string) => {
    if (isNaming(request)) return inPlace(request)(tag);
    const text = slot(textPrompt(field, tag));
    const value = (type as TextType).prose ? block([text]) : scalar([text]);
    if (cursor.flow) return writeFlow(request, renderFlowPair(tag, value));
    const entry = (column: number) => renderPair(tag, value, column, style);
    return writeLine(request, entry, { column: beside.column, step: style.step });
  };
  return itemsOf(
    request,
    missing.map(
      (tag): Offer => ({
        label: tag,
        edit: write(tag),
        kind: CompletionItemKind.Property,
        description: languageName(tag),
        detail: `The text in ${languageName(tag)}`,
        names: languageNames(tag),
        slots: !isNaming(request),
      }),
    ),
  );
}

/** Behind the key a text is being written, so there the languages are shown only to who asks for them. */
const maySplit = ({ cursor, trigger }: CompletionRequest): boolean =>
  cursor.position === 'key' ||
  (cursor.typed === '' && trigger === undefined && !cursor.flow && !isItem(cursor));
