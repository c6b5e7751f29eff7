import { explainEdits } from '../../rules/smart/valueFixes';
import { allOrNone, rewriting } from '../action';
import type { Refactoring } from './place';

/** Turns a list of values into pairs of a value and why the commitment serves it. */
export const explainValues: Refactoring = (plan, place) => {
  const { commitment, key } = place;
  const values = key === 'values' ? commitment?.node.get('values') : undefined;
  if (!commitment || !values || values.form === 'map' || values.origin) return [];
  return [
    rewriting('Give each value a place for its explanation', () =>
      allOrNone(explainEdits(values, commitment, plan)),
    ),
  ];
};
