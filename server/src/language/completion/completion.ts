import type { CompletionItem } from 'vscode-languageserver-types';
import type { Plan } from '../../plan/plan';
import type { Type } from '../../plan/schema/types';
import { type Cursor, cursorAt } from '../cursor';
import { typeAt } from '../schemaAt';
import { completeAgencies } from './agencies';
import { completeValues } from './values';

/** What a completion needs to know. */
export interface CompletionRequest {
  readonly plan: Plan;
  /** UTF-16, into the whole text. */
  readonly offset: number;
  readonly cursor: Cursor;
  /** False where the editor knows no snippets. */
  readonly snippets: boolean;
}

type Completer = (request: CompletionRequest) => CompletionItem[];

const completers: { readonly [kind in Type['kind']]?: Completer } = {
  agencies: completeAgencies,
  values: completeValues,
};

/**
 * What can be written at an offset. Nothing inside comments and texts, and where the format knows no list.
 * The items are made for what is typed so far and have to be asked for again when more is.
 */
export function complete(plan: Plan, offset: number, snippets: boolean): CompletionItem[] {
  const cursor = cursorAt(plan.lines, offset);
  const type = cursor && typeAt(cursor.path);
  const completer = type && completers[type.kind];
  return completer ? completer({ plan, offset, cursor, snippets }) : [];
}
