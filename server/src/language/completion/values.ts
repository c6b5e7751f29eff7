import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
  type TextEdit,
} from 'vscode-languageserver-types';
import { askFor, valueField } from '../../edits/asks';
import { styleOf } from '../../edits/edit';
import { renderFlow, renderFlowPair, renderPair } from '../../edits/render';
import { map } from '../../edits/value';
import { type HandbookLanguage, type OpenGovernmentValue, valuesOfEdition } from '../../handbook/values';
import { holds } from '../../plan/model/locate';
import type { ValuesNode } from '../../plan/model/nodes';
import { askedIn } from '../../rules/slots';
import { commitmentAt } from '../around';
import { describeValue } from '../valueText';
import type { CompletionRequest } from './completion';
import { filterText, isItem, writeFlow, writeId, writeLine } from './place';

/**
 * The values of the plan's edition, with a slot for why; not those that the commitment already claims.
 * Found by their everyday names in four languages too.
 */
export function completeValues(request: CompletionRequest): CompletionItem[] {
  const { plan, offset, cursor, snippets } = request;
  const values = commitmentAt(plan, offset, cursor)?.node.get('values');
  const others = values?.claims.filter((claim) => !holds(claim, offset)) ?? [];
  const claimed = new Set(others.map(({ id }) => id));
  return valuesOfEdition(plan.frame.edition)
    .filter(({ id }) => !claimed.has(id))
    .map((value, index) => {
      const textEdit = editFor(request, value, values);
      return {
        label: value.id,
        kind: CompletionItemKind.EnumMember,
        detail: nameIn(plan.frame.languages[0], value),
        documentation: { kind: MarkupKind.Markdown, value: describeValue(value, plan.frame.edition) },
        filterText: filterText(request, textEdit, namesOf(value)),
        sortText: `${index}`,
        insertTextFormat: snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
        // The lines below the first are indented already.
        insertTextMode: InsertTextMode.asIs,
        textEdit,
      };
    });
}

function editFor(request: CompletionRequest, { id }: OpenGovernmentValue, values?: ValuesNode): TextEdit {
  const { plan, cursor, offset } = request;
  const rest = plan.text.slice(cursor.end, plan.lines.end(plan.lines.lineAt(cursor.end)));
  // Of a pair that is there only the name is replaced.
  if (isItem(cursor) || (cursor.position === 'key' && /^\s*:/.test(rest))) return writeId(request, id);
  const why = askFor(valueField(id), askedIn(plan));
  if (cursor.flow) {
    return writeFlow(
      request,
      cursor.position === 'key' ? renderFlowPair(id, why) : renderFlow(map([[id, why]])),
    );
  }
  const style = styleOf(plan);
  const beside = values?.claims.find((claim) => !holds(claim, offset));
  if (beside && values && values.form !== 'map') {
    return writeLine(request, () => [`-${' '.repeat(style.gap)}${id}`], { beside, step: style.dash });
  }
  return writeLine(request, (column) => renderPair(id, why, column, style), { beside, step: style.step });
}

/** In handbook order; of each language the plain name first, so that a filter that is cut knows them all. */
function namesOf({ id, names }: OpenGovernmentValue): string[] {
  const byLanguage = Object.values(names);
  return [...new Set([id, ...byLanguage.map(([plain]) => plain), ...byLanguage.flat()])];
}

function nameIn(language: string | undefined, { names }: OpenGovernmentValue): string {
  const base = language?.split('-')[0]?.toLowerCase() ?? 'en';
  return names[base as HandbookLanguage]?.[0] ?? names.en[0];
}
