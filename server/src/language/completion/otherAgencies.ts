import { CompletionItemKind } from 'vscode-languageserver-types';
import { fold } from '../../plan/fold';
import { uniqueId } from '../../plan/ids';
import type { DigestAgency, PlanDigest } from '../../plan/workspace';
import { kindLabel, rankOf } from './agencyKind';
import { isFoundBy } from './filter';
import type { CompletionRequest } from './request';
import type { Word } from './words';

/** So many of other plans are offered at most; typing narrows them down. */
const most = 60;

/** Agencies of other plans in the workspace that this one has not registered, those of the same participant first. */
export function otherAgencies(request: CompletionRequest): (Word & { readonly rank: number })[] {
  const { plan, workspace, uri, cursor } = request;
  const { frame } = plan;
  const here = frame.agencies;
  const own = workspace.find(uri)?.participant;
  const known = new Set<string>();
  const found: { readonly agency: DigestAgency; readonly from: PlanDigest }[] = [];
  for (const from of inOrder(workspace.plans, uri, own)) {
    for (const agency of from.agencies) {
      const name = fold(agency.name);
      if (known.has(name) || frame.isNoAgency(agency.name)) continue;
      known.add(name);
      if (here.get(agency.id)?.name === agency.name || frame.index.match(agency.name) !== undefined) continue;
      if (isFoundBy(cursor.typed, namesOf(agency))) found.push({ agency, from });
    }
  }
  return found
    .slice(0, most)
    .sort((one, other) => rankOf(one.agency.kind) - rankOf(other.agency.kind))
    .map(({ agency, from }) => ({
      word: uniqueId(agency.id, here),
      kind: CompletionItemKind.Reference,
      description: `${agency.name} – from another plan`,
      detail: `${kindLabel(agency.kind)} · from ${from.title || from.participant}`,
      names: namesOf(agency),
      about: { other: agency.id, from: from.uri, as: uniqueId(agency.id, here) },
      rank: rankOf(agency.kind),
    }));
}

function inOrder(plans: readonly PlanDigest[], uri: string, participant: string | undefined): PlanDigest[] {
  const foreign = (plan: PlanDigest) => Number(plan.participant !== participant);
  return plans
    .filter((plan) => plan.uri !== uri && plan.agencies.length > 0)
    .sort((one, other) => foreign(one) - foreign(other) || (other.start ?? 0) - (one.start ?? 0));
}

const namesOf = ({ id, name, acronym, aliases }: DigestAgency): readonly string[] =>
  [id, name, acronym, ...aliases].filter((text) => text !== undefined);
