import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import { styleOf } from '../../edits/edit';
import { renderValue } from '../../edits/render';
import { concat, slot } from '../../edits/template';
import { uniqueId } from '../../plan/ids';
import type { RegisterType } from '../../plan/schema/types';
import { keysBeside } from './beside';
import { itemsOf } from './items';
import { KeyTemplates } from './keyTemplates';
import { writeLine } from './place';
import { type CompletionRequest, isNaming } from './request';

/** A new agency in the register, its id to be typed over. */
export function completeRegister(request: CompletionRequest): CompletionItem[] {
  const { plan, cursor } = request;
  if (cursor.flow || isNaming(request)) return [];
  const templates = new KeyTemplates(plan, (request.type as RegisterType).entry);
  const beside = keysBeside(plan.lines, cursor);
  const style = styleOf(plan);
  const id = uniqueId('agency', plan.frame.agencies);
  const entry = (column: number) => {
    const { head, below } = renderValue(templates.map(), column, style);
    return concat(slot('id', [id]), ':', head, below);
  };
  return itemsOf(request, [
    {
      label: 'New agency',
      edit: writeLine(request, entry, { column: beside.column, step: style.step }),
      kind: CompletionItemKind.Snippet,
      description: 'id, name and kind',
      names: ['agency', 'ministry', 'body'],
      slots: true,
    },
  ]);
}
