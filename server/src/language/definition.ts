import type { LocationLink, Range } from 'vscode-languageserver-types';
import type { Mark } from '../plan/model/piece';
import { type Name, nameAt } from './names';
import { type Among, planBehind } from './otherPlans';
import { placesOf } from './places';
import { rangeOfMark } from './ranges';

/** Where a thing is: all of it, and the words that name it. */
type Target = Omit<LocationLink, 'originSelectionRange'>;

const top: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/**
 * Where that is which the word at an offset (UTF-16) names: the entry of an agency, the commitment that is carried
 * on, another plan, an anchor. On the name of the thing itself its own place.
 */
export function definitionsAt(among: Among, offset: number): LocationLink[] {
  const found = nameAt(among.plan, offset);
  if (!found) return [];
  const originSelectionRange = rangeOfMark(among.plan.lines, found.mark);
  return targetsOf(among, found.name).map((target) => ({ originSelectionRange, ...target }));
}

function targetsOf(among: Among, name: Name): Target[] {
  const { plan, uri } = among;
  const at = (whole: Mark, title: Mark): Target => ({
    targetUri: uri,
    targetRange: rangeOfMark(plan.lines, whole),
    targetSelectionRange: rangeOfMark(plan.lines, title),
  });
  switch (name.kind) {
    case 'agency':
      return name.agencies.map(({ entry }) =>
        at({ ...entry, end: Math.max(entry.end, entry.valueEnd) }, entry),
      );
    case 'plan': {
      const digest = planBehind(among, name.path);
      return digest ? [{ targetUri: digest.uri, targetRange: top, targetSelectionRange: top }] : [];
    }
    case 'continued':
      return continued(among, name);
    default:
      return placesOf(plan, name).flatMap(({ mark, declares }) => (declares ? [at(mark, mark)] : []));
  }
}

function continued(among: Among, { id, path }: Name & { kind: 'continued' }): Target[] {
  const digest = planBehind(among, path);
  const meant = digest?.commitments.filter((commitment) => commitment.id === id) ?? [];
  return meant.map(({ range, nameRange }) => ({
    targetUri: digest!.uri,
    targetRange: range,
    targetSelectionRange: nameRange,
  }));
}
