import { type CompletionItem, CompletionItemKind, type TextEdit } from 'vscode-languageserver-types';
import { type AskedIn, askFor, valueField } from '../../edits/asks';
import { renderFlow, renderFlowPair, renderPair } from '../../edits/render';
import { styleOf } from '../../edits/style';
import { map } from '../../edits/value';
import {
  type HandbookLanguage,
  type OpenGovernmentValue,
  valueIdFromName,
  valuesOfEdition,
} from '../../handbook/values';
import { askedIn } from '../../rules/slots';
import { type Beside, itemsBeside, keysBeside } from './beside';
import { itemsOf, type Offer } from './items';
import { inPlace, isItem, wordWriter, writeFlow, writeLine } from './place';
import { type CompletionRequest, isNaming } from './request';

/**
 * The values of the plan's edition, with a slot for why; not those that the commitment already claims.
 * Found by their everyday names in four languages too.
 */
export function completeValues(request: CompletionRequest): CompletionItem[] {
  const { plan, cursor } = request;
  const { edition, languages } = plan.frame;
  const beside = besideOf(request);
  const claimed = new Set(beside.names.map(valueIdFromName));
  // In a list, and where the name alone is to be replaced, there is no place for why.
  const alone = isItem(cursor) || isNaming(request) || beside.dashed;
  const write = alone ? aloneWriter(request, beside) : pairWriter(request, beside);
  const offers = valuesOfEdition(edition)
    .filter(({ id }) => !claimed.has(id))
    .map(
      (value): Offer => ({
        label: value.id,
        edit: write(value),
        kind: CompletionItemKind.EnumMember,
        detail: nameIn(languages[0], value),
        names: namesOf(value),
        about: { value: value.id },
        slots: !alone,
      }),
    );
  return itemsOf(request, offers);
}

function besideOf({ plan, cursor }: CompletionRequest): Beside {
  if (isItem(cursor)) return itemsBeside(plan.lines, cursor);
  const keys = keysBeside(plan.lines, cursor);
  return keys.names.length > 0 || cursor.position === 'value' ? keys : itemsBeside(plan.lines, cursor);
}

type Writer = (value: OpenGovernmentValue) => TextEdit;

function aloneWriter(request: CompletionRequest, beside: Beside): Writer {
  const write = isNaming(request) ? inPlace(request) : wordWriter(request, true, beside);
  return ({ id }) => write(id);
}

function pairWriter(request: CompletionRequest, beside: Beside): Writer {
  const { plan, cursor } = request;
  const style = styleOf(plan);
  const asked: AskedIn = askedIn(plan);
  return ({ id }) => {
    const why = askFor(valueField(id), asked);
    if (cursor.flow) {
      return writeFlow(
        request,
        cursor.position === 'key' ? renderFlowPair(id, why) : renderFlow(map([[id, why]])),
      );
    }
    const entry = (column: number) => renderPair(id, why, column, style);
    return writeLine(request, entry, { column: beside.column, step: style.step });
  };
}

/** In handbook order; of each language the plain name first, so that a filter that is cut knows them all. */
function namesOf({ names }: OpenGovernmentValue): string[] {
  const byLanguage = Object.values(names);
  return [...new Set([...byLanguage.map(([plain]) => plain), ...byLanguage.flat()])];
}

function nameIn(language: string | undefined, { names }: OpenGovernmentValue): string {
  const base = language?.split('-')[0]?.toLowerCase() ?? 'en';
  return names[base as HandbookLanguage]?.[0] ?? names.en[0];
}
