import { isOutsideGovernment } from '../../handbook/vocabularies';
import type { Frame } from '../../plan/model/frame';
import type { StringNode } from '../../plan/model/nodes';
import type { Commitment } from '../../plan/model/unit';

/** The references under `lead` that name a body; "None specified" is none. */
export const leadsOf = ({ node }: Commitment, frame: Frame): readonly StringNode[] =>
  node.get('lead')?.items.filter(({ value }) => !frame.isNoAgency(value)) ?? [];

/**
 * The agencies that a reference means: its id, the id of the agency whose name it is, the ids of several
 * written in one text; the text itself if the register knows none.
 */
export function agenciesMeant(reference: string, frame: Frame): readonly string[] {
  if (frame.agencies.has(reference)) return [reference];
  const match = frame.index.match(reference);
  if (match !== undefined) return [match];
  const several = frame.index.splitNames(reference);
  return several.length > 0 ? several : [reference];
}

/** The agencies that lead a commitment, as {@link agenciesMeant} gives them; one named twice is there twice. */
export const leadIds = (commitment: Commitment, frame: Frame): readonly string[] =>
  leadsOf(commitment, frame).flatMap(({ value }) => agenciesMeant(value, frame));

/** Ids of the register to pick a lead from: bodies of the state first, no "None specified". */
export function leadChoices({ agencies }: Frame, wanted: (id: string) => boolean = () => true): string[] {
  const bodies = [...agencies.values()].filter(({ id }) => wanted(id));
  const outside = (kind: string | undefined) => Number(kind !== undefined && isOutsideGovernment(kind));
  return bodies
    .map(({ id, node }) => ({ id, rank: outside(node?.get('kind')?.value) }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ id }) => id);
}
