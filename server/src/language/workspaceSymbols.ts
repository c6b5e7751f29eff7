import type { SymbolInformation, SymbolKind } from 'vscode-languageserver-types';
import { remembered } from '../handbook/remembered';
import { fold } from '../plan/fold';
import { fileName } from '../plan/planPaths';
import type { Range } from '../plan/text/lines';
import type { PlanDigest } from '../plan/workspace';
import { partKinds } from './outlineParts';
import { rankOf } from './rank';

/** Nobody reads more; who sees none of theirs types another letter. */
const most = 500;

/** Something that can be found, and what it is found by: its name first, then ids, acronyms and other names. */
interface Candidate {
  readonly symbol: SymbolInformation;
  readonly names: readonly { readonly written: string; readonly folded: string }[];
}

/**
 * The plans, commitments and agencies of a workspace that a query means, the likeliest first: found by name, id,
 * acronym or another name, letters left out and accents aside. An empty query means all.
 */
export function workspaceSymbols(plans: readonly PlanDigest[], query: string): SymbolInformation[] {
  const wanted = fold(query.trim());
  const found = plans
    .flatMap((plan) => candidatesOf(plan))
    .flatMap((candidate) => {
      const match = bestMatch(candidate, wanted);
      return match ? [{ rank: match.rank, symbol: named(candidate.symbol, match.written, query) }] : [];
    });
  return found
    .sort((one, other) => one.rank - other.rank)
    .slice(0, most)
    .map(({ symbol }) => symbol);
}

function bestMatch({ names }: Candidate, wanted: string): { rank: number; written: string } | undefined {
  let best: { rank: number; written: string } | undefined;
  for (const { written, folded } of names) {
    const rank = rankOf(wanted, folded);
    if (rank !== undefined && (!best || rank < best.rank)) best = { rank, written };
  }
  return best;
}

/** Editors filter once more, by the name alone and with accents: what else it was found by goes with it. */
function named(symbol: SymbolInformation, written: string, query: string): SymbolInformation {
  const typed = query.trim().toLowerCase();
  if (rankOf(typed, symbol.name.toLowerCase()) !== undefined) return symbol;
  const found = rankOf(typed, written.toLowerCase()) === undefined ? fold(written) : written;
  return { ...symbol, name: `${symbol.name} (${found})` };
}

const candidatesOf = remembered((digest: PlanDigest): readonly Candidate[] => {
  const { uri, title, participant, agencies, commitments } = digest;
  const file = fileName(uri);
  const planName = title || file;
  const candidate = (
    kind: SymbolKind,
    range: Range,
    names: readonly (string | undefined)[],
    inside?: string,
  ) => {
    const written = names.filter((name) => name !== undefined && name !== '') as string[];
    const [name = ''] = written;
    const container = inside === undefined ? {} : { containerName: inside };
    return {
      symbol: { name, kind, location: { uri, range }, ...container },
      names: [...new Set(written)].map((one) => ({ written: one, folded: fold(one) })),
    };
  };
  const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  return [
    candidate(partKinds.plan, top, [planName, participant, file]),
    ...commitments
      .filter(({ id, title }) => title || id)
      .map((one) =>
        candidate(partKinds.commitment, one.nameRange, [one.title.replace(/\s+/g, ' '), one.id], planName),
      ),
    ...agencies.map((one) =>
      candidate(partKinds.agency, one.nameRange, [one.name, one.id, one.acronym, ...one.aliases], planName),
    ),
  ];
});
