import type { Edition } from '../../handbook/editions';
import { isPlaceholder, isTick } from '../../handbook/placeholders';
import { openGovernmentValue, type ValueId, valueIdFromName, valuesOfEdition } from '../../handbook/values';
import type { Claim, ValuesNode } from '../../plan/model/nodes';
import type { Commitment } from '../../plan/model/unit';
import type { Subject } from '../rule';

/** What a commitment claims under `values`, placeholders left out. */
export const claimsOf = ({ node }: Commitment): readonly Claim[] =>
  node.get('values')?.claims.filter(({ id, name }) => id !== undefined || !isPlaceholder(name)) ?? [];

/** Does an edition know a value? */
export const isValueOf = (id: ValueId, edition: Edition): boolean => openGovernmentValue(id).since <= edition;

/** The values of an edition that need no other beside them. */
export const standAlone = (edition: Edition): readonly ValueId[] =>
  valuesOfEdition(edition)
    .filter((value) => value.standsAlone)
    .map(({ id }) => id);

/** A claim of which it is clear what value it means. */
export interface ClearClaim {
  readonly claim: Claim;
  readonly id: ValueId;
}

/**
 * The claims whose value is clear, by the id of a value of the edition or an everyday name of one. The latter
 * `unknown-value` turns into the id, and what other rules say of the commitment must not change with that.
 */
export const clearClaims = (commitment: Commitment, edition: Edition): readonly ClearClaim[] =>
  claimsOf(commitment).flatMap((claim) => {
    const id = claim.id ?? valueIdFromName(claim.name);
    return id !== undefined && isValueOf(id, edition) ? [{ claim, id }] : [];
  });

/**
 * What there is of an explanation. A tick ("x", "yes") explains nothing; a placeholder and what cannot be
 * read are reported by other rules.
 */
export function explanationOf({ explanation }: Claim): 'none' | 'unusable' | 'given' {
  if (!explanation) return 'none';
  if (explanation.state !== 'present') {
    const { variants } = explanation;
    return variants.length > 0 && variants.every(({ state }) => state === 'absent') ? 'none' : 'unusable';
  }
  return isTick(explanation.text) ? 'none' : 'given';
}

/** What a value is called in a message. */
export const valueName = (id: ValueId): string => openGovernmentValue(id).names.en[0].toLowerCase();

/** A value that cannot stand alone and does in a commitment: where it is claimed. */
export function unsupported(commitment: Commitment, edition: Edition, id: ValueId): Subject | undefined {
  const claims = clearClaims(commitment, edition);
  const values = commitment.node.get('values');
  const alone = claims.find((one) => one.id === id);
  if (!values || !alone || claims.some((one) => openGovernmentValue(one.id).standsAlone)) return undefined;
  return aboutClaim(values, alone.claim);
}

/** About a claim, underlined where its value is named. */
export const aboutClaim = (values: ValuesNode, claim: Claim): Subject => ({
  node: values,
  ...(values.form === 'map' && { key: claim.name }),
  mark: claim,
});
