import type { Frame } from '../../plan/model/frame';
import { keptWith } from '../../plan/model/kept';
import type { Commitment } from '../../plan/model/unit';

/**
 * Does a milestone without deliverable leave the commitment's M open? From 2022 on yes; before, activity and
 * deliverable share a box, so it does only where no milestone has one.
 */
export const deliverablesCount = (commitment: Commitment, { edition }: Frame): boolean =>
  edition === 2022 || !hasDeliverable(commitment);

const hasDeliverable = keptWith(({ milestones }: Commitment) =>
  milestones.some((milestone) => milestone.stateOf('deliverable') === 'present'),
);
