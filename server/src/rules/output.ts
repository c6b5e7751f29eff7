import type { ObjectNode } from '../plan/model/nodes';
import { absolute } from '../plan/model/piece';
import { nearestObject, pointerOf, pointerStep } from '../plan/model/pointer';
import { Commitment } from '../plan/model/unit';
import type { Plan } from '../plan/plan';
import type { Range } from '../plan/text/lines';
import type { Finding, Fix } from './rule';
import { oneLine } from './words';

/** Where in a plan a finding is. */
export interface FindingPlace {
  /** JSON Pointer of the value, or of the key that is missing. */
  readonly path: string;
  /** Id of the commitment, null outside commitments and where it has none. */
  readonly commitment: string | null;
  /** Id of the milestone, likewise. */
  readonly milestone: string | null;
}

/** What a finding says: wrong what, why it matters, what to do. Put into words once: most outlive many edits. */
export function messageOf(finding: Finding): string {
  const { rule, message, args } = finding;
  finding.said ??= oneLine(rule.messages[message]?.(args) ?? rule.title);
  return finding.said;
}

/** What a finding underlines. */
export const rangeOf = ({ mark }: Pick<Finding, 'mark'>, { lines }: Plan): Range =>
  lines.rangeOf(absolute(mark));

/** Where in the plan a finding is, by path and by the ids of commitment and milestone. */
export function placeOf({ node, key, unit }: Finding): FindingPlace {
  const commitment = unit instanceof Commitment ? unit.node : nearestObject(node, 'commitment');
  return {
    path: pointerOf(node) + (key === undefined ? '' : pointerStep(key)),
    commitment: idOf(commitment),
    milestone: idOf(nearestObject(node, 'milestone')),
  };
}

/** The fixes of a finding, with the one to offer first, and whether it may run unseen. */
export interface Remedy {
  readonly fixes: readonly Fix[];
  /** The preferred fix, else the first; undefined if there is none. */
  readonly best: Fix | undefined;
  /** True where the best fix is safe, and clearly right: preferred, or the only one. */
  readonly automatic: boolean;
}

/** How a finding can be put right. Fixes are made here, so ask only when they are needed. */
export function remedyOf(finding: Finding, plan: Plan): Remedy {
  const fixes = finding.rule.fixes?.(finding, plan) ?? [];
  const preferred = fixes.find((fix) => fix.preferred);
  const best = preferred ?? fixes[0];
  return { fixes, best, automatic: best?.kind === 'safe' && (preferred !== undefined || fixes.length === 1) };
}

/** The kind of a remedy: `safe` only where it may run unseen; safe fixes to choose from need a person. */
export function kindOf({ best, automatic }: Remedy): Fix['kind'] | null {
  if (!best) return null;
  return best.kind === 'safe' && !automatic ? 'needs-input' : best.kind;
}

function idOf(object: ObjectNode | undefined): string | null {
  const id = object?.entries.get('id')?.node;
  return id?.state === 'present' && 'value' in id ? String(id.value) : null;
}
