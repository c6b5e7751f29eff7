import { removeAt, setScalar } from '../../edits/write';
import type { Edition } from '../../handbook/editions';
import { source } from '../../handbook/sources';
import { type ValueId, valueIdFromName, valuesOfEdition } from '../../handbook/values';
import { closest } from '../../plan/closest';
import { type Claim, ValuesNode } from '../../plan/model/nodes';
import { Commitment } from '../../plan/model/unit';
import type { Plan } from '../../plan/plan';
import { defineRule, type Finding, type Fix } from '../rule';
import { listed, quoted } from '../words';
import { aboutClaim, claimsOf, clearClaims, explanationOf, isValueOf, valueName } from './values';

/** Handbook 2019, 4.1.1: the values a commitment can advance. */
export const unknownValue = defineRule({
  code: 'unknown-value',
  title: 'Not an open government value',
  family: 'relevant',
  severity: 'error',
  letters: ['relevant'],
  sources: [source('handbook-2019', '4.1.1'), source('glossary', 'Relevance')],
  messages: {
    named: ({ name, id }: { name: string; id: ValueId }) =>
      `${quoted(name)} is the value \`${id}\`. Put \`${id}\` here, so that the plan can be compared with others.`,
    notYet: ({ name, edition }: { name: string; edition: Edition }) =>
      `${quoted(name)} is a value since the handbook of 2022; this plan follows the one of ${edition}. Say who is ` +
      'included in the explanation of another value, or set `edition: 2022`.',
    unknown: ({ name, known }: { name: string; known: readonly string[] }) =>
      `${quoted(name)} is not one of the open government values. They are ${listed(known)}.`,
  },
  explanation: {
    what: 'A key (or item) under `values` that is not the id of a value of the plan’s edition.',
    why: 'The handbook names the values that a commitment can advance. Under any other name a value cannot be found or counted.',
    how: 'Put one of `transparency`, `accountability`, `public-participation`, `technology-and-innovation`, and from the 2022 edition on `inclusion`. Everyday names in English, Spanish, French and Portuguese are recognised and offered as a replacement.',
  },
  examples: {
    bad: [
      {
        commitment: 'values:\n  «Access to information»: Everyone can read contracts that were closed.\n',
        fixed: 'values:\n  transparency: Everyone can read contracts that were closed.\n',
      },
      {
        commitment: `
values:
  transparency: Everyone can read contracts that were closed.
  «rendición de cuentas»: The ministry answers each question on a contract in public.
`,
        fixed: `
values:
  transparency: Everyone can read contracts that were closed.
  accountability: The ministry answers each question on a contract in public.
`,
      },
      {
        commitment: `
values:
  transparency: Everyone can read contracts that were closed.
  «inclusion»: The register can be read with a screen reader.
`,
      },
      {
        commitment: `
values:
  transparency: Everyone can read contracts that were closed.
  «efficiency»: Offices save time.
`,
      },
    ],
    good: [
      {
        edition: 2022,
        commitment: `
values:
  transparency: Everyone can read contracts that were closed.
  inclusion: The register can be read with a screen reader, in both languages.
`,
      },
    ],
  },

  checkCommitment(commitment, { edition }, report) {
    const claims = claimsOf(commitment);
    const isKnown = ({ id }: Claim) => id !== undefined && isValueOf(id, edition);
    const values = commitment.node.get('values');
    if (!values || claims.every(isKnown)) return;
    const extras = claims.some(isKnown) ? { letters: [] } : {};
    for (const claim of claims) {
      if (isKnown(claim)) continue;
      const { name } = claim;
      const subject = aboutClaim(values, claim);
      const id = claim.id ?? valueIdFromName(name);
      if (id === undefined) {
        const known = valuesOfEdition(edition).map((value) => `\`${value.id}\``);
        report('unknown', subject, { name, known }, extras);
      } else if (isValueOf(id, edition)) report('named', subject, { name, id }, extras);
      else report('notYet', subject, { name, edition }, extras);
    }
  },

  fixes(finding, plan) {
    const claim = claimAt(finding);
    if (!claim || !(finding.unit instanceof Commitment)) return [];
    if (finding.message === 'named') {
      const { id } = finding.args as { id: ValueId };
      return isTaken(finding.unit, claim, id, plan)
        ? removeClaim(claim, plan, `: ${valueName(id)} is named already`)
        : [{ ...replace(`Write the id: ${id}`, claim, id, plan), kind: 'safe', preferred: true }];
    }
    if (finding.message === 'notYet') return removeClaim(claim, plan);
    const id = nearestValue(claim.name, plan.frame.edition);
    const near =
      id === undefined || isTaken(finding.unit, claim, id, plan)
        ? []
        : [replace(`Replace ${quoted(claim.name)} by ${id}`, claim, id, plan)];
    return [...near, ...removeClaim(claim, plan)];
  },
});

const claimAt = ({ node, mark }: Finding): Claim | undefined =>
  node instanceof ValuesNode ? node.claims.find((claim) => claim === mark) : undefined;

/** Is a value named by another claim: by its id, or by a name that comes before and gets the id first? */
const isTaken = (commitment: Commitment, claim: Claim, id: ValueId, { frame }: Plan): boolean =>
  clearClaims(commitment, frame.edition).some(
    (other) =>
      other.claim !== claim &&
      other.id === id &&
      (other.claim.id !== undefined || other.claim.start < claim.start),
  );

const replace = (title: string, claim: Claim, id: ValueId, plan: Plan): Fix => ({
  title,
  kind: 'unsafe',
  edits: [setScalar(plan, claim, id)],
});

function removeClaim(claim: Claim, plan: Plan, why = ''): Fix[] {
  const edit = removeAt(plan, claim);
  const what = explanationOf(claim) === 'given' ? `${quoted(claim.name)} and its text` : quoted(claim.name);
  return edit ? [{ title: `Remove ${what}${why}`, kind: 'unsafe', edits: [edit] }] : [];
}

/** The value with a name that a misspelt one comes near to. */
function nearestValue(name: string, edition: Edition): ValueId | undefined {
  const names = new Map<string, ValueId>();
  for (const value of valuesOfEdition(edition)) {
    for (const known of [value.id, ...Object.values(value.names).flat()]) names.set(known, value.id);
  }
  const near = closest(name, [...names.keys()]);
  return near === undefined ? undefined : names.get(near);
}
