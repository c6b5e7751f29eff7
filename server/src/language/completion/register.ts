import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import { renderPair, renderValue } from '../../edits/render';
import { styleOf } from '../../edits/style';
import { concat, slot, type Template } from '../../edits/template';
import { uniqueId } from '../../plan/ids';
import type { RegisterType } from '../../plan/schema/types';
import { keysBeside } from './beside';
import { itemsOf, type Offer } from './items';
import { KeyTemplates } from './keyTemplates';
import { describeOther, otherAgencies } from './otherAgencies';
import { writeLine } from './place';
import { agencyValue } from './registering';
import { type CompletionRequest, isNaming } from './request';

/** A new agency in the register, its id to be typed over; then those of other plans. */
export function completeRegister(request: CompletionRequest): CompletionItem[] {
  const { plan, cursor } = request;
  if (cursor.flow || isNaming(request)) return [];
  const style = styleOf(plan);
  const { column } = keysBeside(plan.lines, cursor);
  const write = (snippets: boolean, entry: (column: number) => Template) =>
    writeLine({ ...request, snippets: request.snippets && snippets }, entry, { column, step: style.step });
  const templates = new KeyTemplates(plan, (request.type as RegisterType).entry);
  const fresh = (at: number) => {
    const { head, below } = renderValue(templates.map(), at, style);
    return concat(slot('id', [uniqueId('agency', plan.frame.agencies)]), ':', head, below);
  };
  const others = otherAgencies(request).map(
    (other): Offer => ({
      label: other.id,
      edit: write(false, (at) => renderPair(other.id, agencyValue(other.agency), at, style)),
      kind: CompletionItemKind.Reference,
      description: `${other.agency.name} – from another plan`,
      detail: describeOther(other),
      names: [other.agency.name, ...(other.agency.acronym ? [other.agency.acronym] : [])],
    }),
  );
  const agency: Offer = {
    label: 'New agency',
    edit: write(true, fresh),
    kind: CompletionItemKind.Snippet,
    description: 'id, name and kind',
    names: ['agency', 'ministry', 'body'],
    slots: true,
  };
  return itemsOf(request, [agency, ...others]);
}
