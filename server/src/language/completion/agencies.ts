import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextMode,
  MarkupKind,
  type TextEdit,
} from 'vscode-languageserver-types';
import { styleOf } from '../../edits/edit';
import { quoteIfNeeded } from '../../edits/quote';
import { agencyKinds, isOutsideGovernment } from '../../handbook/vocabularies';
import type { Agency } from '../../plan/model/frame';
import { holds } from '../../plan/model/locate';
import type { AgenciesNode } from '../../plan/model/nodes';
import { commitmentAt } from '../around';
import { plainMarkdown } from '../markdown';
import type { CompletionRequest } from './completion';
import { filterText, isItem, writeFlow, writeId, writeLine } from './place';

/** Agency ids out of the register, found by id, name, acronym or alias; not those that the list already names. */
export function completeAgencies(request: CompletionRequest): CompletionItem[] {
  const { plan, offset, cursor } = request;
  const many = cursor.path.includes('supporting');
  const list = many ? commitmentAt(plan, offset, cursor)?.node.get('supporting') : undefined;
  const named = new Set(list?.items.filter((one) => !holds(one, offset)).map(({ value }) => value));
  return [...plan.frame.agencies.values()]
    .filter(({ id }) => !named.has(id) && !plan.frame.isNoAgency(id))
    .map((agency, index) => {
      const textEdit = editFor(request, agency.id, many, list);
      return {
        label: agency.id,
        labelDetails: { description: agency.name },
        kind: CompletionItemKind.Reference,
        detail: kindLabel(agency),
        documentation: { kind: MarkupKind.Markdown, value: documentation(agency) },
        filterText: filterText(request, textEdit, namesOf(agency)),
        // Who answers for a commitment is a public body; then as the register has them.
        sortText: `${isOutsideGovernment(kindOf(agency)) ? 1 : 0} ${String(index).padStart(4, '0')}`,
        insertTextMode: InsertTextMode.asIs,
        textEdit,
      };
    });
}

/** Where several are asked for, a first one begins the list. */
function editFor(
  request: CompletionRequest,
  id: string,
  many: boolean,
  list: AgenciesNode | undefined,
): TextEdit {
  const { plan, cursor } = request;
  if (!many || isItem(cursor)) return writeId(request, id);
  const listedBelow = list?.listed && list.items.some((one) => !holds(one, request.offset));
  if (!cursor.flow && (cursor.position === 'key' || listedBelow)) {
    const { dash, gap } = styleOf(plan);
    const entry = () => [`-${' '.repeat(gap)}${quoteIfNeeded(id)}`];
    const beside = list?.listed ? list.items[0] : undefined;
    return writeLine(request, entry, { beside, step: dash });
  }
  return writeFlow(request, [`[${quoteIfNeeded(id, 'flow')}]`]);
}

const kindOf = ({ node }: Agency): string => node?.get('kind')?.value ?? '';

function kindLabel(agency: Agency): string {
  return agencyKinds.find(({ id }) => id === kindOf(agency))?.label ?? 'kind not given';
}

function namesOf({ id, name, node }: Agency): string[] {
  const names = node?.get('name')?.variants.map(({ value }) => value) ?? [];
  const acronyms = node?.get('acronym')?.variants.map(({ value }) => value) ?? [];
  const aliases = node?.get('aliases')?.items.map(({ value }) => value) ?? [];
  return [...new Set([id, name, ...names, ...acronyms, ...aliases])];
}

function documentation(agency: Agency): string {
  const acronym = agency.node?.get('acronym')?.text;
  const name = acronym ? `${agency.name} (${acronym})` : agency.name;
  return `**${plainMarkdown(name)}**\n\n${kindLabel(agency)}`;
}
