import type { Frame } from '../../plan/model/frame';
import type { Commitment } from '../../plan/model/unit';

/**
 * Does a milestone without deliverable leave the commitment's M open? From 2022 on yes; before, activity and
 * deliverable share a box, so it does only where no milestone has one.
 */
export const deliverablesCount = ({ milestones }: Commitment, { edition }: Frame): boolean =>
  edition === 2022 || !milestones.some((milestone) => milestone.stateOf('deliverable') === 'present');
