import type { Frame } from '../plan/model/frame';
import { DateNode, ObjectNode, type PlanNode, UnreadableNode, ValuesNode } from '../plan/model/nodes';
import type { Commitment } from '../plan/model/unit';
import type { Finding, Letter } from './rule';
import { deliverablesCount } from './smart/deliverables';
import { resultKeys } from './smart/results';
import { claimsOf, explanationOf } from './smart/values';

/** Rules on the form of a value that leave open the letter of the field in which it stands. */
const formRules = new Set(['date-format', 'impossible-date', 'wrong-type', 'placeholder-text']);

const none: readonly Letter[] = [];

/**
 * The letters that a finding about the form of a value leaves open: those of the rule that misses the value.
 * A start is missed by none that counts, so it leaves none open.
 */
export function lettersOfField(finding: Finding, commitment: Commitment, frame: Frame): readonly Letter[] {
  if (!formRules.has(finding.rule.code)) return none;
  if (finding.rule.code === 'date-format' && !isUncertain(finding)) return none;
  const [field, ...rest] = pathOf(finding);
  switch (field) {
    case 'problem':
    case 'description':
      return ['specific'];
    case 'results':
    case 'objective':
      return lettersOfResults(field, commitment, frame);
    case 'lead':
      return ['answerable'];
    case 'values':
      return lettersOfValues(commitment, rest[0]);
    case 'end':
      return ['timeBound'];
    case 'milestones':
      return lettersOfMilestone(rest[1], commitment, frame);
    default:
      return none;
  }
}

/** The keys and indices that lead from the commitment to what a finding is about. */
function pathOf({ node, key }: Finding): readonly (string | number)[] {
  const path = key === undefined ? [] : [key];
  for (let at: PlanNode | undefined = node; at; at = at.parent) {
    if (at instanceof ObjectNode && at.type.name === 'commitment') return path;
    path.unshift(at.step);
  }
  return [];
}

function isUncertain({ node, key }: Finding): boolean {
  const value = node instanceof ObjectNode ? node.entries.get(String(key))?.node : node;
  return value instanceof DateNode && value.reading.kind === 'uncertain';
}

/** Where several boxes can tell the results, one that does is enough. */
function lettersOfResults(
  field: 'results' | 'objective',
  { node }: Commitment,
  frame: Frame,
): readonly Letter[] {
  const keys = resultKeys(frame);
  if (!keys.includes(field)) return none;
  const told = keys.length > 1 && keys.some((key) => node.stateOf(key) === 'present');
  return told ? none : ['specific'];
}

/** An explanation is missed where no other value has one; a value, where no other is left. */
function lettersOfValues(commitment: Commitment, name: string | number | undefined): readonly Letter[] {
  const values = commitment.node.entry('values')?.node;
  if (!(values instanceof ValuesNode) || (values as PlanNode) instanceof UnreadableNode) return ['relevant'];
  const claims = claimsOf(commitment);
  const enough =
    name === undefined
      ? claims.some(({ id }) => id !== undefined)
      : claims.some((claim) => explanationOf(claim) === 'given');
  return enough ? none : ['relevant'];
}

function lettersOfMilestone(
  field: string | number | undefined,
  commitment: Commitment,
  frame: Frame,
): readonly Letter[] {
  // The list, or one of its items, cannot be read.
  if (field === undefined) return ['measurable', 'timeBound'];
  if (field === 'end') return ['timeBound'];
  return field === 'deliverable' && deliverablesCount(commitment, frame) ? ['measurable'] : none;
}
