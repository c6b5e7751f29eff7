import { agencyReferences } from '../../server/src/rules/agencyReferences';
import { mergeAgencies } from '../../server/src/rules/mergeAgencies';
import type { Random } from '../unit/edits/messyPlans';
import type { Checked } from './compare';
import { edited } from './edited';
import type { Tally } from './fixes';
import { naming, type OtherFailure } from './others';
import { checked, type Failure, tryEdits } from './properties';

/** Two agencies of the register become one: what all edits hold to, and whoever named either names the one that stays. */
export function tryMerging(before: Checked, random: Random, tally: Tally): OtherFailure[] {
  const ids = [...before.plan.frame.agencies.keys()];
  if (ids.length < 2) return [];
  const kept = random.pick(ids);
  const merged = random.pick(ids.filter((id) => id !== kept));
  const merge = mergeAgencies(before.plan, kept, merged);
  const edits = merge?.edits();
  if (!merge || !edits) return [];
  tally.edits++;
  const failures = tryEdits(before, edits, { comments: true });
  if (!merge.title.includes(merged)) failures.push({ kind: 'title', what: 'does not name what is lost' });
  if (failures.length === 0)
    failures.push(...isMerged(before, checked(edited(before.plan.text, edits).text), kept, merged));
  return naming('merge', merge.title, failures);
}

function isMerged(before: Checked, after: Checked, kept: string, merged: string): Failure[] {
  const failures: Failure[] = [];
  if (after.plan.frame.agencies.has(merged))
    failures.push({ kind: 'stays', what: `${merged} is still there` });
  const instead = (name: string) => (name === merged ? kept : name);
  if (JSON.stringify(namedIn(before, instead)) !== JSON.stringify(namedIn(after)))
    failures.push({ kind: 'named', what: 'another body is named somewhere' });
  return failures;
}

/** Who is named in each list of bodies of a plan, and by each proposal; `called` may give another name. */
function namedIn({ plan }: Checked, called = (name: string): string => name): string[][] {
  const named = new Map<unknown, string[]>();
  for (const { item, holder } of agencyReferences(plan)) {
    const list = holder ?? item;
    named.set(list, [...(named.get(list) ?? []), called(item.value)]);
  }
  // In which order they stand says nothing.
  return [...named.values()].map((names) =>
    [...new Set(names)].sort((one, other) => one.localeCompare(other)),
  );
}
