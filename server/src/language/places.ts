import { memo } from '../handbook/memo';
import type { Agency, Frame } from '../plan/model/frame';
import type { StringNode } from '../plan/model/nodes';
import { absolute, type Mark } from '../plan/model/piece';
import { wordOf } from '../plan/model/word';
import type { Plan } from '../plan/plan';
import { linkedWith } from '../plan/yaml/anchorWords';
import { proposersOf } from '../rules/agencyReferences';
import { agenciesMeant } from '../rules/smart/leads';
import type { Name } from './names';

/** A place in a plan that names something. */
export interface Place {
  /** The name, without its quotes. */
  readonly mark: Mark;
  /** It is there that the thing itself is. */
  readonly declares: boolean;
  /** The id itself is written there, not a name that means it. */
  readonly exact: boolean;
}

/** Where a plan names something of its own, in the order of the text; nothing for what is in another plan. */
export function placesOf(plan: Plan, name: Name): Place[] {
  switch (name.kind) {
    case 'agency':
      return name.agencies.flatMap((agency) => agencyPlaces(plan, agency)).sort(byPlace);
    case 'commitment':
    case 'milestone':
      return [{ mark: wordOf(name.id, name.id.value) ?? name.id, declares: true, exact: true }];
    case 'anchor':
      return linkedWith(plan, name.word).map(({ piece, start, end, sign }) => ({
        mark: { piece, start: start + 1, end },
        declares: sign === '&',
        exact: true,
      }));
    default:
      return [];
  }
}

function agencyPlaces(plan: Plan, { id, entry }: Agency): Place[] {
  const isMeant = meaning(id, plan.frame);
  const places = mentions(plan)
    .filter(({ value }) => isMeant(value))
    .map((node) => {
      const mark = wordOf(node, node.value) ?? node;
      return { mark, declares: false, exact: node.value === id };
    });
  const key = wordOf(entry, id);
  return key && !entry.merged ? [{ mark: key, declares: true, exact: true }, ...places] : places;
}

/** Tells whether a text means an agency. */
function meaning(id: string, frame: Frame): (text: string) => boolean {
  const isName = memo((text) => agenciesMeant(text, frame).includes(id));
  return (text) => (frame.agencies.has(text) ? text === id : isName(text));
}

/** Every place that names an agency, at its anchor where aliases bring it elsewhere. */
const mentions = (plan: Plan): StringNode[] => [
  ...new Set([...plan.units.flatMap(({ agencies }) => agencies), ...proposerNames(plan)]),
];

/** Who made the proposals of a plan, at the anchor where aliases bring it elsewhere. */
export const proposerNames = (plan: Plan): StringNode[] =>
  proposersOf(plan).map((node) => (node.origin ?? node) as StringNode);

const byPlace = ({ mark: one }: Place, { mark: other }: Place): number =>
  absolute(one).start - absolute(other).start;
