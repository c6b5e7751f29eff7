import { agencyKinds } from '../../handbook/vocabularies';

/** Kinds in the order in which agencies are offered: bodies of the state first, as they answer for commitments. */
export function rankOf(kind: string): number {
  const rank = agencyKinds.findIndex(({ id }) => id === kind);
  return rank < 0 ? agencyKinds.findIndex(({ outsideGovernment }) => outsideGovernment) - 0.5 : rank;
}
