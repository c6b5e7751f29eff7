import { valueField } from '../../edits/asks';
import type { Edit } from '../../edits/edit';
import { block, map, type Value } from '../../edits/value';
import { insertKey, insertKeyAt, replaceValue } from '../../edits/write';
import { type ValueId, valueIds } from '../../handbook/values';
import { allPresent } from '../../plan/lists';
import { type Claim, type TextNode, ValuesNode } from '../../plan/model/nodes';
import { Commitment } from '../../plan/model/unit';
import type { Plan } from '../../plan/plan';
import type { Finding, Fix } from '../rule';
import { slotValue } from '../slots';
import { clearClaims, explanationOf, standAlone, valueName } from './values';

/** Asks how a commitment serves a value. */
export const explanationSlot = (id: ValueId, plan: Plan): Value => slotValue(valueField(id), plan);

/** Fixes that add one of the values that can stand alone beside the ones that cannot. */
export const addValueFixes = ({ unit }: Finding, plan: Plan): Fix[] =>
  unit instanceof Commitment
    ? standAlone(plan.frame.edition).flatMap((id) => addValueFix(unit, id, plan))
    : [];

/** The fix that adds a value to a commitment, with a place for its explanation; none where that cannot be done. */
export function addValueFix(commitment: Commitment, id: ValueId, plan: Plan): Fix[] {
  const edit = addValue(commitment, id, plan);
  return edit ? [{ title: `Add ${valueName(id)}`, kind: 'needs-input', edits: [edit] }] : [];
}

function addValue(commitment: Commitment, id: ValueId, plan: Plan): Edit | undefined {
  const values = commitment.node.entry('values')?.node;
  const explanation = explanationSlot(id, plan);
  if (!values) return insertKey(plan, commitment.node, 'values', map([[id, explanation]]));
  if (!(values instanceof ValuesNode)) return undefined;
  if (values.form === 'map') return insertKeyAt(plan, values, id, explanation, valueIds);
  return replaceValue(plan, values, map([...asEntries(values, commitment, plan), [id, explanation]]));
}

/** Edits that give each clear claim of a commitment a place for its explanation. */
export function explainEdits(
  values: ValuesNode,
  commitment: Commitment,
  plan: Plan,
): readonly Edit[] | undefined {
  if (values.form !== 'map') {
    const edit = replaceValue(plan, values, map(asEntries(values, commitment, plan)));
    return edit && [edit];
  }
  const edits = clearClaims(commitment, plan.frame.edition)
    .filter(({ claim }) => explanationOf(claim) === 'none')
    .map(({ claim, id }) => {
      const { explanation } = claim;
      const slot = explanationSlot(id, plan);
      if (explanation?.state === 'present') return replaceValue(plan, explanation, slot);
      return insertKeyAt(plan, values, claim.name, slot);
    });
  return allPresent(edits);
}

/** The claims as pairs of the map that they should be, by the ids that are clear. */
function asEntries(values: ValuesNode, commitment: Commitment, plan: Plan): [string, Value | undefined][] {
  const clear = new Map<Claim, ValueId>(
    clearClaims(commitment, plan.frame.edition).map(({ claim, id }) => [claim, id]),
  );
  const entries = new Map<string, Value | undefined>();
  for (const claim of values.claims) {
    const id = clear.get(claim);
    const key = id ?? claim.name;
    const given = explanationOf(claim) !== 'none' && claim.explanation;
    if (given) entries.set(key, asValue(given));
    else if (!entries.has(key)) entries.set(key, id && explanationSlot(id, plan));
  }
  return [...entries];
}

const asValue = ({ variants, bilingual }: TextNode): Value =>
  bilingual
    ? map(variants.map(({ language, value }) => [language ?? '', block(value.trim())] as const))
    : block(variants[0]?.value.trim() ?? '');
