import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import { kindLabel } from '../../handbook/vocabularies';
import type { Agency } from '../../plan/model/frame';
import { rankOf } from './agencyKind';
import { registeredNames } from './agencyNames';
import { otherAgencyWords } from './otherAgencies';
import type { CompletionRequest } from './request';
import { type Word, wordItems } from './words';

/**
 * Agencies by kind, found by id, name, acronym or alias: those of the register, then those of other plans, which are
 * registered here when taken. None that the list already names.
 */
export function completeAgencies(request: CompletionRequest): CompletionItem[] {
  const { frame } = request.plan;
  const registered = [...frame.agencies.values()]
    .filter(({ id }) => !frame.isNoAgency(id))
    .map((agency): Word & { rank: number } => ({
      word: agency.id,
      kind: CompletionItemKind.Reference,
      description: agency.name,
      detail: kindLabel(kindOf(agency)),
      names: registeredNames(agency),
      about: { agency: agency.id },
      rank: rankOf(kindOf(agency)),
    }))
    .sort((one, other) => one.rank - other.rank);
  const known = (written: string) => (frame.agencies.has(written) ? written : frame.index.match(written));
  return wordItems(request, [...registered, ...otherAgencyWords(request)], known);
}

const kindOf = ({ node }: Agency): string => node?.get('kind')?.value ?? '';
