import { type CompletionItem, CompletionItemKind, MarkupKind } from 'vscode-languageserver-types';
import { agencyKinds, isOutsideGovernment } from '../../handbook/vocabularies';
import type { Agency } from '../../plan/model/frame';
import { holds } from '../../plan/model/locate';
import { commitmentAt } from '../around';
import { plainMarkdown } from '../markdown';
import { rangeOf } from '../ranges';
import type { CompletionRequest } from './completion';

/** Agency ids out of the register, found by id, name, acronym or alias; not those that the list already names. */
export function completeAgencies({ plan, offset, cursor }: CompletionRequest): CompletionItem[] {
  const named = namedBeside(plan, offset, cursor.path.includes('supporting'));
  const range = rangeOf(plan.lines, cursor);
  return [...plan.frame.agencies.values()]
    .filter(({ id }) => !named.has(id) && !plan.frame.isNoAgency(id))
    .map((agency) => ({
      label: agency.id,
      labelDetails: { description: agency.name },
      kind: CompletionItemKind.Reference,
      detail: kindLabel(agency),
      documentation: { kind: MarkupKind.Markdown, value: documentation(agency) },
      filterText: searchWords(agency),
      sortText: `${isOutsideGovernment(kindOf(agency)) ? 1 : 0} ${agency.id}`,
      textEdit: { range, newText: agency.id },
    }));
}

function namedBeside(plan: CompletionRequest['plan'], offset: number, inSupporting: boolean): Set<string> {
  const list = inSupporting ? commitmentAt(plan, offset)?.node.get('supporting') : undefined;
  return new Set(list?.items.filter((one) => !holds(one, offset)).map(({ value }) => value));
}

const kindOf = ({ node }: Agency): string => node?.get('kind')?.value ?? '';

function kindLabel(agency: Agency): string {
  return agencyKinds.find(({ id }) => id === kindOf(agency))?.label ?? 'kind not given';
}

function searchWords({ id, name, node }: Agency): string {
  const acronyms = node?.get('acronym')?.variants.map(({ value }) => value) ?? [];
  const aliases = node?.get('aliases')?.items.map(({ value }) => value) ?? [];
  return [id, name, ...acronyms, ...aliases].join(' ');
}

function documentation(agency: Agency): string {
  const acronym = agency.node?.get('acronym')?.text;
  const name = acronym ? `${agency.name} (${acronym})` : agency.name;
  return `**${plainMarkdown(name)}**\n\n${kindLabel(agency)}`;
}
