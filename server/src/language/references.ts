import { type DocumentHighlight, DocumentHighlightKind, type Location } from 'vscode-languageserver-types';
import type { Plan } from '../plan/plan';
import { nameAt } from './names';
import { type Among, continuing, isMeant, planBehind } from './otherPlans';
import { placesOf } from './places';
import { rangeOfMark } from './ranges';

/** Every place that names what the word at an offset (UTF-16) names, in this plan and the others of the workspace. */
export function referencesAt(among: Among, offset: number, includeDeclaration: boolean): Location[] {
  const { plan, uri } = among;
  const found = nameAt(plan, offset);
  if (!found) return [];
  const { name } = found;
  const own = placesOf(plan, name)
    .filter(({ declares }) => includeDeclaration || !declares)
    .map(({ mark }) => ({ uri, range: rangeOfMark(plan.lines, mark) }));
  if (name.kind === 'commitment' && isMeant(plan, name.id)) {
    return [...own, ...continuations(among, uri, name.id.value)];
  }
  if (name.kind !== 'continued') return own;
  const digest = planBehind(among, name.path);
  if (!digest) return [];
  const declared = digest.commitments.flatMap(({ id, idRange }) =>
    id === name.id && idRange && includeDeclaration ? [{ uri: digest.uri, range: idRange }] : [],
  );
  return [...declared, ...continuations(among, digest.uri, name.id)];
}

const continuations = ({ workspace }: Among, uri: string, id: string): Location[] =>
  continuing(workspace, uri, id).map(({ digest, commitment }) => ({
    uri: digest.uri,
    range: commitment.continuesRange ?? commitment.nameRange,
  }));

/** The places of a plan that name the same as the word at an offset: where the thing itself is, and where it is named. */
export function highlightsAt(plan: Plan, offset: number): DocumentHighlight[] {
  const found = nameAt(plan, offset);
  return (found ? placesOf(plan, found.name) : []).map(({ mark, declares }) => ({
    range: rangeOfMark(plan.lines, mark),
    kind: declares ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}
