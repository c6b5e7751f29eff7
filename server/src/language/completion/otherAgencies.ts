import { CompletionItemKind } from 'vscode-languageserver-types';
import { remembered } from '../../handbook/remembered';
import { kindLabel } from '../../handbook/vocabularies';
import { fold } from '../../plan/fold';
import { uniqueId } from '../../plan/ids';
import type { DigestAgency, PlanDigest } from '../../plan/workspace';
import { othersThan } from '../otherPlans';
import { rankOf } from './agencyKind';
import { registeredNames } from './agencyNames';
import { isFoundBy } from './filter';
import type { CompletionRequest } from './request';
import type { Word } from './words';

/** So many of other plans are offered at most; typing narrows them down. */
const most = 60;

/** An agency of another plan. */
export interface OtherAgency {
  readonly agency: DigestAgency;
  readonly from: PlanDigest;
  /** The id that it gets here. */
  readonly id: string;
}

/** As {@link otherAgencies}, as words. */
export const otherAgencyWords = (request: CompletionRequest): Word[] =>
  otherAgencies(request).map(({ agency, from, id }) => ({
    word: id,
    kind: CompletionItemKind.Reference,
    description: `${agency.name} – from another plan`,
    detail: describeOther({ agency, from, id }),
    names: namesOf(agency),
    about: { other: agency.id, from: from.uri, as: id },
  }));

export const describeOther = ({ agency, from }: OtherAgency): string =>
  `${kindLabel(agency.kind)} · from ${from.title || from.participant}`;

/**
 * Agencies of other plans in the workspace that this one has not registered and that fit what is typed; those of the
 * same participant are taken first, then they stand by kind.
 */
export function otherAgencies(request: CompletionRequest): OtherAgency[] {
  const { plan, cursor } = request;
  const { frame } = plan;
  const known = new Set([...frame.agencies.values()].flatMap(registeredNames).map(fold));
  const taken = new Set(frame.agencies.keys());
  const found: OtherAgency[] = [];
  const typed = fold(cursor.typed.trim());
  for (const from of othersThan(request)) {
    for (const agency of from.agencies) {
      const [name, all] = foldedOf(agency);
      if (known.has(name) || !all.includes(typed.split(' ', 1)[0]!) || frame.isNoAgency(agency.name))
        continue;
      if (!isFoundBy(cursor.typed, namesOf(agency))) continue;
      known.add(name);
      const id = uniqueId(agency.id, taken);
      taken.add(id);
      found.push({ agency, from, id });
      if (found.length >= most) return byKind(found);
    }
  }
  return byKind(found);
}

const byKind = (found: OtherAgency[]): OtherAgency[] =>
  found.sort((one, other) => rankOf(one.agency.kind) - rankOf(other.agency.kind));

/** The name of an agency and all that it is found by, without accents and capitals: asked for at each key press. */
const foldedOf = remembered((agency: DigestAgency): readonly [name: string, all: string] => [
  fold(agency.name),
  fold(namesOf(agency).join(' ')),
]);

const namesOf = ({ id, name, acronym, aliases }: DigestAgency): readonly string[] =>
  [id, name, acronym, ...aliases].filter((text) => text !== undefined);
