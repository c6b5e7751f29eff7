import { remembered } from '../../handbook/remembered';
import { FreshIds, slugId } from '../../plan/ids';
import { keptWith } from '../../plan/model/kept';
import { type ObjectNode, RegisterNode, StringNode } from '../../plan/model/nodes';
import type { Mark } from '../../plan/model/piece';
import type { Unit } from '../../plan/model/unit';
import type { Plan } from '../../plan/plan';

/** Ids by the object that is to have it. */
type NewIds = ReadonlyMap<ObjectNode, string>;

/** Ids for the commitments that have none but a title, or that of one before: unlike all others, and each other. */
export const newCommitmentIds = remembered(({ commitments }: Plan) =>
  newIds(
    commitments.map(({ node }) => node),
    true,
  ),
);

/** Ids for the milestones of a list that have the id of one before. */
export const newMilestoneIds = remembered((milestones: readonly ObjectNode[]) => newIds(milestones, false));

function newIds(objects: readonly ObjectNode[], forAll: boolean): NewIds {
  const fresh = new FreshIds(objects.flatMap((object) => idOf(object) ?? []));
  const seen = new Set<string>();
  const ids = new Map<ObjectNode, string>();
  for (const object of objects) {
    const id = idOf(object);
    const title = titleOf(object);
    if (id === undefined) {
      if (forAll && title !== '') ids.set(object, fresh.take(slugId(title, 'commitment')));
    } else if (seen.has(id)) ids.set(object, idLike(id, title, fresh));
    else seen.add(id);
  }
  return ids;
}

/** An id made of the title if that is free, else the old one with a number. */
function idLike(old: string, title: string, fresh: FreshIds): string {
  const own = slugId(title, '');
  return fresh.take(own === '' || fresh.isTaken(own) ? old : own);
}

function idOf({ entries }: ObjectNode): string | undefined {
  const id = entries.get('id')?.node;
  return id instanceof StringNode ? id.value : undefined;
}

/** The title that an object has, empty where it has none. */
function titleOf({ entries }: ObjectNode): string {
  const title = entries.get('title')?.node;
  return title?.state === 'present' && 'text' in title ? String(title.text) : '';
}

/** New ids for the agencies of a unit whose id is registered before, by where they stand. */
export const newAgencyIds = keptWith(
  ({ problems }: Unit, registered: ReadonlyMap<string, unknown>): ReadonlyMap<Mark, string> => {
    const fresh = new FreshIds(registered.keys());
    const ids = new Map<Mark, string>();
    for (const { kind, parent, step, mark } of problems) {
      if (kind === 'duplicate-key' && parent instanceof RegisterNode) ids.set(mark, fresh.take(String(step)));
    }
    return ids;
  },
);
