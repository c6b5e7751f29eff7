import { choicesOf } from '../../handbook/choices';
import { guideOf } from '../../handbook/guides/guides';
import type { Describer } from './describer';
import { placeIn } from './source';

/** What a choice means: an edition, a kind of body, a policy area. */
export const describeChoice: Describer = ({ object, key, text }, { plan }) => {
  const choice = choicesOf(object, key).find(({ id }) => id === text);
  if (!choice) return undefined;
  const { id, label, hint } = choice;
  return [
    `**${id}** – ${label}`,
    ...(hint ? [hint] : []),
    placeIn(guideOf(object, key)?.sources ?? {}, plan.frame.edition),
  ].join('\n\n');
};
