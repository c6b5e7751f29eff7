import type { CompletionItem } from 'vscode-languageserver-types';
import { choicesOf } from '../../handbook/choices';
import { policyAreaNames } from '../../handbook/policyAreaNames';
import { policyAreas } from '../../handbook/vocabularies';
import type { ChoiceType } from '../../plan/schema/types';
import { keyAt } from '../schemaAt';
import type { CompletionRequest } from './request';
import { type Word, wordItems } from './words';

/** One of a fixed list: editions, kinds, stages, outcomes, yes and no; suggestions of an open one. */
export function completeChoices(request: CompletionRequest): CompletionItem[] {
  const type = (request.type.kind === 'list' ? request.type.item : request.type) as ChoiceType;
  return wordItems(request, type.open ? areas : choicesAt(request));
}

const areas: readonly Word[] = policyAreas.map(({ id, label, hint }) => ({
  word: id,
  description: label,
  detail: hint,
  names: [label, ...policyAreaNames[id]],
}));

function choicesAt({ cursor }: CompletionRequest): Word[] {
  const place = keyAt(cursor.path);
  const choices = place ? choicesOf(place.object, place.key) : [];
  return choices.map(({ id, label, hint }) => ({
    word: id,
    description: label,
    detail: hint,
    names: [label],
  }));
}
