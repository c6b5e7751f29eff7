import type { Edition } from '../../handbook/editions';
import { ObjectNode, type PlanNode, ValuesNode } from '../../plan/model/nodes';
import type { Letter } from '../rule';

const ofCommitment: Readonly<Record<string, readonly Letter[]>> = {
  problem: ['specific'],
  description: ['specific'],
  results: ['specific'],
  milestones: ['measurable', 'timeBound'],
  lead: ['answerable'],
  values: ['relevant'],
  end: ['timeBound'],
};

/**
 * The letters of SMART that stay open while what stands at a place says nothing certain: those of the rules
 * that need it.
 */
export function lettersAt(
  parent: PlanNode | undefined,
  step: string | number,
  edition: Edition,
): readonly Letter[] {
  if (parent instanceof ValuesNode) return ['relevant'];
  if (!(parent instanceof ObjectNode)) {
    // An item of a list: of several leads, of the milestones.
    return parent?.parent instanceof ObjectNode ? lettersAt(parent.parent, parent.step, edition) : [];
  }
  if (parent.type.name === 'milestone') {
    if (step === 'end') return ['timeBound'];
    return step === 'deliverable' && edition === 2022 ? ['measurable'] : [];
  }
  if (parent.type.name !== 'commitment') return [];
  if (step === 'results' && edition === 2015) return [];
  return ofCommitment[step] ?? [];
}
